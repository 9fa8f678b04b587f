import { covers, type Span } from '../text/span';

/** How timers are set: the platform's, or those of a test. */
export interface Timers {
	set(run: () => void, milliseconds: number): unknown;
	clear(timer: unknown): void;
}

const platformTimers: Timers = {
	set: (run, milliseconds) => setTimeout(run, milliseconds),
	clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** After this pause, in milliseconds, nobody is taken to be typing any more. */
export const pause = 2000;

/**
 * Remembers where someone is typing, so that findings in text that is still being written can wait: until the next edit
 * elsewhere, a save, or a pause.
 */
export class HoldBack {
	private typing: { readonly document: string; readonly spans: readonly Span[] } | null = null;
	private timer: unknown = null;
	private waiting = false;

	/**
	 * @param onPause told when the pause is over, if something was held back: the findings of that document are due
	 */
	constructor(
		private readonly onPause: (document: string) => void,
		private readonly timers: Timers = platformTimers,
	) {}

	/**
	 * Someone edited a document.
	 * @param spans what the edit left in the text, each as wide as its new text
	 */
	edited(document: string, spans: readonly Span[]): void {
		this.stop();
		this.typing = { document, spans };
		this.timer = this.timers.set(() => {
			const due = this.waiting;
			this.stop();
			if (due) this.onPause(document);
		}, pause);
	}

	/** A document was saved or closed, or nobody types in it any more for another reason. */
	settled(document: string): void {
		if (this.typing?.document === document) this.stop();
	}

	/** Whether a finding waits, that is held while someone types in the span `heldIn`. */
	holds(document: string, heldIn: Span | undefined): boolean {
		if (heldIn === undefined || this.typing?.document !== document) return false;
		const held = this.typing.spans.some((span) => covers(heldIn, span));
		this.waiting ||= held;
		return held;
	}

	/** Forgets everything, the timer too. */
	stop(): void {
		if (this.timer !== null) this.timers.clear(this.timer);
		this.timer = null;
		this.typing = null;
		this.waiting = false;
	}
}
