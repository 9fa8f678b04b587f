import { business } from './business';
import { culture } from './culture';
import { governance } from './governance';
import { industry } from './industry';
import { land } from './land';
import { people } from './people';
import { trade } from './trade';

/**
 * Words of Chinese administrative language, grouped by the subject that they stand for, field by field. A local plan
 * carries out a national measure in words of its own: 增加托育服务 becomes 扩大婴幼儿照护供给. The two share no
 * characters, but words of one group.
 *
 * This is general language, of no document, place or year in particular.
 *
 * To extend it: one group a line, words apart by blanks, in the field where a reader would look for it.
 * - A word names a subject (托育, 码头). It is no general verb (加强) and nothing that is said of every subject (机制).
 * - Words of one group mean nearly the same, or one is an instance of another, so that a drafter might well write either.
 * - A word is meant to be looked for as a part of a text, so that 托育 stands for 托育机构 too; the longer one is not
 *   written beside it. For the same reason a word must not come about by chance where two others meet: no 化工, which
 *   is in 优化工作. Latin letters (AI) are to be looked for as a whole word.
 * - A word stands in one group, in two if it really has two neighbourhoods.
 *
 * The order of the groups does not matter. Each has two words or more.
 */
export const thesaurus: readonly (readonly string[])[] = [business, trade, industry, land, people, culture, governance]
	.flat()
	.flatMap((field) =>
		field
			.trim()
			.split('\n')
			.map((line) => line.trim().split(' ')),
	);
