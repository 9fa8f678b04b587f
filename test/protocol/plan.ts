import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A plan in which nothing is wrong. */
export const plan = [
	'甲市推动综合保税区高质量发展实施方案',
	'甲政办〔2026〕12号',
	'各县、区人民政府，市直各部门：',
	'　　为推动综合保税区高质量发展，现制定本方案。',
	'一、主要任务',
	'（一）优化监管服务。',
	'1. 优化检验检疫作业模式。压缩检验时间。（牵头单位：市商务局；配合单位：甲海关；完成时限：2030年12月底前）',
	'2. 简化设备监管手续。加快办理。（责任单位：市商务局；完成时限：2030年12月底前）',
	'3. 发展保税维修。出台办法。（责任单位：市科技局；完成时限：2030年12月底前）',
	'甲市人民政府',
	'2026年3月1日',
	'',
].join('\n');

/** The assignment of the second measure, and where it stands. */
export const assignment = '（责任单位：市商务局；完成时限：2030年12月底前）';
export const assignmentRange = {
	start: { line: 7, character: plan.split('\n')[7]?.indexOf('（') ?? 0 },
	end: { line: 7, character: plan.split('\n')[7]?.length ?? 0 },
};

/** The plan with the second measure left without an assignment. */
export const incomplete = plan.replace(`加快办理。${assignment}`, '加快办理。');

/** A folder on disk with some files in it. */
export class Workspace {
	private constructor(private readonly path: string) {}

	static async create(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Workspace> {
		const workspace = new Workspace(await mkdtemp(join(tmpdir(), 'luoshi 落实-')));
		for (const [name, content] of Object.entries(files)) await workspace.write(name, content);
		return workspace;
	}

	get folder(): { uri: string; name: string } {
		return { uri: pathToFileURL(this.path).href, name: 'workspace' };
	}

	uri(name: string): string {
		return pathToFileURL(join(this.path, name)).href;
	}

	async write(name: string, content: string | Uint8Array): Promise<void> {
		await mkdir(dirname(join(this.path, name)), { recursive: true });
		await writeFile(join(this.path, name), content);
	}

	async remove(name = ''): Promise<void> {
		await rm(join(this.path, name), { recursive: true, force: true });
	}
}
