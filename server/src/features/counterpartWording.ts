import type { UnitRole } from '../model/types';
import type { Locale } from '../rules/rule';

/** What a hover says of counterparts, citations and units, in one language. */
export interface CounterpartWording {
	/** The heading over a measure that this one carries out, and over one that carries it out. */
	readonly up: string;
	readonly down: string;
	/** How many carry it out, where there are several. */
	downCount(count: number): string;
	readonly nobody: string;
	readonly local: string;
	readonly explicit: string;
	/** Inferred, with how much confidence. */
	inferred(confidence: number): string;
	/** The phrases that both texts share. */
	shared(phrases: readonly string[]): string;
	responsible(units: readonly string[]): string;
	readonly noUnit: string;
	more(count: number): string;
	/** Of an action: 二是. */
	action(label: string): string;
	readonly inLibrary: string;
	readonly notInLibrary: string;
	issuedBy(issuer: string): string;
	issuedOn(date: string): string;
	unitCount(here: number, all: number): string;
	shortNames(names: readonly string[]): string;
	/** A name that a unit had until the day before an ISO date. */
	formerName(name: string, until: string): string;
	nowCalled(name: string): string;
	readonly roles: Readonly<Record<UnitRole, string>>;
}

/** From how much confidence on a link is called what. */
const sure = 0.95;
const likely = 0.8;

function words(confidence: number, [very, quite, perhaps]: readonly [string, string, string]): string {
	return confidence >= sure ? very : confidence >= likely ? quite : perhaps;
}

export const counterpartWording: Readonly<Record<Locale, CounterpartWording>> = {
	'zh-cn': {
		up: '落实',
		down: '由地方举措落实',
		downCount: (count) => `${count} 条地方举措落实此条`,
		nobody: '无地方举措落实',
		local: '未找到对应的上级举措',
		explicit: '依据：文中已写明对应举措',
		inferred: (confidence) => `依据：根据文本推断，${words(confidence, ['把握很大', '把握较大', '仅供参考'])}`,
		shared: (phrases) => `共同表述：${phrases.map((phrase) => `“${phrase}”`).join('、')}`,
		responsible: (units) => `责任单位：${units.join('、')}`,
		noUnit: '未写明责任单位',
		more: (count) => `另有 ${count} 条`,
		action: (label) => `其中“${label}”`,
		inLibrary: '在文件库中',
		notInLibrary: '不在文件库中',
		issuedBy: (issuer) => `发文机关：${issuer}`,
		issuedOn: (date) => `成文日期：${date}`,
		shortNames: (names) => `简称：${names.join('、')}`,
		formerName: (name, until) => `原名称：${name}（${until} 前）`,
		nowCalled: (name) => `现名称：${name}`,
		unitCount: (here, all) => `本文件 ${here} 条举措，文件库共 ${all} 条举措`,
		roles: { lead: '牵头', supporting: '配合', responsible: '负责' },
	},
	en: {
		up: 'Carries out',
		down: 'Carried out by',
		downCount: (count) => `Carried out by ${count} local measures`,
		nobody: 'No local measure carries this out',
		local: 'No upper-level measure was found that this carries out',
		explicit: 'Why: the text says so (对应举措)',
		inferred: (confidence) =>
			`Why: inferred from the texts, ${words(confidence, ['almost certain', 'likely', 'possible'])}`,
		shared: (phrases) => `Both say: ${phrases.map((phrase) => `“${phrase}”`).join(', ')}`,
		responsible: (units) => `Responsible: ${units.join('、')}`,
		noUnit: 'No responsible unit is named',
		more: (count) => `and ${count} more`,
		action: (label) => `its action “${label}”`,
		inLibrary: 'In the library',
		notInLibrary: 'Not in the library',
		issuedBy: (issuer) => `Issued by ${issuer}`,
		issuedOn: (date) => `Issued on ${date}`,
		shortNames: (names) => `Short for it: ${names.join('、')}`,
		formerName: (name, until) => `Formerly ${name} (before ${until})`,
		nowCalled: (name) => `Now called ${name}`,
		unitCount: (here, all) => `${here} ${here === 1 ? 'measure' : 'measures'} in this document, ${all} in the library`,
		roles: { lead: 'lead', supporting: 'supporting', responsible: 'responsible' },
	},
};
