import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import {
	createProtocolConnection,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageReader,
	type MessageWriter,
	SocketMessageReader,
	SocketMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { modern, plain, TestClient } from './testClient';

/** Starts a server without a client; gives what it said and how it ended. */
async function run(args: readonly string[], input = ''): Promise<{ code: number | null; stderr: string }> {
	const child = spawn(process.execPath, ['dist/server.js', ...args]);
	let stderr = '';
	child.stderr.on('data', (data) => {
		stderr += data;
	});
	child.stdin.end(input);
	const [code] = await once(child, 'exit');
	return { code: code as number | null, stderr };
}

async function shakeHands(reader: MessageReader, writer: MessageWriter): Promise<void> {
	const connection = createProtocolConnection(reader, writer);
	connection.listen();
	const result = await connection.sendRequest<{ capabilities: object }>('initialize', {
		processId: null,
		rootUri: null,
		capabilities: plain,
	});
	assert.ok('hoverProvider' in result.capabilities);
	await connection.sendRequest('shutdown');
	await connection.sendNotification('exit');
}

describe('the server process', function () {
	this.timeout(20_000);

	it('says what it can do, and pulls with a client that pulls', async () => {
		const client = await TestClient.start(modern);
		const { capabilities } = client.result;
		assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
		assert.deepEqual(capabilities.diagnosticProvider, {
			identifier: 'luoshi',
			interFileDependencies: true,
			workspaceDiagnostics: true,
		});
		assert.equal(await client.stop(), 0);
	});

	it('does not offer to be pulled to a client that does not pull', async () => {
		const client = await TestClient.start(plain);
		assert.equal(client.result.capabilities.diagnosticProvider, undefined);
		assert.deepEqual(client.registrations, []);
		assert.equal(await client.stop(), 0);
	});

	it('ends with 1 where it was not shut down first', async () => {
		const client = await TestClient.start(modern);
		await client.connection.sendNotification('exit');
		const [code] = await once(client.process, 'exit');
		assert.equal(code, 1);
	});

	it('ends with its client', async () => {
		const client = await TestClient.start(modern);
		client.process.stdin.end();
		const [code] = await once(client.process, 'exit');
		assert.equal(code, 1);
	});

	it('says what is missing when it is started by hand', async () => {
		for (const args of [[], ['--socket=x'], ['--what']]) {
			const { code, stderr } = await run(args);
			assert.equal(code, 2);
			assert.match(stderr, /^luoshi: [^\n]*--stdio[^\n]*\n$/);
		}
	});

	it('refuses requests before the handshake, and serves after it', async () => {
		const client = TestClient.spawn();
		await assert.rejects(client.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'file:///a' } }));
		assert.ok((await client.initialize(modern)).capabilities.hoverProvider);
		assert.equal(await client.stop(), 0);
	});

	it('talks over a socket', async () => {
		const listener = createServer().listen(0, '127.0.0.1');
		await once(listener, 'listening');
		const { port } = listener.address() as { port: number };
		const child = spawn(process.execPath, ['dist/server.js', `--socket=${port}`]);
		const [socket] = (await once(listener, 'connection')) as [Socket];
		const ended = once(child, 'exit');
		await shakeHands(new SocketMessageReader(socket), new SocketMessageWriter(socket));
		assert.equal((await ended)[0], 0);
		listener.close();
	});

	it('talks over the channel of a Node process', async () => {
		const child = fork('dist/server.js', ['--node-ipc'], { execArgv: [] });
		const ended = once(child, 'exit');
		await shakeHands(new IPCMessageReader(child), new IPCMessageWriter(child));
		assert.equal((await ended)[0], 0);
	});
});
