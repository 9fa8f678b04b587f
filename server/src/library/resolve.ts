/** A document of the workspace, by what others may call it. */
export interface NamedDocument {
	/** What `resolve` hands back, such as its path. */
	readonly id: string;
	/** Its own title and that of the notice that distributes it. */
	readonly titles: readonly string[];
	readonly number: string | null;
	readonly issuer: string | null;
	/** Other names that `luoshi.json` declares of it. */
	readonly alsoCitedAs: readonly CitedName[];
}

/** What a citation says: at least one of the two. */
export interface CitedName {
	readonly title: string | null;
	readonly number: string | null;
}

interface Names {
	readonly id: string;
	readonly number: string | null;
	readonly issuer: string | null;
}

/**
 * Finds the document of the workspace that a citation means. Where it has a number, the number decides; else the title,
 * apart from 关于印发…的通知 around it and the issuing authority before it. In doubt (two documents fit, another number,
 * another authority) there is none. Building is linear in the documents, a look-up constant.
 */
export class Resolver {
	private readonly byNumber = new Map<string, Set<string>>();
	private readonly byTitle = new Map<string, Names[]>();

	constructor(documents: Iterable<NamedDocument>) {
		for (const document of documents) for (const entry of entriesOf(document)) this.add(entry);
	}

	/** The `id` of the document that is meant, or null. */
	resolve(cited: CitedName): string | null {
		const { number, title } = partsOf(cited);
		if (number !== null) {
			const ids = this.byNumber.get(number);
			if (ids !== undefined) return only(ids);
		}
		if (title === null) return null;
		const candidates = (this.byTitle.get(title.core) ?? []).filter(
			(names) => agree(names.number, number) && agreeOnIssuer(names.issuer, title.issuer),
		);
		return only(new Set(candidates.map((names) => names.id)));
	}

	private add({ names, titles }: Entry): void {
		if (names.number !== null) {
			const ids = this.byNumber.get(names.number) ?? new Set();
			this.byNumber.set(names.number, ids.add(names.id));
		}
		for (const { core, issuer } of titles) {
			if (core === '') continue;
			const list = this.byTitle.get(core) ?? [];
			list.push({ ...names, issuer: issuer ?? names.issuer });
			this.byTitle.set(core, list);
		}
	}
}

/** A title in parts: its heart, and the authority where it names one. */
interface Title {
	readonly core: string;
	readonly issuer: string | null;
}

/** Titles under which a document goes together with a number. */
interface Entry {
	readonly names: Names;
	readonly titles: readonly Title[];
}

/** What was read of names: as long as a document has the same, a new resolver need not read them again. */
const entriesRead = new WeakMap<NamedDocument, readonly Entry[]>();
const partsRead = new WeakMap<CitedName, { readonly number: string | null; readonly title: Title | null }>();

function entriesOf(document: NamedDocument): readonly Entry[] {
	const known = entriesRead.get(document);
	if (known !== undefined) return known;
	const issuer = document.issuer === null ? null : tidy(document.issuer);
	const number = document.number === null ? null : canonicalNumber(document.number);
	const entries: Entry[] = [{ names: { id: document.id, number, issuer }, titles: document.titles.map(titleParts) }];
	for (const { title, number } of document.alsoCitedAs) {
		entries.push({ names: { id: document.id, number, issuer }, titles: title === null ? [] : [titleParts(title)] });
	}
	entriesRead.set(document, entries);
	return entries;
}

function partsOf(cited: CitedName): { readonly number: string | null; readonly title: Title | null } {
	const known = partsRead.get(cited);
	if (known !== undefined) return known;
	const parts = {
		number: cited.number === null ? null : canonicalNumber(cited.number),
		title: cited.title === null ? null : titleParts(cited.title),
	};
	partsRead.set(cited, parts);
	return parts;
}

/** A number as GB/T 9704-2012 writes it: 国发[2019]第03号, 国发（2019）3 号 → 国发〔2019〕3号. */
export function canonicalNumber(number: string): string {
	return tidy(number).replace(/[〔[（(【［](\d{4})[〕\]）)】］]第?0*(\d+)号/u, '〔$1〕$2号');
}

/** Reads 《title》, number, or 《title》（number）; a text that is neither in 《》 nor a number is a title. */
export function readCitation(text: string): CitedName {
	const title = /《(.+)》/u.exec(text)?.[1] ?? null;
	const rest = title === null ? text : text.slice(text.lastIndexOf('》') + 1);
	const number = /[^\s《》（）()]+?[〔[（(【［]\d{4}[〕\]）)】］]第?\d+号/u.exec(tidy(rest))?.[0] ?? null;
	if (number !== null) return { title, number: canonicalNumber(number) };
	return { title: title ?? text.trim(), number: null };
}

const ISSUING = /(?:印发|印送|发布|转发|批转|下发|公布)/u;
const DISTRIBUTION = new RegExp(
	`^(.*?)(?:关于)?${ISSUING.source}[《〈]?(.+?)[》〉]?(?:的(?:通知|函|通告|公告|决定))?$`,
	'u',
);
const AUTHORITY = /(?:政府|办公厅|办公室|国务院|委员会|党委|[部委局署厅院会办])$/u;

/** The heart of a title, without authority and distribution, and the authority where it names one. */
function titleParts(title: string): Title {
	const text = tidy(title);
	const [, distributor, distributed] = DISTRIBUTION.exec(text) ?? [];
	if (distributed !== undefined && (distributor === '' || AUTHORITY.test(distributor ?? ''))) {
		return { core: withoutAuthority(distributed).core, issuer: distributor || null };
	}
	return withoutAuthority(text);
}

function withoutAuthority(text: string): Title {
	const about = text.indexOf('关于');
	const before = about > 0 ? text.slice(0, about) : '';
	if (before !== '' && AUTHORITY.test(before)) return { core: text.slice(about + 2), issuer: before };
	return { core: about === 0 ? text.slice(2) : text, issuer: null };
}

/** No title is longer; what is longer is compared by its beginning, so that damaged texts cost no time. */
const LONGEST = 400;

/** Without blanks and the outermost 《》, with half-width digits and full-width brackets. */
function tidy(text: string): string {
	return text
		.slice(0, LONGEST)
		.replace(/\s+/gu, '')
		.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
		.replace(/\(/gu, '（')
		.replace(/\)/gu, '）')
		.replace(/^《([^《》]*)》$/u, '$1');
}

function agree(a: string | null, b: string | null): boolean {
	return a === null || b === null || a === b;
}

/** 某市人民政府办公室 distributes for 某市人民政府: one name that begins with the other is no contradiction. */
function agreeOnIssuer(a: string | null, b: string | null): boolean {
	return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

function only(ids: ReadonlySet<string>): string | null {
	const [id, second] = ids;
	return id !== undefined && second === undefined ? id : null;
}
