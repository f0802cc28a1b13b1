import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { eachElement } from '../../lib/hast-tree.ts';
import { readSource } from './read-source.ts';
import { onItsLine } from '../../messages/importers.ts';

const FIXTURES = 'tests/fixtures/import';
const fixtures = readdirSync(FIXTURES)
  .filter((name) => !name.endsWith('.xml'))
  .map((name) => readFileSync(`${FIXTURES}/${name}`));

/** What a source of any kind may hold that its reader did not expect. */
const SNIPPETS = [
  '<div>'.repeat(600),
  '<table><tr><td>'.repeat(90),
  '> '.repeat(60),
  '<!---->'.repeat(30),
  '<base href="file:///etc/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<img src="media/../../.git/hooks/post-commit">',
  '<a href="java\nscript:alert(1)">متن</a>',
  '[متن](<javascript:alert(1)>)',
  'متن\n[x]: javascript:alert(1)\n\n[متن][x]\n',
  '![متن](data:text/html,x)',
  '<script>alert(1)</script>',
  '<template><h1>متن</h1></template>',
  '---\ntags: &t [*t]\n---\n',
  '\0',
  '\u202e',
  '\ud800',
  '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"x":1},"headline":{}}</script>',
  '[gallery ids="1',
  '| a | b |\n|-|-|\n',
  'تاریخ: ۱۴۰۳/۱۳/۴۵ ساعت ۲۹:۸۰',
];

/** An item or a reason, and no reason that nobody thought of. */
function expectAnswer(bytes: Buffer): void {
  const read = readSource(bytes);
  if (!read.ok) expect(read.refusal).not.toBe('unexpected');
  else {
    const { title, blocks } = read.found;
    expect(title !== undefined || blocks.length > 0).toBe(true);
    expect(harmsOf(blocks.map(({ markdown }) => markdown).join('\n\n'))).toEqual([]);
  }
}

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);

/**
 * What of a body would run or lead to no page if a browser were given it as it is, without the site's
 * own gate; what only looks so, as a link's Markdown within a comment's line of HTML, is text.
 */
function harmsOf(markdown: string): string[] {
  const harms: string[] = [];
  eachElement(renderer.runSync(renderer.parse(markdown)), ({ tagName, properties }) => {
    if (/^(?:script|iframe|object|embed|base|meta|form|svg|style)$/u.test(tagName))
      harms.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      const address = String(value).replace(/[\p{C}\p{Z}]/gu, '');
      if (/^on/iu.test(name) || /^(?:javascript|data|vbscript|file):/iu.test(address))
        harms.push(`${name}=${value}`);
    }
  });
  return harms;
}

describe('a source of any bytes gives an item or a reason', () => {
  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => expectAnswer(Buffer.from(bytes))),
      {
        numRuns: 100,
      },
    );
  });

  test('a known page, cut anywhere and with anything put into it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 3 }),
        (bytes, cut, share, snippets) => {
          const kept = bytes.subarray(0, Math.round(bytes.length * cut));
          const at = Math.round(kept.length * share);
          expectAnswer(
            Buffer.concat([
              kept.subarray(0, at),
              Buffer.from(snippets.join('')),
              kept.subarray(at),
            ]),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('texts made of marks alone', () => {
    const mark = fc.constantFrom(
      '> ',
      '- ',
      '**',
      '_',
      '`',
      '[',
      '](',
      '![',
      '<',
      '</p>',
      '|',
      '\n',
      ' ',
      '---\n',
      ':',
      '#',
      'متن',
      '&#x6a;',
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 80 }), (marks) =>
        expectAnswer(Buffer.from(marks.join(''))),
      ),
      { numRuns: 150 },
    );
  });
});

describe('what is built to stop its reader is refused at once', () => {
  test.each([
    ['50,000 elements in one another', `<html><body>${'<div>'.repeat(50_000)}متن`],
    ['3,000 tables in one another', `<html><body>${'<table><tr><td>'.repeat(3000)}متن`],
    [
      'marks that multiply',
      `<html><body>${Array.from({ length: 2000 }, (_, at) => `<p><font color="${at}">متن`).join('')}`,
    ],
    ['5,000 quotations in one another', `${'> '.repeat(5000)}متن`],
    [
      '500 lists in one another',
      Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- متن\n`).join(''),
    ],
    ['4,000 pictures in one another', '!['.repeat(4000)],
    ['2,000 marks in each of 100 paragraphs', `${'a**b'.repeat(2000)}\n\n`.repeat(100)],
    ['400,000 marks in a paragraph', 'متن _م '.repeat(100_000)],
  ])('%s', (_, text) => {
    expect(readSource(Buffer.from(text))).toMatchObject({ ok: false, refusal: 'too-complex' });
  });

  test.each([
    [
      'front matter that multiplies',
      '---\na: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c]\ntags: [*d,*d,*d,*d,*d,*d]\ntitle: خبر\n---\nمتن',
    ],
    ['900,000 lists in front matter', `---\ntitle: ${'['.repeat(900_000)}\n---\nمتن`],
  ])('%s', (_, text) => {
    expect(readSource(Buffer.from(text))).toEqual({ ok: false, refusal: 'front-matter' });
  });
});

describe('what only looks hostile is read', () => {
  test.each([
    [
      'front matter that names itself',
      '---\ntitle: پل باز شد\ntags: &t [راه, *t]\n---\nمتن خبر',
      ['راه'],
    ],
    [
      'keys of the language',
      '---\ntitle: پل باز شد\n__proto__: { x: 1 }\nconstructor: x\ntags: [راه]\n---\nمتن',
      ['راه'],
    ],
  ])('%s', (_, text, tags) => {
    expect(readSource(Buffer.from(text))).toMatchObject({
      ok: true,
      found: { title: 'پل باز شد', tags },
    });
  });

  test('unclosed paragraphs and list items, which nest nothing', () => {
    const read = readSource(
      Buffer.from(`<html><body><h1>پل</h1><ul>${'<li>متن'.repeat(2000)}</ul>`),
    );
    expect(read.ok).toBe(true);
  });
});

describe('an address that runs something comes as text and is told', () => {
  test.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u200fjavascript:alert(1)',
    'ｊavascript:alert(1)',
    'vbscript:x',
    'file:///etc/passwd',
    'data:text/html,<script>alert(1)</script>',
    'C:\\windows\\x',
  ])('%j', (address) => {
    const html = `<html><body><article><h1>پل</h1><p>پل را <a href="${address.replaceAll('<', '&lt;')}">ببینید</a> که باز شد.</p></article></body></html>`;
    const read = readSource(Buffer.from(html));
    const found = read.ok ? read.found : undefined;
    expect(found?.blocks.map(({ markdown }) => markdown)).toEqual(['پل را ببینید که باز شد.']);
    expect(found?.doubts.map(({ kind }) => kind)).toContain('address-dropped');
  });

  test.each([
    ['[ببینید](javascript:alert(1))', 'ببینید'],
    ['[ببینید](<java&#x73;cript:alert(1)>)', 'ببینید'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['![ببینید](data:text/html,x)', 'ببینید'],
    ['[ببینید][x]\n\n[x]: javascript:alert(1)', '[ببینید][x]'],
    ['راه باز شد\n[x]: javascript:alert(1)\n\n[ببینید][x]', '[ببینید][x]'],
    ['ببینید<script>alert(1)</script>', 'ببینید alert(1)'],
    ['<b onclick="x">ببینید</b>', 'ببینید'],
  ])('in Markdown: %s', (markdown, words) => {
    const read = readSource(Buffer.from(`---\ntitle: پل\n---\n${markdown}\n`));
    const found = read.ok ? read.found : undefined;
    const text = (found?.blocks ?? []).map((block) => block.markdown).join('\n');
    expect(text.replace(/<\/b>/u, '').trim()).toContain(words);
    expect(harmsOf(text)).toEqual([]);
    expect(found?.doubts.map(({ kind }) => kind)).toContain('address-dropped');
  });
});

describe('a line of the report', () => {
  test('stays a line, whatever a source is named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(onItsLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
        expect(onItsLine(text).length).toBeLessThanOrEqual(201);
      }),
    );
  });
});
