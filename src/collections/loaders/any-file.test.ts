import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { describeContentDiagnostics } from '../../messages/diagnostics/describe.ts';
import { readLists } from './lists.ts';
import { readNewsFile } from './news-file.ts';

/** Pieces that front matter, lists and bodies are made of, right and wrong. */
const PIECE = fc.oneof(
  fc.constantFrom(
    ...[
      '---\n',
      '---',
      '\n',
      '\r',
      '\r\n',
      '\uFEFF',
      '\t',
      '  ',
      ': ',
      ':',
      '- ',
      '? ',
      '| \n',
      '>\n',
    ],
    ...[
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a',
      '!x ',
      '!!binary ',
      '#',
      '%',
      ',',
      '`',
      '\\',
      '\0',
    ],
    ...[
      'code: 12\n',
      'code:12\n',
      'title: پل\n',
      'title: "پل" ا\n',
      'تیتر: پل\n',
      'section: ict\n',
    ],
    ...['publishedAt: 1403-07-24\n', 'series: x\n', 'tags: [ا, ب]\n', '<<: *a\n', '__proto__: x\n'],
    ...[
      'constructor: 1e400\n',
      'toString: .nan\n',
      'aliases: [/%ED%A0%80]\n',
      'image:\n  src: ../media/a.jpg\n',
    ],
    ...[
      'id: a\n',
      'name: پیک\n',
      '"\\ud800"',
      '\\ud800',
      '🏳️‍🌈',
      '\u200c',
      '> ',
      '<b>',
      '](',
      '{x}',
      '<Video/>',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const TEXT = fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join(''));
const BYTES = fc.oneof(
  TEXT.map((text) => Buffer.from(text)),
  TEXT.map((text) => Buffer.from(`---\n${text}\n---\n${text}`)),
  TEXT.map((text) => Buffer.from(`---\n${text}`, 'latin1')),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
);

/** Words of our own in a message; what is quoted of the file, keys and file names stand aside. */
const ENGLISH_SENTENCE = /[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}/u;

function expectTellable(diagnostics: readonly ContentDiagnostic[]): void {
  for (const { file, line, column } of diagnostics) {
    expect(file).not.toBe('');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column ?? 1).toBeGreaterThanOrEqual(1);
  }
  const message = describeContentDiagnostics(diagnostics);
  expect(message).not.toMatch(/undefined|\[object|NaN/u);
  const own = diagnostics
    .flatMap(({ params }) => [
      'value' in params ? params.value : '\0',
      'field' in params ? (params.field ?? '\0') : '\0',
    ])
    .reduce((text, quoted) => text.replaceAll(quoted, ''), message);
  expect(own).not.toMatch(ENGLISH_SENTENCE);
}

describe('any file of the content directory', () => {
  test.each(['news/1.md', 'news/1.mdx'])(
    'gives data or diagnostics with positions as %s',
    (file) => {
      fc.assert(
        fc.property(BYTES, (bytes) => {
          const read = readNewsFile(bytes, file, '');
          if (!read.ok) expect(read.diagnostics.length).toBeGreaterThan(0);
          expectTellable(read.ok ? [] : read.diagnostics);
        }),
        { numRuns: 500 },
      );
    },
  );

  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-any-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test.each(['site.yml', 'sections.yml', 'series.yml', 'pages/about.md'])(
    'gives lists or diagnostics with positions as %s',
    (file) => {
      mkdirSync(path.join(dir, 'pages'), { recursive: true });
      fc.assert(
        fc.property(BYTES, (bytes) => {
          writeFileSync(path.join(dir, file), bytes);
          expectTellable(readLists(dir).diagnostics);
        }),
        { numRuns: 150 },
      );
      rmSync(path.join(dir, file));
    },
  );
});
