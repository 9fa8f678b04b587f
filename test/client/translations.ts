import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Translate } from '../../client/src/wording';

const bundle: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));

const fill = (text: string, args: (string | number)[]) =>
	text.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)]));

/** What the editor makes of the extension's texts. */
export const english: Translate = (message, ...args) => fill(message, args);

/** The same in Chinese; a text without a translation is a failure. */
export const chinese: Translate = (message, ...args) =>
	fill(bundle[message] ?? assert.fail(`no translation of ${message}`), args);
