// The VS Code server inside code-server, without code-server's own shell: no login, no password, this machine only.
// Run by the Node that .editor-host/ brings. One argument, JSON:
//   codeServer  folder of the installed package      port        the wanted port; 0 or a busy one: any free port
//   data        folder for the server's data         extensions  folder of installed extensions
//   install     .vsix files to install, a list       folder      the folder that the page opens
//   payload     what the page is told besides: [key, value] pairs
//   web         folder of an extension that the page loads into the browser, if any
// In a payload value, `remote:PATH` stands for a file of this machine. Prints `READY <port>`; ends with its input.
import { createReadStream } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const options = JSON.parse(process.argv[2] ?? '{}');
process.env.CODE_SERVER_PARENT_PID = String(process.pid); // otherwise the module starts a server of its own
process.env.EXTENSIONS_GALLERY = '{"serviceUrl":""}'; // nothing is looked up outside

const main = await import(pathToFileURL(join(options.codeServer, 'lib/vscode/out/server-main.js')).href);
const { createServer } = await main.loadCodeWithNls();
const editor = await createServer(null, {
	_: [],
	'accept-server-license-terms': true,
	compatibility: '1.64',
	'without-connection-token': true,
	'enable-smoke-test-driver': true, // without it the page ignores the payload
	'disable-workspace-trust': true,
	'disable-telemetry': true,
	'telemetry-level': 'off',
	'disable-experiments': true,
	'disable-update-check': true,
	'disable-getting-started-override': true,
	'server-data-dir': options.data,
	'user-data-dir': options.data,
	'extensions-dir': options.extensions,
	...(options.install?.length ? { 'start-server': true, 'install-extension': options.install } : {}),
});

/** The address of the workbench: the authority of its files must be the address under which the page was asked for. */
function workbench(host) {
	const payload = options.payload.map(([key, value]) => [key, value.replace(/^remote:/, `vscode-remote://${host}`)]);
	return `/?${new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) })}`;
}

/** Settings that make the page like a fresh desktop editor, saving only when told; a person can still change them. */
const defaults = {
	'chat.disableAIFeatures': true,
	'files.autoSave': 'off',
	'git.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
};
const configuration = 'id="vscode-workbench-web-configuration" data-settings="{';

/** Lets the editor answer, and adds the settings and the web extension to the configuration that the page carries. */
function servePage(request, response) {
	const added = { configurationDefaults: defaults };
	if (options.web) {
		added.additionalBuiltinExtensions = [{ scheme: 'http', authority: request.headers.host, path: '/web-extension' }];
	}
	const attribute = JSON.stringify(added).slice(1, -1).replaceAll('"', '&quot;');
	const end = response.end.bind(response);
	response.end = (body, ...rest) =>
		end(typeof body === 'string' ? body.replace(configuration, `${configuration}${attribute},`) : body, ...rest);
	editor.handleRequest(request, response);
}

/** Answers with a file of the web extension. */
function serveExtension(request, response) {
	const { pathname } = new URL(request.url, 'http://localhost');
	const file = join(options.web, decodeURIComponent(pathname.slice('/web-extension'.length)));
	response.setHeader('Content-Type', file.endsWith('.js') ? 'text/javascript' : 'text/plain;charset=utf-8');
	createReadStream(file)
		.on('error', () => response.writeHead(404).end())
		.pipe(response);
}

const server = http.createServer((request, response) => {
	if (request.url === '/') response.writeHead(302, { Location: workbench(request.headers.host) }).end();
	else if (options.web && request.url.startsWith('/web-extension/')) serveExtension(request, response);
	else if (request.url.startsWith('/?')) servePage(request, response);
	else editor.handleRequest(request, response);
});
server.on('upgrade', (request, socket) => {
	editor.handleUpgrade(request, socket);
	socket.resume();
});
server.on('error', (error) => {
	if (error.code === 'EADDRINUSE' && options.port) server.listen(0, '127.0.0.1');
	else throw error;
});
server.on('listening', () => console.log(`READY ${server.address().port}`));
server.listen(options.port ?? 0, '127.0.0.1');

function end() {
	editor.dispose();
	process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, end);
process.stdin.on('end', end).resume(); // whoever started it is gone
