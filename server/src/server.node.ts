import { start } from './nodeServer';

// The bundle that an editor runs in a Node process.
try {
	start();
} catch {
	process.stderr.write('luoshi: say how to talk to the server: --stdio, --node-ipc or --socket=PORT\n');
	process.exitCode = 2;
}
