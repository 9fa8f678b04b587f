import { anachronism } from './citation/anachronism';
import { nesting } from './citation/nesting';
import { numberFirst } from './citation/numberFirst';
import { twoTitles } from './citation/twoTitles';
import { unknown } from './citation/unknown';
import { broken } from './counterpart/broken';
import { none } from './counterpart/none';
import { uncovered } from './counterpart/uncovered';
import { impossible } from './date/impossible';
import { issueForm } from './date/issueForm';
import { mixedNumerals } from './date/mixedNumerals';
import { twoDigitYear } from './date/twoDigitYear';
import { ambiguous } from './deadline/ambiguous';
import { beforeIssue } from './deadline/beforeIssue';
import { conflict } from './deadline/conflict';
import { laterThanCounterpart } from './deadline/laterThanCounterpart';
import { missing as missingDeadline } from './deadline/missing';
import { noYear } from './deadline/noYear';
import { vague } from './deadline/vague';
import { addresseeColon } from './document/addresseeColon';
import { attachmentForm } from './document/attachmentForm';
import { attachmentMissing } from './document/attachmentMissing';
import { copyStop } from './document/copyStop';
import { noAssignments } from './document/noAssignments';
import { numberForm } from './document/numberForm';
import { titleMismatch } from './document/titleMismatch';
import { titleType } from './document/titleType';
import { unusedDisable } from './luoshi/unusedDisable';
import { estimateMark } from './number/estimateMark';
import { few } from './number/few';
import { rangeSign } from './number/rangeSign';
import { rangeUnit } from './number/rangeUnit';
import { thousand } from './number/thousand';
import { zeroYear } from './number/zeroYear';
import { actions } from './numbering/actions';
import { levelOrder } from './numbering/levelOrder';
import { mark } from './numbering/mark';
import { mixedForms } from './numbering/mixedForms';
import { sequence } from './numbering/sequence';
import { wordMark } from './numbering/wordMark';
import { ellipsis } from './punctuation/ellipsis';
import { ellipsisDeng } from './punctuation/ellipsisDeng';
import { halfWidth } from './punctuation/halfWidth';
import { repeated } from './punctuation/repeated';
import { titleSeparator } from './punctuation/titleSeparator';
import { unpaired } from './punctuation/unpaired';
import { dengMark } from './responsibility/dengMark';
import { duplicateUnit } from './responsibility/duplicateUnit';
import { emptyField } from './responsibility/emptyField';
import { leadAndSupport } from './responsibility/leadAndSupport';
import { missing as missingUnit } from './responsibility/missing';
import { mixedLabels } from './responsibility/mixedLabels';
import { noLead } from './responsibility/noLead';
import { renamedUnit } from './responsibility/renamedUnit';
import { stop } from './responsibility/stop';
import { unitName } from './responsibility/unitName';
import { vagueUnit } from './responsibility/vagueUnit';
import type { Rule, RuleMeta } from './rule';
import { repeatedWord } from './text/repeatedWord';
import { space } from './text/space';
import { strayWord } from './text/strayWord';

/** Every rule, in the order in which the index of their pages lists them. */
export const rules: readonly Rule[] = [
	missingUnit,
	vagueUnit,
	emptyField,
	duplicateUnit,
	leadAndSupport,
	noLead,
	mixedLabels,
	unitName,
	renamedUnit,
	stop,
	dengMark,
	missingDeadline,
	vague,
	noYear,
	beforeIssue,
	ambiguous,
	conflict,
	laterThanCounterpart,
	uncovered,
	none,
	broken,
	twoTitles,
	anachronism,
	unknown,
	numberFirst,
	nesting,
	impossible,
	issueForm,
	twoDigitYear,
	mixedNumerals,
	rangeUnit,
	rangeSign,
	estimateMark,
	few,
	thousand,
	zeroYear,
	sequence,
	mark,
	mixedForms,
	levelOrder,
	wordMark,
	actions,
	numberForm,
	titleMismatch,
	titleType,
	addresseeColon,
	copyStop,
	attachmentForm,
	attachmentMissing,
	noAssignments,
	unpaired,
	halfWidth,
	repeated,
	ellipsis,
	ellipsisDeng,
	titleSeparator,
	repeatedWord,
	strayWord,
	space,
];

/** What every rule is, that on silencing comments included, which the engine itself carries out. */
export const ruleMetas: readonly RuleMeta[] = [...rules.map((rule) => rule.meta), unusedDisable];
