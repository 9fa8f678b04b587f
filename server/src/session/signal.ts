import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Something that happens again and again, and can be waited for. */
export class Signal {
	private waiting: (() => void)[] = [];

	fire(): void {
		const waiting = this.waiting;
		this.waiting = [];
		for (const resume of waiting) resume();
	}

	/** Resolves when it happens next, or when the token is cancelled. */
	next(token: CancellationToken): Promise<void> {
		if (token.isCancellationRequested) return Promise.resolve();
		return new Promise((resolve) => {
			const listener = token.onCancellationRequested(() => resolve());
			this.waiting.push(() => {
				listener.dispose();
				resolve();
			});
		});
	}
}

/** Resolves when a promise does, or when the token is cancelled. Never rejects where the promise does not. */
export async function orCancelled(promise: Promise<unknown>, token: CancellationToken): Promise<void> {
	if (token.isCancellationRequested) return;
	let listener: { dispose(): void } | undefined;
	const cancelled = new Promise<void>((resolve) => {
		listener = token.onCancellationRequested(() => resolve());
	});
	await Promise.race([promise, cancelled]);
	listener?.dispose();
}

/** @throws {ResponseError} the protocol's own answer to a request that was cancelled */
export function refuseCancelled(token: CancellationToken): void {
	if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Runs `run` soon, once, however often it is asked to in the meantime. */
export class Soon {
	private timer: ReturnType<typeof setTimeout> | null = null;

	/** @param delay in milliseconds */
	constructor(
		private readonly run: () => void,
		private readonly delay: number,
	) {}

	ask(): void {
		this.timer ??= setTimeout(() => {
			this.timer = null;
			this.run();
		}, this.delay);
	}

	stop(): void {
		if (this.timer !== null) clearTimeout(this.timer);
		this.timer = null;
	}
}

/** Lets other messages through during long work: gives way whenever this much time, in milliseconds, has passed. */
const share = 10;

/** Call it between the pieces of long work. */
export class Pacer {
	private since = Date.now();

	async pace(): Promise<void> {
		if (Date.now() - this.since < share) return;
		await new Promise((resolve) => setTimeout(resolve, 0));
		this.since = Date.now();
	}
}
