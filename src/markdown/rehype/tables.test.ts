import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeTables } from './tables.ts';

const html = (markdown: string) =>
  htmlThrough({ remark: [remarkGfm], rehype: [rehypeTables] }, markdown);
const table = '| الف | ب |\n|---|:-:|\n| ۱ | ۲ |';

test('puts a table into a region that scrolls and can be reached by keyboard', async () => {
  expect(await html(table)).toMatch(
    /^<div class="table-scroll" role="region" tabindex="0" aria-label="جدول"><table>[^]*<\/table><\/div>$/,
  );
});

test('gives several tables names of their own', async () => {
  const names = [...(await html(`${table}\n\nمتن\n\n${table}`)).matchAll(/aria-label="([^"]*)"/g)];
  expect(names.map(([, name]) => name)).toEqual(['جدول (۱)', 'جدول (۲)']);
});

test('calls a table what its caption says', async () => {
  expect(await html('<table><caption>بودجه</caption><tr><td>۱</td></tr></table>')).toContain(
    'aria-label="بودجه"',
  );
});

test('says a column’s alignment without an obsolete attribute', async () => {
  const out = await html(table);
  expect(out).toContain('<th scope="col" data-align="center">');
  expect(out).not.toContain(' align=');
});
