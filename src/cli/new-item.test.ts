import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readNews } from '../collections/loaders/read-news.ts';
import { findSection, makeItem } from './new-item.ts';

const NOW = Date.UTC(2024, 9, 15, 6, 2, 15);

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'peyk-new-'));
  mkdirSync(path.join(dir, 'news'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('a new item', () => {
  test('has the moment as its code, stands in its month, and is sound', () => {
    const made = makeItem(dir, { title: 'استاندار: پل باز شد', section: 'ict' }, NOW);
    expect(made).toMatchObject({
      ok: true,
      code: '14030724093215',
      file: path.join(dir, 'news/1403/07/14030724093215.md'),
      date: 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲',
    });
    const { entries, diagnostics } = readNews(dir, new Map(), '');
    expect(diagnostics).toEqual([]);
    expect([...entries.values()]).toMatchObject([
      { code: '14030724093215', title: 'استاندار: پل باز شد', publishedAt: NOW, section: 'ict' },
    ]);
  });

  test('takes the next free code, and leaves the first item as it was', () => {
    const first = makeItem(dir, { title: 'نخست', section: 'ict' }, NOW);
    const second = makeItem(dir, { title: 'دوم', section: 'ict' }, NOW);
    expect(second).toMatchObject({ code: '14030724093216' });
    expect(first.ok && readFileSync(first.file, 'utf8')).toContain('title: نخست');
  });

  test('goes into the month of the date that is given', () => {
    const made = makeItem(dir, { title: 'ت', section: 'ict', date: '۳۰ اسفند ۱۳۹۹' }, NOW);
    expect(made).toMatchObject({ file: path.join(dir, 'news/1399/12/13991230000000.md') });
  });

  test('is not made on a day that does not exist', () => {
    const made = makeItem(dir, { title: 'ت', section: 'ict', date: '1404/12/30' }, NOW);
    expect(made).toMatchObject({ ok: false, problem: { code: 'bad-date' } });
  });
});

describe('the section an editor means', () => {
  const sections = [
    { id: 'province', title: 'استانداری' },
    { id: 'ict', title: 'ارتباطات و فناوری' },
  ];

  test.each([
    ['ict', 'ict'],
    ['۲', 'ict'],
    ['ارتباطات و فناوري', 'ict'],
    ['1', 'province'],
    ['sport', undefined],
    ['۳', undefined],
    ['', undefined],
  ])('is found by «%s»', (answer, id) => {
    expect(findSection(answer, sections)?.id).toBe(id);
  });
});
