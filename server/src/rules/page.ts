/** Where the pages of the rules are published: `docs/rules` of the project. */
const pages = 'https://github.com/luoshi/luoshi/blob/main/docs/rules';

/** The address of a rule's page. */
export function rulePage(rule: string): string {
	return `${pages}/${rule}.md`;
}
