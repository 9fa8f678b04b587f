import assert from 'node:assert/strict';
import { readWritten } from '../../server/src/counterpart/written';
import { readDocument } from '../../server/src/model/document';

describe('counterparts that an assignment names', () => {
	/** What is read of 对应举措：…, each with the text that it stands on. */
	const read = (field: string) => {
		const text = `甲市方案\n一、主要任务\n1. 办事。办好。（责任单位：市商务局；对应举措：${field}）\n`;
		const [assignment] = readDocument(text).measures[0]?.assignments ?? [];
		return (assignment ? readWritten(assignment) : []).map(({ phrase, number, title, ordinals }) => ({
			at: text.slice(phrase.start, phrase.end).replace(/\n/g, ''),
			name: number ?? title,
			ordinals,
		}));
	};

	it('are measures of one document, or of the only one', () => {
		assert.deepEqual(read('国发〔2019〕3号（六）、（七）'), [
			{ at: '国发〔2019〕3号（六）、（七）', name: '国发〔2019〕3号', ordinals: [6, 7] },
		]);
		assert.deepEqual(read('（十二）'), [{ at: '（十二）', name: null, ordinals: [12] }]);
		assert.deepEqual(read('《关于促进外贸的意见》第三条'), [
			{ at: '《关于促进外贸的意见》第三条', name: '关于促进外贸的意见', ordinals: [3] },
		]);
	});

	it('are those of several documents, each with its own measures', () => {
		assert.deepEqual(
			read('国发〔2019〕3号（六）、署贸发〔2023〕77号（七）（八）和《关于促进外贸的意见》（国发〔2020〕1号）第2条'),
			[
				{ at: '国发〔2019〕3号（六）', name: '国发〔2019〕3号', ordinals: [6] },
				{ at: '署贸发〔2023〕77号（七）（八）', name: '署贸发〔2023〕77号', ordinals: [7, 8] },
				{ at: '《关于促进外贸的意见》（国发〔2020〕1号）第2条', name: '国发〔2020〕1号', ordinals: [2] },
			],
		);
	});

	it('stand on the whole field where it is broken over lines', () => {
		const field = '国发〔2019〕3\n号（六）、署贸发〔2023〕77号（七）';
		assert.deepEqual(
			read(field).map(({ at, ordinals }) => [at, ordinals]),
			[
				[field.replace('\n', ''), [6]],
				[field.replace('\n', ''), [7]],
			],
		);
	});
});
