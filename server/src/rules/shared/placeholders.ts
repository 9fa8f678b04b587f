import type { ResponsibleUnit } from '../../model/types';

/** What stands for a unit or a date that the drafter has yet to name. */
export const UNIT_PLACEHOLDER = '××单位';
export const DATE_PLACEHOLDER = '××××年××月底前';

/** ××单位, XXXX年XX月, ＿＿年, 2026年…月…日: to be filled in. */
const PLACEHOLDER = /×{2,}|[XxＸｘ]{2,}|[_＿]{2,}|[○〇]{2,}(?=单位|部门|[局厅委办年月日])|…+ ?[年月日]/;

/** Whether a text holds a place that the drafter has yet to fill in. */
export function holdsPlaceholder(text: string): boolean {
	return PLACEHOLDER.test(text);
}

/** Whether a unit is one in particular: neither a kind of unit (有关部门) nor a placeholder (××单位). */
export function isParticular({ name, generic }: ResponsibleUnit): boolean {
	return !generic && !name.includes('××');
}
