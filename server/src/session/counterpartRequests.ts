import type { CancellationToken } from 'vscode-languageserver';
import { comparisons } from '../features/compare';
import { counterpartDocuments, counterpartMeasures } from '../features/counterpartTree';
import { documentName } from '../features/naming';
import { newPlan } from '../features/newPlan';
import { candidates, pin } from '../features/pin';
import { placesOf } from '../features/places';
import type { Member } from '../library/library';
import type { Level } from '../model/types';
import * as protocol from '../protocol';
import { answerIndexed, type DocumentParams } from './answers';
import type { Session } from './session';
import { Pacer } from './signal';

/**
 * The requests of `protocol.ts` about counterparts and new plans. They wait until what they ask of the library is known:
 * before, a measure would be said to be carried out by nobody.
 * @param today the day on the wall, as an ISO date
 */
export function serveCounterparts(session: Session, today: () => string): void {
	const { counterparts } = session;
	/** A document that is looked at, or that a choice was made of; it may be gone. */
	const member = (document: { readonly uri: string } | undefined): Member | undefined =>
		document && session.member(document.uri);
	const serve = <P>(method: string, run: (params: P) => object | null | Promise<object>) =>
		session.connection.onRequest(method, async (params: P, token: CancellationToken): Promise<object | null> => {
			session.knowsProtocol = true;
			await session.indexing.read(token);
			return run(params);
		});
	/** The same for what asks of one document: without it, the answer is the empty one. */
	const serveDocument = <P extends DocumentParams, R extends object | null>(
		method: string,
		empty: R,
		run: (member: Member, params: P) => R,
	) => {
		const ready = answerIndexed(session, empty, run);
		session.connection.onRequest(method, (params: P, token: CancellationToken): Promise<object | null> => {
			session.knowsProtocol = true;
			return ready(params, token);
		});
	};

	serve(protocol.COUNTERPART_DOCUMENTS, (params: protocol.CounterpartDocumentsParams) => ({
		documents: counterpartDocuments(session.members(), counterparts, params.direction, member(params.about)),
	}));
	serveDocument<protocol.CounterpartMeasuresParams, protocol.CounterpartMeasuresResult | null>(
		protocol.COUNTERPART_MEASURES,
		null,
		(of, { direction, about }) => ({ measures: counterpartMeasures(of, counterparts, direction, member(about)) }),
	);
	serveDocument<protocol.PositionParams, protocol.CompareResult>(
		protocol.COMPARE,
		{ comparisons: [] },
		(of, { position }) => ({ comparisons: comparisons(of, position, counterparts) }),
	);
	serveDocument<protocol.PositionParams, protocol.CandidatesResult>(
		protocol.CANDIDATES,
		{ measure: null, bases: 0, candidates: [] },
		(of, { position }) => candidates(of, position, counterparts),
	);
	serveDocument<protocol.PinParams, protocol.PinResult>(protocol.PIN, { edit: null, refused: 'gone' }, (of, params) => {
		const targets = params.counterparts.flatMap(({ uri, position }) => {
			const target = session.member(uri);
			return target ? { member: target, position } : [];
		});
		if (targets.length < params.counterparts.length) return { edit: null, refused: 'gone' };
		return pin(of, params.position, targets, counterparts);
	});
	serve(protocol.DOCUMENTS, () => documents(session));
	serveDocument<protocol.NewPlanParams, protocol.NewPlanResult | null>(
		protocol.NEW_PLAN,
		null,
		(basis, { place, authority }) => {
			const snippet = newPlan(basis, { place, authority, today: today() });
			return snippet === null ? null : { snippet };
		},
	);
}

const rank: Readonly<Record<Level, number>> = { national: 0, provincial: 1, municipal: 2, county: 3 };
const unknownRank = 4;

async function documents(session: Session): Promise<protocol.DocumentsResult> {
	const pacer = new Pacer();
	const found: { readonly rank: number; readonly entry: protocol.DocumentEntry }[] = [];
	for (const member of session.members()) {
		const { number, measures } = placesOf(member);
		const { level } = member.document.metadata;
		await pacer.pace();
		if (measures.length === 0) continue;
		const entry = { uri: member.uri, title: documentName(member), number, measures: measures.length };
		found.push({ rank: level ? rank[level] : unknownRank, entry });
	}
	return { documents: found.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry) };
}
