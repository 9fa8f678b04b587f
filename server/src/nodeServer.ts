import { type Connection, createConnection } from 'vscode-languageserver/node';
import { NodeFileSystem } from './host/nodeFileSystem';
import { startServer } from './server';
import { describe } from './session/checker';

/**
 * Starts the server in this process, on the transport that the command line names: `--stdio`, `--node-ipc` or
 * `--socket=PORT`.
 * @throws {Error} where it names none
 */
export function start(): Connection {
	const connection = createConnection();
	startServer(connection, () => new NodeFileSystem());
	// One piece of background work that fails must not end the service for all documents.
	process.on('unhandledRejection', (error) => connection.console.error(describe(error)));
	return connection;
}
