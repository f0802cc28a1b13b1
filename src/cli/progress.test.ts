import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from './progress.ts';

/** What is written to a terminal, or to a log. */
function openStream(isTTY: boolean): { stream: WriteStream; told: string[] } {
  const told: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      told.push(chunk.toString('utf8'));
      done();
    },
  });
  // Of a terminal only this is asked.
  return { stream: Object.assign(stream, { isTTY }) as unknown as WriteStream, told };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

function work(progress: Progress): void {
  progress.step('خواندن خبرها…');
  for (let done = 0; done <= 1200; done += 300) {
    progress.count('ساختن صفحه‌ها', done, 1200);
    vi.advanceTimersByTime(2000);
  }
  progress.step('انتشار…');
  progress.end();
}

test('a log gets one line a step, however many pages are made', () => {
  const { stream, told } = openStream(false);
  work(new Progress(stream));
  expect(told.join('')).toBe('خواندن خبرها…\nساختن صفحه‌ها: ۱٬۲۰۰\nانتشار…\n');
});

test('a terminal has one living line: how many of how many, and how long it still takes', () => {
  const { stream, told } = openStream(true);
  work(new Progress(stream));
  // Each line is drawn over the one before, and the last is wiped.
  expect(told.map((line) => line.replace('\r\u001b[K', ''))).toEqual([
    'خواندن خبرها…',
    'ساختن صفحه‌ها: ۰ از ۱٬۲۰۰',
    'ساختن صفحه‌ها: ۳۰۰ از ۱٬۲۰۰، ۶ ثانیهٔ دیگر',
    'ساختن صفحه‌ها: ۶۰۰ از ۱٬۲۰۰، ۴ ثانیهٔ دیگر',
    'ساختن صفحه‌ها: ۹۰۰ از ۱٬۲۰۰، ۲ ثانیهٔ دیگر',
    'ساختن صفحه‌ها: ۱٬۲۰۰ از ۱٬۲۰۰',
    'انتشار…',
    '',
  ]);
  expect(told.every((line) => line.startsWith('\r\u001b[K'))).toBe(true);
});

test('a line that gives way to another text goes on behind it', () => {
  const { stream, told } = openStream(true);
  const progress = new Progress(stream);
  progress.count('آوردن خبرها', 0, 100);
  vi.advanceTimersByTime(4000);
  progress.clear();
  progress.count('آوردن خبرها', 50, 100);
  expect(told.at(-2)).toBe('\r\u001b[K');
  expect(told.at(-1)).toContain('۵۰ از ۱۰۰، ۴ ثانیهٔ دیگر');
});

test('a long time is told in minutes', () => {
  const { stream, told } = openStream(true);
  const progress = new Progress(stream);
  progress.count('ساختن صفحه‌ها', 0, 100);
  vi.advanceTimersByTime(4000);
  progress.count('ساختن صفحه‌ها', 2, 100);
  expect(told.at(-1)).toContain('ساختن صفحه‌ها: ۲ از ۱۰۰، ۴ دقیقهٔ دیگر');
});

test('a terminal’s line is not drawn at every page', () => {
  const { stream, told } = openStream(true);
  const progress = new Progress(stream);
  for (let done = 0; done <= 1000; done += 1) {
    progress.count('ساختن صفحه‌ها', done, 1000);
    vi.advanceTimersByTime(1);
  }
  expect(told.length).toBeLessThanOrEqual(12);
});
