import {
	type ClientCapabilities,
	CodeLensRefreshRequest,
	type Connection,
	InlayHintRefreshRequest,
} from 'vscode-languageserver';
import { Soon } from './signal';

/** How long, in milliseconds, changes are gathered before the client is asked to draw again. */
const gathering = 500;

/** Has the client ask again for what it draws into documents, when other documents have changed it. */
export class ViewRefresh {
	private readonly soon: Soon;
	/** Whether the client has asked for any of it: one that draws nothing need not draw again. */
	private isDrawn = false;

	constructor(connection: Connection, { workspace }: ClientCapabilities) {
		const requests = [
			...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.type] : []),
			...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.type] : []),
		];
		this.soon = new Soon(() => {
			for (const request of requests) {
				connection.sendRequest(request).catch(() => {
					// The client is going down, or refuses: it will ask when it likes.
				});
			}
		}, gathering);
	}

	drawn(): void {
		this.isDrawn = true;
	}

	changed(): void {
		if (this.isDrawn) this.soon.ask();
	}

	stop(): void {
		this.soon.stop();
	}
}
