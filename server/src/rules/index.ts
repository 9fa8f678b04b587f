import { anachronism } from './citation/anachronism';
import { twoTitles } from './citation/twoTitles';
import { unknown } from './citation/unknown';
import { broken } from './counterpart/broken';
import { none } from './counterpart/none';
import { uncovered } from './counterpart/uncovered';
import { impossible } from './date/impossible';
import { beforeIssue } from './deadline/beforeIssue';
import { laterThanCounterpart } from './deadline/laterThanCounterpart';
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
	laterThanCounterpart,
	uncovered,
	none,
	broken,
	twoTitles,
	anachronism,
	unknown,
	impossible,
	sequence,
	unpaired,
];

/** What every rule is, that on silencing comments included, which the engine itself carries out. */
export const ruleMetas: readonly RuleMeta[] = [...rules.map((rule) => rule.meta), unusedDisable];
