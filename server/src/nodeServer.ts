import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { nodeFactStore } from './host/nodeFactStore';
import { NodeFileSystem, uriOf } from './host/nodeFileSystem';
import { startServer } from './server';
import { describe } from './session/checker';

/** The port that the server was told to connect to does not answer. */
export class NoConnection extends Error {
	constructor(readonly port: number) {
		super(`nothing listens on port ${port} of this machine`);
	}
}

/**
 * Starts the server in this process, on the transport that the command line names: `--stdio`, `--node-ipc` or
 * `--socket=PORT`.
 * @param port of `--socket`, where that is the transport
 * @throws {NoConnection} where nobody listens there
 * @throws {Error} where the command line names no transport
 */
export async function start(port: number | null): Promise<Connection> {
	const connection = port === null ? createConnection() : await connectTo(port);
	startServer(connection, {
		fileSystem: () => new NodeFileSystem(),
		rulePages: rulePagesFolder(),
		factStore: (folders, storage) => nodeFactStore(folders, storage, __filename),
	});
	// One piece of background work that fails must not end the service for all documents.
	process.on('unhandledRejection', (error) => connection.console.error(describe(error)));
	return connection;
}

/** The port of `--socket=PORT` or `--socket PORT` among the arguments of a command line; null where there is none. */
export function socketPort(args: readonly string[]): number | null {
	const at = args.findIndex((arg) => arg === '--socket' || arg.startsWith('--socket='));
	const value = args[at] === '--socket' ? args[at + 1] : args[at]?.slice('--socket='.length);
	return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : null;
}

function connectTo(port: number): Promise<Connection> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('error', () => reject(new NoConnection(port)));
		socket.once('connect', () => {
			socket.removeAllListeners('error');
			resolve(createConnection(socket, socket));
		});
	});
}

/** The pages of the rules beside the bundle, where they are packed; a bundle that stands alone has none. */
function rulePagesFolder(): string | null {
	const folder = join(__dirname, '../docs/rules');
	return existsSync(folder) ? uriOf(folder) : null;
}
