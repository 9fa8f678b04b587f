import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ClientFileSystem } from './host/clientFileSystem';
import { startServer } from './server';

// The bundle that an editor in a browser runs as a worker.
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
	fileSystem: (connection) => new ClientFileSystem(connection),
	rulePages: null,
	factStore: async () => null,
});
