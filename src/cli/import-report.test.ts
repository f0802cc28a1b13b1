import { afterEach, expect, test, vi } from 'vitest';
import { ImportReport } from './import-report.ts';

afterEach(() => void vi.restoreAllMocks());

function linesFor(items: number): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const report = new ImportReport();
  report.expect(items);
  for (let done = 0; done < items; done += 1) report.step();
  return lines;
}

test('a log is told now and then how far a long import is', () => {
  expect(linesFor(2500)).toEqual([
    'آوردن خبرها: ۱٬۰۰۰ از ۲٬۵۰۰\n',
    'آوردن خبرها: ۲٬۰۰۰ از ۲٬۵۰۰\n',
  ]);
});

test('a short import is over before anybody asks', () => {
  expect(linesFor(50)).toEqual([]);
});
