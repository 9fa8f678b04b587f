import type { PhysicalLine } from '../syntax/physicalLines';
import type { SyntaxTree } from '../syntax/tree';

/** What only a page says of itself: — 3 —, 第3页 共5页. */
const PAGE =
	/^(?:[-—–－―─_~·•]+ *\d{1,4} *[-—–－―─_~·•]+|[-—–－―─_~·•]* *第? *\d{1,4} *页(?:[ ，,/／]*共 *\d{1,4} *页)?)$/;
/** The head that office software prints; its empty date could be that of a draft, wherever it stands alone. */
const PRINT_HEAD = /^(?:电子公文打印版|打印(?:单位|人|时间|日期)[：:]?)$/;
const EMPTY_DATE = /^年 *月 *日$/;
const BARE_NUMBER = /^\d{1,3}$/;
/** 附录, 目录: the parser passes over them, but they are headings. */
const HEADING = /^[附目][ \u3000]*[錄录次]$/;
/** No page has fewer lines of text than this between two of its numbers; the cells of a table that lost its form have. */
const SHORTEST_PAGE = 10;

/**
 * Which lines a formatted text does without: the page's furniture, as the parser knows it, as far as it is certain to be
 * none of the text. In a text that was not printed line by line only what cannot be anything else goes; there, and where
 * numbers follow each other too closely, they may be the cells of a table. Linear.
 *
 * @param lines the physical lines of the tree's text
 */
export function disposable({ text, hardWrapped }: SyntaxTree, lines: readonly PhysicalLine[]): boolean[] {
	const paged = hardWrapped && !hasCloseNumbers(text, lines);
	let inPrintHead = false;
	return lines.map((line) => {
		if (line.kind === 'blank') return false;
		const printed = text.slice(line.start, line.end);
		const isFurniture = line.kind === 'furniture';
		const belongs = PRINT_HEAD.test(printed) || (inPrintHead && EMPTY_DATE.test(printed));
		inPrintHead = isFurniture && belongs;
		if (!isFurniture) return false;
		return belongs || PAGE.test(printed) || (paged && !HEADING.test(printed) && !EMPTY_DATE.test(printed));
	});
}

/** Whether two bare numbers have too little text between them for a page. */
function hasCloseNumbers(text: string, lines: readonly PhysicalLine[]): boolean {
	let between = SHORTEST_PAGE;
	for (const line of lines) {
		if (line.kind === 'text' || line.kind === 'row') between++;
		if (line.kind !== 'furniture' || !BARE_NUMBER.test(text.slice(line.start, line.end))) continue;
		if (between < SHORTEST_PAGE) return true;
		between = 0;
	}
	return false;
}
