import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openTalk } from './open-talk.ts';

function talkOf(typed: string, terminal = true) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const talk = openTalk({ input, output, terminal });
  input.write(typed);
  return { talk, input, output };
}

test('gives what was typed, without the spaces about it', async () => {
  const { talk } = talkOf('  راه باز شد \n');
  expect(await talk.ask('تیتر: ')).toBe('راه باز شد');
});

test.each([
  ['Ctrl+C', '\u0003'],
  ['Ctrl+C after some words', 'راه\u0003'],
  ['Ctrl+D', '\u0004'],
])('gives nothing and fails nobody when broken off with %s', async (_, typed) => {
  const { talk } = talkOf(typed);
  expect(await talk.ask('تیتر: ')).toBeUndefined();
  expect(await talk.ask('لید: ')).toBeUndefined();
});

test('gives nothing when its stream ends', async () => {
  const { talk, input } = talkOf('', false);
  const answer = talk.ask('تیتر: ');
  input.end();
  expect(await answer).toBeUndefined();
});

test.each([true, false])(
  'lines that came at once, before the first question, are its answers (a terminal: %s)',
  async (terminal) => {
    const { talk, input, output } = talkOf('آوای کویر\n\nخبرها\nبیش', terminal);
    // As a pasted text does, they come before anything was asked.
    await new Promise((resolve) => setImmediate(resolve));
    expect(await talk.ask('نام: ')).toBe('آوای کویر');
    expect(await talk.ask('نشانی: ')).toBe('');
    expect(await talk.ask('سرویس‌ها: ')).toBe('خبرها');
    const last = talk.ask('رنگ: ');
    input.write('تر\n');
    expect(await last).toBe('بیشتر');
    talk.close();
    output.end();
    expect(await text(output)).toMatch(/نام: آوای کویر\n[\s\S]*سرویس‌ها: خبرها\n/u);
  },
);

test('lines that are meant for other questions can be let go', async () => {
  const { talk, input } = talkOf('forgejo\nخبرها\n#fff\n');
  await new Promise((resolve) => setImmediate(resolve));
  expect(await talk.ask('نشانی: ')).toBe('forgejo');
  expect([talk.drop(), talk.drop()]).toEqual([2, 0]);
  const again = talk.ask('نشانی: ');
  input.write('x.ir\n');
  expect(await again).toBe('x.ir');
});
