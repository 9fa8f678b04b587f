import { NoConnection, socketPort, start } from './nodeServer';

// The bundle that an editor runs in a Node process.
start(socketPort(process.argv)).catch((error: unknown) => {
	const why =
		error instanceof NoConnection
			? error.message
			: 'say how to talk to the server: --stdio, --node-ipc or --socket=PORT';
	process.stderr.write(`luoshi: ${why}\n`);
	process.exitCode = 2;
});
