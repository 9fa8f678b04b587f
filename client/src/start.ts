import type { ExtensionContext } from 'vscode';
import { associateFiles } from './association';
import { registerCommands } from './commands';
import { registerCounterpartCommands } from './counterpartCommands';
import { CounterpartsView } from './counterpartsView';
import { type ClientFactory, LanguageServer } from './languageServer';
import { registerNewPlan } from './newPlan';
import { trackPolicyDocuments } from './presence';
import { ResponsibilitiesView } from './responsibilitiesView';
import { registerRulePages } from './rulePages';
import { StatusItem } from './statusItem';

let server: LanguageServer | undefined;

/** Everything that the extension does on either platform. The editor does not wait for the server to come up. */
export function start(context: ExtensionContext, create: ClientFactory): void {
	server = new LanguageServer(create, context.storageUri ?? context.globalStorageUri);
	context.subscriptions.push(
		server,
		associateFiles(firstLine(context)),
		trackPolicyDocuments(),
		new StatusItem(server),
		new ResponsibilitiesView(server),
		new CounterpartsView(server),
		...registerCommands(server),
		...registerCounterpartCommands(server),
		registerNewPlan(server),
		registerRulePages(context.extensionUri),
	);
	void server.start();
}

/** The pattern by which the manifest lets a policy document be known from its first line. */
function firstLine(context: ExtensionContext): RegExp {
	return new RegExp(context.extension.packageJSON.contributes.languages[0].firstLine);
}

/** Ends the server in good order. */
export async function stop(): Promise<void> {
	await server?.stop();
	server = undefined;
}
