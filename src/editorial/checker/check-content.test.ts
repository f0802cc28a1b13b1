import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from './check-content.ts';
import { REPORTS } from '../../cli/check-report.ts';
import { reportEntriesOf } from './report-entry.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-check-'));
  write('site.yml', 'name: پیک\n');
  write('sections.yml', '- id: ict\n  title: ارتباطات\n');
  write('pages/about.md', '---\ntitle: درباره\n---\n\nما.\n');
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(file: string, text: string | Buffer): void {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
}

const item = (code: number, front: string, body: string): string =>
  `---\ncode: ${code}\ntitle: خبر شمارهٔ ${code}\npublishedAt: 1403-07-24\nsection: ict\n${front}---\n\n${body}\n`;

async function check(options: { only?: string[]; fix?: boolean } = {}) {
  const { only = [], fix = false } = options;
  const now = Date.parse('2026-01-01');
  const cache = path.join(dir, '.cache');
  const result = await checkContent({
    ...{ dir, only, fix, cache },
    ...{ site: 'https://a.ir', now },
  });
  return { ...result, entries: [...result.results].flatMap(reportEntriesOf) };
}

const brief = (entries: Awaited<ReturnType<typeof check>>['entries']) =>
  entries.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

describe('checking a content directory', () => {
  test('tells what stops the build and what the rules find, in the order of files and lines', async () => {
    write('news/1.md', item(1, 'knid: x\n', 'متن می شود.'));
    write(
      'news/2.md',
      item(2, '', 'به [آن](/news/9/) و [این](/about/) بنگرید.\n\nروز شنبه ۲۴ مهر ۱۴۰۳ بود.'),
    );
    write('news/3.md', item(2, 'section: ict\n', 'متن.'));
    expect(brief((await check()).entries)).toEqual([
      'news/1.md:6:1 unknown-key',
      'news/1.md:9:7 spaced-affix',
      'news/2.md:8:4 broken-link',
      'news/2.md:10:5 wrong-weekday',
      'news/3.md:6:1 yaml',
    ]);
  });

  test('looks at the files that were asked for, knowing all the others', async () => {
    const body = Array.from({ length: 60 }, (_, at) => `واژه${at}`).join(' ');
    write('news/1.md', item(1, 'tags: [پیام رسان]\n', body));
    write('news/2.md', item(2, 'tags: [پیام‌رسان]\n', body));
    write('news/3.md', item(3, 'tags: [پیام‌رسان]\n', 'متن می شود.'));
    for (let run = 0; run < 2; run++) {
      const { files, entries } = await check({ only: ['news/1.md'] });
      expect(files).toBe(1);
      expect(brief(entries)).toEqual(['news/1.md:3:8 same-release', 'news/1.md:6:8 tag-spelling']);
    }
    expect((await check({ only: ['news'] })).files).toBe(3);
  });

  test('sees a file that changed since the last check', async () => {
    write('news/1.md', item(1, '', 'به [آن](/news/2/) بنگرید.'));
    expect(brief((await check()).entries)).toEqual(['news/1.md:8:4 broken-link']);
    write('news/2.md', item(2, '', 'متن.'));
    expect((await check()).entries).toEqual([]);
    write('news/2.md', item(3, '', 'متن.'));
    expect(brief((await check()).entries)).toEqual(['news/1.md:8:4 broken-link']);
  });

  test('corrects files and leaves alone those with nothing to correct', async () => {
    write('news/1.md', item(1, '', 'كتاب ها را می خوانند...'));
    write('news/2.md', item(2, '', 'متن.'));
    const bytes = Buffer.concat([Buffer.from('---\ntitle: ت\n---\n'), Buffer.from([0xc3, 0x28])]);
    write('news/3.md', bytes);
    const before = readFileSync(path.join(dir, 'news/2.md'));
    expect(await check({ fix: true })).toMatchObject({ fixedFiles: 1 });
    expect(readFileSync(path.join(dir, 'news/1.md'), 'utf8')).toBe(
      item(1, '', 'کتاب‌ها را می‌خوانند…'),
    );
    expect(readFileSync(path.join(dir, 'news/2.md'))).toEqual(before);
    expect(readFileSync(path.join(dir, 'news/3.md'))).toEqual(bytes);
    cpSync(path.join(dir, 'news'), path.join(dir, 'once'), { recursive: true });
    expect(await check({ fix: true })).toMatchObject({ fixes: 0, fixedFiles: 0 });
    expect(readFileSync(path.join(dir, 'once/1.md'))).toEqual(
      readFileSync(path.join(dir, 'news/1.md')),
    );
  });

  test('follows content/check.yml, and tells what is wrong with it', async () => {
    write('news/1.md', item(1, '', 'كتاب می شود...'));
    write('check.yml', 'rules:\n  three-dots: off\n  spaced-affix: error\n');
    expect((await check()).entries.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['arabic-letters', 'warning'],
      ['spaced-affix', 'error'],
    ]);
    write('check.yml', 'rules:\n  three-dots: loud\n  no-such-rule: off\n');
    expect(brief((await check({ only: ['check.yml'] })).entries)).toEqual([
      'check.yml:2:3 wrong-choice',
      'check.yml:3:3 unknown-key',
    ]);
  });

  test('tells what is wrong with content/publish.yml', async () => {
    write('publish.yml', 'watch:\n  brunch: main\nmail: { server: smtp.example.ir, port: x }\n');
    expect(brief((await check({ only: ['publish.yml'] })).entries)).toEqual([
      'publish.yml:2:3 unknown-key',
      'publish.yml:3:1 missing-field',
      'publish.yml:3:1 missing-field',
      'publish.yml:3:34 bad-number',
    ]);
  });
});

describe('telling what was found', () => {
  test('marks the match within its line for people, and names what is left out', async () => {
    write('news/1.md', item(1, '', 'یک...\nدو...\nسه...\nچهار...\nپنج...'));
    const text = REPORTS.get('text')!.file((await check()).entries, 'content', true);
    expect(text).toContain('content/news/1.md:8:3 three-dots\n');
    expect(text).toContain('    یک⟦...⟧\n');
    expect(text).not.toContain('چهار');
    expect(text).toContain('و ۲ جای دیگر، در خط‌های ۱۱، ۱۲');
  });

  test('is one JSON list for programs', async () => {
    write('news/1.md', item(1, 'x: 1\n', 'یک...'));
    const json = REPORTS.get('json');
    const files = [
      ...(
        await checkContent({
          dir,
          only: [],
          fix: false,
          cache: path.join(dir, '.cache'),
          site: 'https://a.ir',
          now: 0,
        })
      ).results,
    ];
    const told = files.map(reportEntriesOf).filter(({ length }) => length > 0);
    const text =
      json!.begin +
      told.map((entries, at) => json!.file(entries, 'content', at === 0)).join('') +
      json!.end;
    expect(JSON.parse(text)).toMatchObject([
      { file: 'content/news/1.md', line: 6, rule: 'unknown-key', severity: 'error' },
      { line: 9, column: 3, rule: 'three-dots', severity: 'warning', found: '...', fix: '…' },
    ]);
  });

  test('is workflow commands for the forge', async () => {
    write('news/1.md', item(1, '', 'یک...'));
    expect(REPORTS.get('github')!.file((await check()).entries, 'content', true)).toMatch(
      /^::warning file=content\/news\/1\.md,line=8,col=3,title=three-dots::.+\n$/,
    );
  });
});
