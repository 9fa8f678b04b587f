import { appendFileSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import Mocha from 'mocha';

const { Base, Spec } = Mocha.reporters;
const { LUOSHI_TEST_COUNTS: counts, LUOSHI_TEST_LOG: log } = process.env;

// Inside an editor there is no terminal to print on.
if (log) {
	Base.useColors = false;
	Base.consoleLog = (format = '', ...values) => {
		let next = 0;
		const text = String(format).replace(/%[sd]/g, () => {
			const value = values[next++];
			return typeof value === 'string' ? value : inspect(value);
		});
		appendFileSync(log, `${text}\n`);
	};
}

/**
 * Mocha's usual reporter, which also writes its counts as JSON (`passes`, `failures`, and the titles of the `skipped`)
 * to the file that `LUOSHI_TEST_COUNTS` names. With `LUOSHI_TEST_LOG` it prints to that file.
 */
export default class Counts extends Spec {
	constructor(runner, options) {
		super(runner, options);
		const skipped = [];
		runner.on('pending', (test) => skipped.push(test.fullTitle()));
		runner.once('end', () => {
			const { passes, failures } = runner.stats;
			if (counts) writeFileSync(counts, JSON.stringify({ passes, failures, skipped }));
		});
	}
}
