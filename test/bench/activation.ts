import { Sight } from '../editor/sight';
import { inMilliseconds, percentile, printTable } from './measure';

const STARTS = 5;
const PLAN = 'qinzhou-bonded-zone-reform-2023.policy.txt';
/** What else the editor starts for the same folder: the second is the client of a language server, too. */
const CONTENDERS = { luoshi: 'Luoshi, not minified', 'JSON Language Features': 'JSON, as it comes with the editor' };

/**
 * How long the editor says that extensions took to start: to load their code and to run it until the editor goes on. All
 * start at once, so each waits for the others, and the ratio says more than the time. Needs the embedded editor.
 */
export async function benchActivation(): Promise<void> {
	const starts: Map<string, number>[] = [];
	for (let i = 0; i < STARTS; i++) starts.push(await activations());
	printTable(`Activation in the embedded editor, ${STARTS} starts on the seeds`, [
		['', 'p50', 'slowest'],
		...Object.entries(CONTENDERS).map(([name, label]) => {
			const times = starts.map((start) => start.get(name) ?? Number.NaN);
			return [label, inMilliseconds(percentile(times, 0.5)), inMilliseconds(Math.max(...times))];
		}),
	]);
}

/** The milliseconds of each contender, as the editor's list of running extensions has them. */
async function activations(): Promise<Map<string, number>> {
	const sight = await Sight.open();
	try {
		await sight.openFile(PLAN);
		await sight.view('责任分工');
		await sight.run('Developer: Show Running Extensions');
		const found = new Map<string, number>();
		for (const name of Object.keys(CONTENDERS)) {
			const row = sight.row('.runtime-extensions-editor', name);
			const told = await row.locator('.activation-time').textContent();
			found.set(name, Number(/(\d+)\s*ms/.exec(told ?? '')?.[1]));
		}
		return found;
	} finally {
		await sight.close();
	}
}
