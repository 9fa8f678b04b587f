import { impossible } from './date/impossible';
import { beforeIssue } from './deadline/beforeIssue';
import { missing as missingDeadline } from './deadline/missing';
import { noYear } from './deadline/noYear';
import { vague } from './deadline/vague';
import { unusedDisable } from './luoshi/unusedDisable';
import { sequence } from './numbering/sequence';
import { unpaired } from './punctuation/unpaired';
import { duplicateUnit } from './responsibility/duplicateUnit';
import { emptyField } from './responsibility/emptyField';
import { leadAndSupport } from './responsibility/leadAndSupport';
import { missing as missingUnit } from './responsibility/missing';
import type { Rule, RuleMeta } from './rule';

/** Every rule, in the order in which the index of their pages lists them. */
export const rules: readonly Rule[] = [
	missingUnit,
	emptyField,
	duplicateUnit,
	leadAndSupport,
	missingDeadline,
	vague,
	noYear,
	beforeIssue,
	impossible,
	sequence,
	unpaired,
];

/** What every rule is, that on silencing comments included, which the engine itself carries out. */
export const ruleMetas: readonly RuleMeta[] = [...rules.map((rule) => rule.meta), unusedDisable];
