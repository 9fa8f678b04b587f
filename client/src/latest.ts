/**
 * Runs a task at most once in a while, however often it is asked for, and hands over only the answer to the latest
 * question: an answer that was overtaken is dropped.
 */
export class Latest<T> {
	private timer: ReturnType<typeof setTimeout> | undefined;
	private current = 0;

	/**
	 * @param ask gets the answer; a rejection counts as no answer
	 * @param use takes it
	 * @param delay how long to wait for further requests, in milliseconds
	 */
	constructor(
		private readonly ask: () => Promise<T>,
		private readonly use: (answer: T) => void,
		private readonly delay: number,
	) {}

	/** Asks anew, after the delay. */
	request(): void {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void this.run(), this.delay);
	}

	/** Asks anew, now. */
	async run(): Promise<void> {
		clearTimeout(this.timer);
		const turn = ++this.current;
		try {
			const answer = await this.ask();
			if (turn === this.current) this.use(answer);
		} catch {
			// The server is restarting or has gone: what stands stays, and the next change asks again.
		}
	}

	/** Drops what is under way. */
	dispose(): void {
		clearTimeout(this.timer);
		this.current++;
	}
}
