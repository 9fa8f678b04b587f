import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import {
	createMessageConnection,
	IPCMessageReader,
	IPCMessageWriter,
	type MessageConnection,
	SocketMessageReader,
	SocketMessageWriter,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { cli, luoshi } from './luoshi';

/** Greets the server, and sends it away again. */
async function greet(connection: MessageConnection): Promise<void> {
	connection.listen();
	const { capabilities } = await connection.sendRequest<{ capabilities: { hoverProvider?: unknown } }>('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: {},
	});
	assert.ok(capabilities.hoverProvider);
	await connection.sendNotification('initialized', {});
	await connection.sendRequest('shutdown');
	await connection.sendNotification('exit');
}

describe('luoshi lsp', function () {
	this.timeout(60_000);

	it('speaks through --stdio', async () => {
		const child = spawn(process.execPath, [cli, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]);
		const closed = once(child, 'close');
		const connection = createMessageConnection(
			new StreamMessageReader(child.stdout),
			new StreamMessageWriter(child.stdin),
		);
		await greet(connection);
		assert.deepEqual((await closed)[0], 0);
		connection.dispose();
	});

	it('speaks through --node-ipc', async () => {
		const child = fork(cli, ['lsp', '--node-ipc'], { silent: true });
		const closed = once(child, 'close');
		const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
		await greet(connection);
		assert.deepEqual((await closed)[0], 0);
		connection.dispose();
	});

	it('speaks through --socket', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const child = spawn(process.execPath, [cli, 'lsp', `--socket=${(server.address() as AddressInfo).port}`]);
		const closed = once(child, 'close');
		const [socket] = (await once(server, 'connection')) as [Socket];
		const connection = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
		await greet(connection);
		assert.deepEqual((await closed)[0], 0);
		connection.dispose();
		server.close();
	});

	it('says so where nobody listens', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		await new Promise((done) => server.close(done));
		for (const socket of [[`--socket=${port}`], ['--socket', String(port)]]) {
			const run = await luoshi(['lsp', ...socket]);
			assert.deepEqual(
				[run.code, run.stdout, run.stderr],
				[2, '', `luoshi: 连接不上本机的端口 ${port}：没有程序在那里等候。\n`],
			);
		}
	});

	it('needs a port that is one', async () => {
		for (const port of ['abc', '0', '99999', '80.5']) {
			const run = await luoshi(['lsp', `--socket=${port}`]);
			assert.deepEqual([run.code, run.stderr], [2, `luoshi: “${port}”不是端口号，请写 1 到 65535 之间的整数。\n`]);
		}
	});

	it('needs one way to connect', async () => {
		for (const args of [[], ['--stdio', '--node-ipc']]) {
			const run = await luoshi(['lsp', ...args]);
			assert.deepEqual([run.code, run.stdout], [2, '']);
			assert.equal(run.stderr, 'luoshi: lsp 须写明一种连接方式：--stdio、--node-ipc 或 --socket=端口。\n');
		}
	});
});
