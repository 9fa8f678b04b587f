import type { PolicyDocument } from '../../model/types';
import type { Span } from '../../text/span';

/** Where a finding on the document as a whole is put: its title, else its first measure. */
export function headOf({ metadata, measures }: PolicyDocument): Span {
	const printed = [metadata.title, metadata.number, measures[0]?.title].find((span) => span && span.end > span.start);
	return printed ?? { start: 0, end: 0 };
}
