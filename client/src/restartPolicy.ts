/**
 * Decides whether a server that has stopped unexpectedly is started again: yes, unless it has done so too often in too
 * short a time, when starting it once more would only repeat the fault.
 */
export class RestartPolicy {
	private stops: number[] = [];

	/**
	 * @param allowed how many stops within the window are followed by a restart
	 * @param window in milliseconds
	 */
	constructor(
		readonly allowed = 4,
		readonly window = 3 * 60 * 1000,
	) {}

	/** Takes note of an unexpected stop at `now` (milliseconds) and says whether to restart. */
	stopped(now: number): boolean {
		this.stops = this.stops.filter((at) => now - at < this.window);
		this.stops.push(now);
		return this.stops.length <= this.allowed;
	}

	/** Forgets what has happened: a person has started the server by hand. */
	reset(): void {
		this.stops = [];
	}
}
