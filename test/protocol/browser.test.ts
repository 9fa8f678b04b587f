import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { FIND_FILES, type FindFilesParams, READ_FILE, type ReadFileParams } from '../../server/src/protocol';
import { incomplete, plan } from './plan';
import { modern } from './testClient';

interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

/** What a worker in a browser has, on top of a thread of Node: messages through `self`, and nothing of Node's. */
const shell = `
	const { parentPort } = require('node:worker_threads');
	globalThis.self = globalThis;
	globalThis.addEventListener = () => {};
	globalThis.postMessage = (message) => parentPort.postMessage(message);
	parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
	const code = ${JSON.stringify('CODE')};
	new Function('require', 'process', 'Buffer', 'setImmediate', code)();
`;

/** A client of the server that a browser runs, with files that only it can reach. */
class BrowserClient {
	private readonly worker: Worker;
	private readonly waiting = new Map<number, (message: Message) => void>();
	private requests = 0;

	constructor(private readonly files: ReadonlyMap<string, Uint8Array>) {
		const code = readFileSync('dist/browser/server.js', 'utf8');
		this.worker = new Worker(
			shell.replace(JSON.stringify('CODE'), () => JSON.stringify(code)),
			{ eval: true },
		);
		this.worker.on('message', (message: Message) => this.receive(message));
	}

	request<R>(method: string, params: object): Promise<R> {
		const id = ++this.requests;
		this.worker.postMessage({ jsonrpc: '2.0', id, method, params });
		return new Promise((resolve, reject) => {
			this.waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result as R)));
		});
	}

	notify(method: string, params: object): void {
		this.worker.postMessage({ jsonrpc: '2.0', method, params });
	}

	async stop(): Promise<void> {
		await this.worker.terminate();
	}

	private receive(message: Message): void {
		if (message.method === undefined) this.waiting.get(message.id ?? -1)?.(message);
		else if (message.id !== undefined) {
			this.worker.postMessage({ jsonrpc: '2.0', id: message.id, result: this.answer(message.method, message.params) });
		}
	}

	private answer(method: string, params: unknown): unknown {
		if (method === READ_FILE) {
			const bytes = this.files.get((params as ReadFileParams).uri);
			return bytes ? { base64: Buffer.from(bytes).toString('base64') } : null;
		}
		if (method === FIND_FILES) {
			const endings = (params as FindFilesParams).patterns.map((pattern) => pattern.replace(/^\*\*\/\*?/, ''));
			return [...this.files.keys()].filter((uri) => endings.some((ending) => uri.endsWith(ending)));
		}
		return method === 'workspace/configuration' ? [{}] : null;
	}
}

describe('the server of a browser', function () {
	this.timeout(20_000);

	it('checks what is open, and what only the client can reach', async () => {
		const folder = 'vscode-vfs://github/someone/plans';
		const files = new Map(
			Object.entries({
				[`${folder}/luoshi.json`]: '{ "rules": { "deadline/missing": "off" }, "ignore": ["old"] }',
				[`${folder}/%E4%B8%8B%E7%BA%A7/a.policy.txt`]: incomplete,
				[`${folder}/old/b.policy.txt`]: incomplete,
				[`${folder}/node_modules/c.policy.md`]: incomplete,
			}).map(([uri, text]) => [uri, new TextEncoder().encode(text)]),
		);
		const client = new BrowserClient(files);
		await client.request('initialize', {
			processId: null,
			rootUri: null,
			workspaceFolders: [{ uri: folder, name: 'plans' }],
			capabilities: modern,
		});
		client.notify('initialized', {});
		const open = `${folder}/d.policy.txt`;
		client.notify('textDocument/didOpen', {
			textDocument: { uri: open, languageId: 'policy', version: 1, text: plan },
		});
		const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
			previousResultIds: [],
		});
		assert.deepEqual(
			items.map((report) => [report.uri, report.kind === 'full' && report.items.map(({ code }) => code)]),
			[
				[`${folder}/%E4%B8%8B%E7%BA%A7/a.policy.txt`, ['responsibility/missing']],
				[open, []],
			],
		);
		assert.ok(
			await client.request('textDocument/hover', {
				textDocument: { uri: open },
				position: { line: 6, character: plan.split('\n')[6]?.indexOf('甲海关') },
			}),
		);
		await client.stop();
	});
});
