import type { CommanderError } from 'commander';
import type { Texts } from './texts';

/** What is wrong with a command line, in the reader's language; commander itself says it in English only. */
export function usageError({ code, message }: CommanderError, words: Texts): string {
	const [name = ''] = /(?<=')[^']*(?=')/u.exec(message) ?? [];
	const meant = /Did you mean (?:one of )?([^?]+)\?/u.exec(message)?.[1] ?? null;
	switch (code) {
		case 'commander.unknownOption':
			return words.unknownOption(name, meant);
		case 'commander.unknownCommand':
			return words.unknownCommand(name, meant);
		case 'commander.optionMissingArgument':
			return words.missingValue(name);
		case 'commander.missingArgument':
			return words.missingArgument(name);
		case 'commander.excessArguments':
			return words.excessArguments;
		default:
			return message.replace(/^error: /u, '');
	}
}
