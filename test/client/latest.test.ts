import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Latest } from '../../client/src/latest';

describe('Latest', () => {
	it('asks once for many requests', async () => {
		let asked = 0;
		const answers: number[] = [];
		const latest = new Latest(
			async () => ++asked,
			(answer) => answers.push(answer),
			5,
		);
		for (let i = 0; i < 10; i++) latest.request();
		await pause(30);
		assert.equal(asked, 1);
		assert.deepEqual(answers, [1]);
	});

	it('drops an answer that was overtaken', async () => {
		const replies: ((answer: string) => void)[] = [];
		const answers: string[] = [];
		const latest = new Latest(
			() => new Promise<string>((resolve) => replies.push(resolve)),
			(answer) => answers.push(answer),
			0,
		);
		const both = [latest.run(), latest.run()];
		replies[1]?.('new');
		replies[0]?.('old');
		await Promise.all(both);
		assert.deepEqual(answers, ['new']);
	});

	it('keeps what stands when there is no answer', async () => {
		const answers: string[] = [];
		let fail = true;
		const latest = new Latest(
			async () => (fail ? Promise.reject(new Error('gone')) : 'back'),
			(answer) => answers.push(answer),
			0,
		);
		await latest.run();
		assert.deepEqual(answers, []);
		fail = false;
		await latest.run();
		assert.deepEqual(answers, ['back']);
	});

	it('uses nothing after it was disposed', async () => {
		const answers: string[] = [];
		const latest = new Latest(
			async () => 'late',
			(answer) => answers.push(answer),
			1,
		);
		const running = latest.run();
		latest.request();
		latest.dispose();
		await running;
		await pause(20);
		assert.deepEqual(answers, []);
	});
});
