import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const DIR = 'docs/decisions';

test('every decision has its row in the list, with its title and a day', () => {
  const files = readdirSync(DIR).filter((name) => /^\d{4}-.*\.md$/u.test(name));
  const rows = readFileSync(`${DIR}/README.md`, 'utf8').matchAll(
    /^\| \[(?<number>\d{4})\]\((?<file>[^)]+)\) +\| (?<title>.*?) +\| \d{4}-\d\d-\d\d \|$/gmu,
  );
  const listed = Array.from(rows, ({ groups }) => [groups?.['file'], groups?.['title']]);
  const titles = files.map((file) => [
    file,
    /^# \d{4}:? (?<title>.*)$/mu.exec(readFileSync(`${DIR}/${file}`, 'utf8'))?.groups?.['title'],
  ]);
  expect(listed).toEqual(titles);
});

test('no two decisions have one number', () => {
  const numbers = readdirSync(DIR).map((name) => name.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
});
