import type { SingleBar } from 'cli-progress';

/** Shorter work is done before anyone looks. */
const PATIENCE = 500;

/** A progress bar for work on many files. It shows itself only when the work takes long and somebody watches. */
export class Progress {
	private bar: SingleBar | null = null;
	private done = 0;
	private readonly begin = performance.now();

	/** @param stream where the bar goes; null for none */
	constructor(
		private readonly stream: NodeJS.WritableStream | null,
		private readonly total: number,
	) {}

	/** One more file is done. */
	async step(): Promise<void> {
		this.done++;
		if (this.stream === null || this.done >= this.total) return;
		if (this.bar === null) {
			if (performance.now() - this.begin < PATIENCE) return;
			const { SingleBar } = await import('cli-progress');
			this.bar = new SingleBar({
				stream: this.stream,
				format: '{bar} {value}/{total}',
				barsize: 30,
				clearOnComplete: true,
				// It changes nothing of the terminal, so that an interrupt can end the program at once.
				hideCursor: false,
				linewrap: true,
				gracefulExit: false,
			});
			this.bar.start(this.total, this.done);
		} else this.bar.update(this.done);
	}

	/** Takes the bar away. */
	stop(): void {
		this.bar?.stop();
	}
}
