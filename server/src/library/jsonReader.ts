import type { Node } from 'jsonc-parser';
import type { Wording } from '../text/wording';
import { type ConfigProblem, closest, expected } from './configProblem';

/** What to do with the value of each field of an object. */
export type Fields = Readonly<Record<string, (value: Node) => void>>;

/** Takes values of the wanted kind out of a JSON tree. What is of another kind is reported, and comes back as null. */
export class JsonReader {
	readonly problems: ConfigProblem[] = [];

	/** Reads an object field by field; says so where a field is unknown. */
	protected object(node: Node, fields: Fields): boolean {
		for (const [key, value] of this.entries(node)) {
			const name = String(key.value);
			if (Object.hasOwn(fields, name)) fields[name]?.(value);
			else this.unknown(key, Object.keys(fields));
		}
		return node.type === 'object';
	}

	/** The names and values of an object; the last one counts where a name stands twice. */
	protected entries(node: Node): readonly (readonly [key: Node, value: Node])[] {
		if (node.type !== 'object') {
			this.wrongType(node, expected.object);
			return [];
		}
		const entries = new Map<string, readonly [Node, Node]>();
		for (const { children: [key, value] = [] } of node.children ?? []) {
			if (key === undefined || value === undefined) continue;
			const name = String(key.value);
			if (entries.has(name)) {
				this.warn(key, {
					'zh-cn': `“${name}”写了两次，以最后一次为准。`,
					en: `“${name}” is given twice; the last one counts.`,
				});
			}
			entries.set(name, [key, value]);
		}
		return [...entries.values()];
	}

	private items(node: Node, wanted: Wording): readonly Node[] {
		if (node.type === 'array') return node.children ?? [];
		this.wrongType(node, wanted);
		return [];
	}

	/** What is made of each item of a list, without those that cannot be used. */
	protected each<Value>(node: Node, wanted: Wording, read: (item: Node) => Value | null): readonly Value[] {
		return this.items(node, wanted)
			.map(read)
			.filter((value) => value !== null);
	}

	/** Says so where an object lacks a field. @param why ends in a colon: what is to be added follows */
	protected needs(node: Node, name: string, why: Wording): void {
		if (node.children?.some((property) => property.children?.[0]?.value === name)) return;
		this.error(node, { 'zh-cn': `${why['zh-cn']}补上 "${name}"。`, en: `${why.en} add "${name}".` });
	}

	protected texts(node: Node): readonly string[] | null {
		if (node.type !== 'array') return this.wrongType(node, expected.texts);
		return (node.children ?? []).map((item) => this.text(item)).filter((text) => text !== null);
	}

	protected text(node: Node): string | null {
		if (node.type !== 'string') return this.wrongType(node, expected.text);
		return String(node.value);
	}

	protected oneOf<Value extends string>(
		node: Node,
		values: readonly Value[],
		wanted: Wording = expected.text,
	): Value | null {
		if (node.type !== 'string') return this.wrongType(node, wanted);
		const value = values.find((candidate) => candidate === node.value);
		if (value !== undefined) return value;
		const list = values.map((candidate) => `"${candidate}"`).join(' | ');
		const meant = closest(String(node.value), values);
		return this.error(node, {
			'zh-cn': `不认识“${node.value}”：这里只能写 ${list}。${meant === null ? '' : `是不是 "${meant}"？`}`,
			en: `“${node.value}” is not known here. Write one of ${list}.${meant === null ? '' : ` Did you mean "${meant}"?`}`,
		});
	}

	protected unknown(key: Node, known: Iterable<string>): void {
		const name = String(key.value);
		const meant = closest(name, known);
		this.warn(key, {
			'zh-cn': `没有“${name}”这一项，它不起作用。${meant === null ? '' : `是不是“${meant}”？`}`,
			en: `There is no “${name}”; it has no effect.${meant === null ? '' : ` Did you mean “${meant}”?`}`,
		});
	}

	protected wrongType(node: Node, wanted: Wording): null {
		return this.error(node, { 'zh-cn': `这里应当是${wanted['zh-cn']}。`, en: `This should be ${wanted.en}.` });
	}

	protected error(node: Node, message: Wording): null {
		this.report(node, 'error', message);
		return null;
	}

	protected warn(node: Node, message: Wording): void {
		this.report(node, 'warning', message);
	}

	protected report(node: Node, severity: ConfigProblem['severity'], message: Wording): void {
		this.problems.push({ start: node.offset, end: node.offset + node.length, kind: 'content', severity, message });
	}

	protected use<Value>(value: Value | null, assign: (value: Value) => void): void {
		if (value !== null) assign(value);
	}
}
