import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';

const answerTo = (typed: string): Promise<string | undefined> => {
  const input = new PassThrough();
  const answer = ask('تیتر: ', { input, output: new PassThrough(), terminal: true });
  input.write(typed);
  return answer;
};

test('gives what was typed, without the spaces about it', async () => {
  expect(await answerTo('  راه باز شد \n')).toBe('راه باز شد');
});

test.each([
  ['Ctrl+C', '\u0003'],
  ['Ctrl+C after some words', 'راه\u0003'],
  ['Ctrl+D', '\u0004'],
])('gives nothing and fails nobody when broken off with %s', async (_, typed) => {
  expect(await answerTo(typed)).toBeUndefined();
});

test('gives nothing when its stream ends', async () => {
  const input = new PassThrough();
  const answer = ask('تیتر: ', { input, output: new PassThrough() });
  input.end();
  expect(await answer).toBeUndefined();
});
