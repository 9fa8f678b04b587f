import { readFileSync } from 'node:fs';
import { HoverRequest, type Position } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { modern, TestClient } from '../protocol/testClient';
import { inMilliseconds, percentile, printTable } from './measure';
import { grownTo, seedPaths } from './texts';

const DOCUMENT_BYTES = 100_000;
const WARM_UP = 100;
const ROUNDS = 400;
const URI = 'file:///bench/plan.policy.txt';
/** What is typed, a character an edit, here and there in the document. */
const TYPED = '进一步优化流程，提高效率。（责任单位：市商务局；完成时限：2026年底前）';

/** Typing in a large document, and hovering over it, through a real server process over standard input and output. */
export async function benchServer(): Promise<void> {
	const text = grownTo(readFileSync(seedPaths[3] as string, 'utf8'), DOCUMENT_BYTES);
	const client = await TestClient.start(modern);
	try {
		await client.open(URI, text);
		await client.diagnostics(URI);
		const edits = await typing(client, text);
		const hovers = await hovering(client, text);
		const size = `${(Buffer.byteLength(text) / 1000).toFixed(0)} kB, ${text.length} characters`;
		printTable(`The server process, on a document of ${size}`, [
			['', 'p50', 'p95', 'slowest'],
			row('an edit to its diagnostics', edits),
			row('hover', hovers),
			['peak memory', '', '', peakMemory(client.process.pid)],
		]);
		if (client.errors().length > 0) throw new Error(`the server logged: ${client.errors()[0]}`);
	} finally {
		await client.stop();
	}
}

async function typing(client: TestClient, text: string): Promise<number[]> {
	const document = TextDocument.create(URI, 'policy', 1, text);
	const times: number[] = [];
	let version = 1;
	let offset = 0;
	for (let i = 0; i < WARM_UP + ROUNDS; i++) {
		// A sentence is typed to its end; then the cursor goes elsewhere.
		offset = i % TYPED.length === 0 ? endOfSentence(document.getText(), (i * 7919) % text.length) : offset + 1;
		const position = document.positionAt(offset);
		const change = { range: { start: position, end: position }, text: TYPED[i % TYPED.length] as string };
		TextDocument.update(document, [change], ++version);
		const start = performance.now();
		void client.change(URI, version, change);
		await client.pull(URI);
		if (i >= WARM_UP) times.push(performance.now() - start);
	}
	return times;
}

function endOfSentence(text: string, from: number): number {
	return text.indexOf('。', from) + 1;
}

async function hovering(client: TestClient, text: string): Promise<number[]> {
	const document = TextDocument.create(URI, 'policy', 1, text);
	const places: Position[] = [...text.matchAll(/市商务局|2024年|一是|国发/g)].map(({ index }) =>
		document.positionAt(index),
	);
	const times: number[] = [];
	for (let i = 0; i < WARM_UP + ROUNDS; i++) {
		const position = places[(i * 31) % places.length] as Position;
		const start = performance.now();
		await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: URI }, position });
		if (i >= WARM_UP) times.push(performance.now() - start);
	}
	return times;
}

function row(name: string, times: readonly number[]): string[] {
	return [name, ...[percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(inMilliseconds)];
}

/** The most memory that a process has held at once, where the system tells. */
export function peakMemory(pid: number | undefined): string {
	try {
		const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return kilobytes === undefined ? 'not told' : `${(Number(kilobytes) / 1024).toFixed(0)} MiB`;
	} catch {
		return 'not told on this system';
	}
}
