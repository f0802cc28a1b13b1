import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeanPages } from './lean-page.ts';
import { readSheets } from './known-sheets.ts';

const NO_OTHERS = {
  first: '',
  kept: new Set<string>(),
  keptWhereLoaded: new Set<string>(),
};

const page = (css: string, body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><style>${css}</style></head><body>${body}</body></html>`;

/** What the page wears, and its body. */
function lean(css: string, body: string, others = NO_OTHERS): { css: string; body: string } {
  const { html, css: worn = '' } = new LeanPages(readSheets([css]), others).toLean(page(css, body));
  expect(html).toContain(`<style>${worn}</style>`);
  return { css: worn, body: /<body>(?<body>.*)<\/body>/su.exec(html)?.groups?.['body'] ?? '' };
}

describe('of a page’s style sheet stays', () => {
  test.each([
    ['a rule that an element fits', 'p:where(.astro-a){color:red}', '<p class="astro-a">', true],
    ['none of a component that is not there', 'p:where(.astro-b){color:red}', '<p>', false],
    [
      'none for a tag that its scope lacks',
      'b:where(.astro-a){top:0}',
      '<p class="astro-a">',
      false,
    ],
    [
      'none for a class that its scope lacks',
      '.x:where(.astro-a){top:0}',
      '<p class="astro-a">',
      false,
    ],
    [
      'a rule for an element that a script makes in one that is there',
      'ul:where(.astro-a) li{top:0}',
      '<ul class="astro-a"></ul>',
      true,
    ],
    [
      'a rule for a state that a script sets',
      'a:where(.astro-a)[aria-pressed=true]{top:0}',
      '<a class="astro-a">',
      true,
    ],
    ['a rule without a scope', 'table{top:0}', '<p>', true],
    ['none for what no body holds', '.prose table{top:0}', '<div class="prose"></div>', false],
    ['a rule for what a body holds', '.prose hr{top:0}', '<div class="prose"><hr></div>', true],
    [
      'none for another value of a template’s',
      'img[data-cut="3"]{top:0}',
      '<img data-cut="4">',
      false,
    ],
    ['a rule for the value', 'img[data-cut="4"]{top:0}', '<img data-cut="4">', true],
    ['what is no rule', '@font-face{font-family:x}', '<p>', true],
    ['a rule in layers and queries', '@layer a{@media print{p{top:0}}}', '<p>', true],
  ])('%s', (_, css, body, stays) => {
    expect(lean(css, body).css !== '').toBe(stays);
  });

  test('of a list the selectors that fit, in the order of the sheet', () => {
    const css =
      '@layer a{i:where(.astro-b),p:where(.astro-a){top:0}}@layer a{p{left:0}}b:where(.astro-b){top:1px}';
    expect(lean(css, '<p class="astro-a"></p>').css).toBe('@layer a{p:where(._0){top:0}p{left:0}}');
  });
});

describe('an element bears', () => {
  test('the scope that a rule asks for, by a short name, and no other', () => {
    const css = 'p:where(.astro-a){top:0}b:where(.astro-b){top:0}';
    const { body } = lean(
      css,
      '<p class="own astro-a"><b class="astro-b"></b><i class="astro-b"></i></p>',
    );
    expect(body).toBe('<p class="own _0"><b class="_1"></b><i></i></p>');
  });

  test('none where its class says as much', () => {
    const css = '.title:where(.astro-a){top:0}';
    expect(lean(css, '<p class="title astro-a"></p>')).toEqual({
      css: '.title{top:0}',
      body: '<p class="title"></p>',
    });
  });

  test('one where another component has the class too', () => {
    const css = '.title:where(.astro-a){top:0}';
    const body = '<p class="title astro-a"></p><p class="title astro-b"></p>';
    expect(lean(css, body).body).toBe('<p class="title _0"></p><p class="title"></p>');
  });

  test('one where the readers’ service uses the class', () => {
    expect(lean('.words:where(.astro-a){top:0}', '<p class="words astro-a">').css).toContain('_0');
  });
});

describe('a token', () => {
  const root = (tokens: string): string => `@layer tokens{:root{${tokens}}}`;
  test.each([
    ['is written in its place', root('--s:1rem') + 'p{top:var(--s)}', 'p{top:1rem}'],
    ['may ask for another', root('--a:var(--b);--b:2px') + 'p{top:var(--a)}', 'p{top:2px}'],
    ['that nothing asks for goes', `${root('--s:1rem')}p{top:0}`, 'p{top:0}'],
    [
      'stays where a query sets it too',
      `${root('--s:1rem')}@media print{:root{--s:2px}}p{top:var(--s)}`,
      'p{top:var(--s)}',
    ],
    ['stays where it is one part’s own', 'b{--s:1rem}p{top:var(--s)}', 'p{top:var(--s)}'],
    [
      'stays where it is long and asked for often',
      `${root('--s:clamp(1rem,2rem + 3vw,4rem)')}p{top:var(--s);left:var(--s)}`,
      'p{top:var(--s);left:var(--s)}',
    ],
  ])('%s', (_, css, ending) => {
    const worn = lean(css, '<p></p>').css;
    expect(worn.endsWith(ending)).toBe(true);
    expect(worn.includes('--s:')).toBe(ending.includes('var(--s)'));
  });

  test('stays where the newsroom’s look sets it, or a style sheet that is loaded asks for it', () => {
    const css = `${root('--s:1rem')}p{top:var(--s)}`;
    expect(lean(css, '<p></p>', { ...NO_OTHERS, kept: new Set(['--s']) }).css).toBe(css);
    const loaded = { ...NO_OTHERS, keptWhereLoaded: new Set(['--s']) };
    expect(lean(css, '<p data-style="/x.css"></p>', loaded).css).toBe(css);
    expect(lean(css, '<p></p>', loaded).css).not.toContain('--s');
  });
});

describe('a text', () => {
  test.each([
    ['keeps the space between words', '<p>یک <b>دو</b> سه</p>', '<p>یک <b>دو</b> سه</p>'],
    ['loses what indents blocks', '<div>  <p>یک</p> </div>', '<div><p>یک</p></div>'],
    ['keeps blocks apart', '<p>یک</p>   <p>دو</p>', '<p>یک</p> <p>دو</p>'],
    ['keeps one space between others', '<a>یک</a>  <a>دو</a>', '<a>یک</a> <a>دو</a>'],
    ['stays in `pre`', '<pre>  <code>  </code>  </pre>', '<pre>  <code>  </code>  </pre>'],
    ['may look like a tag', '<p title="<b class=\'astro-a\'>">x</p>', undefined],
    ['may look like one in a script', '<script>"<p  class=astro-a>  <p>"</script>', undefined],
  ])('%s', (_, body, becomes = body) => {
    expect(lean('p{top:0}', body).body).toBe(becomes);
  });

  test('that looks like the page’s style changes nothing of it', () => {
    const css = 'p{top:0}b:where(.astro-a){top:0}';
    const body = `<p title="<style>${css}</style>">x</p>`;
    expect(lean(css, body)).toEqual({ css: 'p{top:0}', body });
  });
});

test('what a page becomes does not depend on the pages before it', () => {
  const css = 'p:where(.astro-a),b:where(.astro-b){top:0}.x:where(.astro-b){left:0}';
  const element = fc.constantFrom(
    ...['<p class="astro-a"></p>', '<b class="x astro-b"></b>', '<i class="x"></i>', '<p></p>'],
  );
  const pages = fc.array(
    fc.array(element).map((elements) => page(css, elements.join(''))),
    { minLength: 2 },
  );
  fc.assert(
    fc.property(pages, (all) => {
      const sheets = readSheets([css]);
      const used = new LeanPages(sheets, NO_OTHERS);
      for (const html of all)
        expect(used.toLean(html)).toEqual(new LeanPages(sheets, NO_OTHERS).toLean(html));
    }),
  );
});
