import { type Browser, chromium } from 'playwright-core';

/** Switches that keep the browser quiet and away from every address but this machine's. */
const switches = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Starts the system's Chromium without a window.
 *
 * @throws Error when there is none; the environment variable `CHROMIUM` names another executable.
 */
export function launchBrowser(): Promise<Browser> {
	return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: switches });
}
