import type { Io } from './io';
import { chooseLocale } from './locale';
import { run } from './program';

const { stdin, stdout, stderr, env } = process;

const io: Io = {
	locale: chooseLocale(process.argv.slice(2), env),
	out: (content) => void stdout.write(content),
	err: (text) => void stderr.write(text),
	stdin: async () => {
		const chunks: Buffer[] = [];
		for await (const chunk of stdin) chunks.push(chunk);
		return Buffer.concat(chunks);
	},
	colour: { out: takesColour(stdout), err: takesColour(stderr) },
	progress: stderr.isTTY ? stderr : null,
};

/** A terminal, unless NO_COLOR (https://no-color.org) is set or the terminal cannot. */
function takesColour(stream: NodeJS.WriteStream): boolean {
	return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

// Whoever reads the output may stop early (`| head`): that is no error of this program.
for (const stream of [stdout, stderr]) {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
}

void run(process.argv.slice(2), io).then((code) => {
	// Not process.exit: what is still on its way to a pipe would be lost.
	if (code !== undefined) process.exitCode = code;
});
