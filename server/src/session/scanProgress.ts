import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';

/** A progress bar that the client may show or not: nothing waits for it. */
export class ScanProgress {
	private reporter: WorkDoneProgressReporter | null = null;
	private isOver = false;

	constructor(connection: Connection, title: string) {
		connection.window.createWorkDoneProgress().then(
			(reporter) => {
				if (this.isOver) return;
				this.reporter = reporter;
				reporter.begin(title, 0);
			},
			() => {
				// A client that refuses gets no progress bar.
			},
		);
	}

	report(done: number, total: number): void {
		if (total > 0) this.reporter?.report((100 * done) / total, `${done}/${total}`);
	}

	done(): void {
		this.isOver = true;
		this.reporter?.done();
	}
}
