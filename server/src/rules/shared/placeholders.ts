import type { ResponsibleUnit } from '../../model/types';

/** What stands for a unit or a date that the drafter has yet to name. */
export const UNIT_PLACEHOLDER = '××单位';
export const DATE_PLACEHOLDER = '××××年××月底前';

/** Whether a unit is one in particular: neither a kind of unit (有关部门) nor a placeholder (××单位). */
export function isParticular({ name, generic }: ResponsibleUnit): boolean {
	return !generic && !name.includes('××');
}
