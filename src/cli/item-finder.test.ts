import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ItemFinder } from './item-finder.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'peyk-finder-'));
mkdirSync(path.join(dir, '1400'), { recursive: true });
const write = (code: string, title: string, more = ''): void =>
  writeFileSync(
    path.join(dir, '1400', `${code}.md`),
    `---\ncode: ${code}\ntitle: ${title}\npublishedAt: 1400-08-15 09:32\nsection: x\n${more}---\n\nمتن ${code}.\n`,
  );
write('12', 'پل باز شد', 'aliases: [/1400/08/پل/]\n');
write('15', 'راه', 'aliases: ["/index.php?id=7&lang=fa"]\n');
write('13', 'اطلاعیه');
write('14', 'اطلاعیه');
const finder = new ItemFinder(dir);

const day = { year: 1400, month: 8, day: 15 };
const thread = (own: object) => ({ id: 'x', line: 1, title: '', link: '', ...own });

test.each([
  ['its old address', { link: 'https://old.example.ir/1400/08/%D9%BE%D9%84/' }, '12'],
  ['its old address without a slash', { link: 'http://old.example.ir/1400/08/پل' }, '12'],
  ['its address here', { link: 'https://new.example.ir/news/13/' }, '13'],
  [
    'its old address with a query in another order',
    { link: 'https://old.example.ir/index.php?lang=fa&id=7' },
    '15',
  ],
  ['title and day', { title: 'پل باز شد', day }, '12'],
  ['title and number', { title: 'پل باز شد', code: '12' }, '12'],
  ['number and day', { code: '13', day }, '13'],
  [
    'a query that names its number, with the title',
    { link: 'https://old.example.ir/?p=12', code: '12', title: 'پل باز شد' },
    '12',
  ],
  ['a title that two have', { title: 'اطلاعیه', day }, undefined],
  ['a number alone', { code: '12' }, undefined],
  ['an address that nobody has', { link: 'https://old.example.ir/x/' }, undefined],
  ['an address of an item that is not there', { link: 'https://x.example/news/99/' }, undefined],
  ['no address at all', { link: 'not an address' }, undefined],
])('an item is found by %s', (_name, own, code) => {
  expect(finder.find(thread(own))).toBe(code);
});
