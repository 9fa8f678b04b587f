import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	DefinitionRequest,
	HoverRequest,
	ImplementationRequest,
	type Position,
	ReferencesRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { modern, TestClient } from '../protocol/testClient';
import { inMilliseconds, percentile, printTable } from './measure';
import { generatePlans, type Plan } from './plans';
import { peakMemory } from './server';

const DOCUMENTS = 1000;
const WARM_UP = 50;
const ROUNDS = 300;

/** Hover and jumps between the documents of a large workspace, through a server process that has just been started. */
export async function benchJumps(folder: string): Promise<void> {
	const root = join(folder, 'library');
	const plans = generatePlans(DOCUMENTS, 1);
	for (const { path, text } of plans) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	const begin = () =>
		TestClient.start(modern, { workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }] });
	const start = performance.now();
	const client = await begin();
	try {
		const uriOf = (plan: Plan) => pathToFileURL(join(root, plan.path)).href;
		const local = titlesOf(plans, 'municipal', uriOf);
		const upper = titlesOf(plans, 'national', uriOf);
		await client.open(local.uri, local.text);
		await firstDefinition(client, local);
		const firstAnswer = performance.now() - start;
		await ask(client, ReferencesRequest.method, local, 0);
		const firstReferences = performance.now() - start;
		await client.workspaceDiagnostics();
		const everything = performance.now() - start;
		await client.open(upper.uri, upper.text);
		const rows = [['', 'p50', 'p95', 'slowest']];
		for (const [name, method, where] of [
			['hover on a local title', HoverRequest.method, local],
			['definition', DefinitionRequest.method, local],
			['hover on a national title', HoverRequest.method, upper],
			['implementation', ImplementationRequest.method, upper],
			['references', ReferencesRequest.method, upper],
		] as const) {
			const times: number[] = [];
			for (let i = 0; i < WARM_UP + ROUNDS; i++) {
				const asked = performance.now();
				await ask(client, method, where, i);
				if (i >= WARM_UP) times.push(performance.now() - asked);
			}
			rows.push([name, ...[percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(inMilliseconds)]);
		}
		printTable(`The server process, in a workspace of ${DOCUMENTS} generated documents`, rows);
		const memory = peakMemory(client.process.pid);
		if (client.errors().length > 0) throw new Error(`the server logged: ${client.errors()[0]}`);
		await client.stop();
		const restart = performance.now();
		const second = await begin();
		await second.open(local.uri, local.text);
		await firstDefinition(second, local);
		const secondAnswer = performance.now() - restart;
		await ask(second, ReferencesRequest.method, local, 0);
		const secondIndex = performance.now() - restart;
		await second.stop();
		printTable('From its start', [
			['', 'first start', 'second start'],
			['to the first definition', inMilliseconds(firstAnswer), inMilliseconds(secondAnswer)],
			[
				'to the first references, which ask all documents',
				inMilliseconds(firstReferences),
				inMilliseconds(secondIndex),
			],
			['to the diagnostics of all documents', inMilliseconds(everything), ''],
			['peak memory', memory, ''],
		]);
	} finally {
		await client.stop();
	}
}

async function firstDefinition(client: TestClient, where: Titles): Promise<void> {
	const found = await ask(client, DefinitionRequest.method, where, 0);
	if (!Array.isArray(found) || found.length === 0) throw new Error('no definition was found: nothing to measure');
}

interface Titles {
	readonly uri: string;
	readonly text: string;
	/** A place in the title of each measure. */
	readonly places: readonly Position[];
}

function titlesOf(plans: readonly Plan[], kind: string, uriOf: (plan: Plan) => string): Titles {
	const plan = plans.find(({ path }) => path.startsWith(`${kind}/`));
	if (!plan) throw new Error(`no ${kind} document was generated`);
	const document = TextDocument.create('', '', 1, plan.text);
	const places = [...plan.text.matchAll(/^(?:\d+\. |（[一二三四五六七八九十]+）)./gm)].map(({ index, 0: head }) =>
		document.positionAt(index + head.length),
	);
	return { uri: uriOf(plan), text: plan.text, places };
}

function ask(client: TestClient, method: string, { uri, places }: Titles, round: number): Promise<unknown> {
	const position = places[(round * 7) % places.length];
	return client.connection.sendRequest(method, {
		textDocument: { uri },
		position,
		context: { includeDeclaration: false },
	});
}
