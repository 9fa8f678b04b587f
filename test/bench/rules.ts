import { inMilliseconds, printTable, race } from './measure';
import type { Rooms } from './rooms';
import { readSeeds } from './texts';

const COPIES = 10;
const SLOWEST = 5;

/** What checking costs by rule: the slowest ones by themselves, on a document that has been read and checked before. */
export function benchRules({ readDocument, check, rules }: Rooms): void {
	const settings = { rules: new Map(), locale: 'zh-cn' } as const;
	const text = readSeeds()
		.map((seed) => `${seed}\n`)
		.join('')
		.repeat(COPIES);
	const document = readDocument(text);
	check(document, settings);
	const effort = { warmUp: 30, time: 40, fewestRuns: 5, patience: 5000 };
	const alone = rules.map((rule) => ({
		rule: rule.meta.id,
		time: race([() => check(document, settings, [rule])], effort)[0] as number,
	}));
	const [reading, first, again] = race(
		[() => readDocument(text), () => check(readDocument(text), settings), () => check(document, settings)],
		{ ...effort, time: 500 },
	) as [number, number, number];
	alone.sort((a, b) => b.time - a.time);
	printTable(`Checking all five seeds, ${COPIES} times`, [
		['reading', inMilliseconds(reading), ''],
		['checking for the first time, all rules', inMilliseconds(first - reading), share(first - reading, reading)],
		['checking again, all rules', inMilliseconds(again), share(again, reading)],
		...alone.slice(0, SLOWEST).map(({ rule, time }) => [`  ${rule} alone`, inMilliseconds(time), share(time, reading)]),
	]);
	console.log('  shares are of the time for reading');
}

function share(part: number, whole: number): string {
	return (part / whole).toFixed(2);
}
