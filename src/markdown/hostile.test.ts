import fc from 'fast-check';
import { type DefaultTreeAdapterTypes as Parse5, defaultTreeAdapter, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type BodyPiece, toPieces } from './body-pieces.ts';
import { PUBLISHED_SCHEMA } from './html-schema.ts';
import { renderTree } from './render.ts';
import { LABELS } from './testing.ts';

const SITE = 'https://news.example';
const ADDRESSES = [
  'href',
  'src',
  'poster',
  'cite',
  'action',
  'formaction',
  'data',
  'background',
  'xlink:href',
];

/** The HTML of a body with what its components hold, as a page would have it. */
async function html(body: string, format: 'md' | 'mdx'): Promise<string> {
  const { tree } = await renderTree(body, { title: 'عنوان', labels: LABELS, site: SITE }, format);
  return joined(toPieces(tree));
}

const joined = (pieces: readonly BodyPiece[]): string =>
  pieces.map((each) => (typeof each === 'string' ? each : joined(each.children))).join('');

/** All that a browser would run, fetch from elsewhere or take for the page's own. */
function harms(out: string): string[] {
  const found: string[] = [];
  const visit = (node: Parse5.ChildNode) => {
    if (!defaultTreeAdapter.isElementNode(node)) {
      if (!defaultTreeAdapter.isTextNode(node)) found.push(node.nodeName);
      return;
    }
    if (!PUBLISHED_SCHEMA.tagNames?.includes(node.tagName) || !node.namespaceURI.endsWith('xhtml'))
      found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (/^on|^style$|^srcdoc$|^ping$|^target$|^is$/i.test(name)) found.push(name);
      if (
        name === 'class' &&
        !/^(?:figure-row|table-scroll|sr-only|footnotes|data-footnote-backref|language-\S+)$/.test(
          value,
        )
      )
        found.push(`class=${value}`);
      if (ADDRESSES.includes(name) && !isHarmless(value, name === 'href' || name === 'cite'))
        found.push(`${name}=${value}`);
    }
    node.childNodes.forEach(visit);
  };
  parseFragment(out).childNodes.forEach(visit);
  return found;
}

function isHarmless(address: string, maySurf: boolean): boolean {
  const url = URL.parse(address.replace(/\p{Cf}/gu, ''), SITE);
  if (!url || url.origin === SITE) return true;
  return maySurf && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol);
}

const scheme = fc.constantFrom(
  ...['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java&#10;script:', '&#8207;javascript:'],
  ...[
    '\u200fjavascript:',
    '&#x6A;avascript:',
    'vbscript:',
    'data:text/html,',
    'blob:',
    'javascript&colon;',
  ],
  ...[
    'filesystem:',
    ' javascript:',
    '\u0001javascript:',
    'javascript\u200b:',
    'https://other.example/',
  ],
  ...['//other.example/', '\\\\other.example\\', '/\\other.example/', 'https:other.example/'],
);
const address = scheme.map((each) => `${each}alert(1)`);
const attribute = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ADDRESSES, 'srcset'), address)
    .map(([name, url]) => `${name}="${url}"`),
  fc.constantFrom(
    ...[
      'onclick="x()"',
      'onerror=x()',
      'ONLOAD="x()"',
      'style="position:fixed"',
      'srcdoc="<script>"',
    ],
    ...[
      'class="site-header"',
      'id="search"',
      'is="x-y"',
      'target="_blank"',
      'ping="/a"',
      'slot="x"',
    ],
    ...[
      'title="<!--component-->"',
      'title="--><script>"',
      'alt="`<img onerror=x()>"',
      'title="\u200f"',
    ],
  ),
);
const name = fc.constantFrom(
  ...[
    'a',
    'img',
    'p',
    'b',
    'video',
    'audio',
    'source',
    'table',
    'td',
    'blockquote',
    'q',
    'picture',
  ],
  ...[
    'script',
    'style',
    'iframe',
    'svg',
    'math',
    'form',
    'input',
    'object',
    'embed',
    'base',
    'meta',
  ],
  ...['link', 'template', 'noscript', 'textarea', 'title', 'xmp', 'plaintext', 'select', 'mglyph'],
  ...[
    'foreignObject',
    'annotation-xml',
    'body',
    'html',
    'frameset',
    'button',
    'details',
    'h2',
    'x-y',
  ],
);
const text = fc.constantFrom(
  ...[
    'متن',
    '\n\n',
    ' ',
    '> ',
    '- ',
    '"',
    '--><script>x</script>',
    '&lt;script&gt;',
    '<!--',
    ']]>',
  ],
  ...[
    '<!-- a -->',
    '<?x ?>',
    '<![CDATA[<script>]]>',
    '**',
    '`',
    '| a |\n|---|\n',
    '[^1]',
    '\u200f',
  ],
);

const markdown = fc
  .array(
    fc.oneof(
      text,
      address.map((url) => `[متن](<${url}>)`),
      address.map((url) => `![متن](${url} "عنوان")`),
      address.map((url) => `[متن][x]\n\n[x]: <${url}>\n\n`),
      address.map((url) => `<${url}>`),
      fc
        .tuple(name, fc.array(attribute, { maxLength: 3 }))
        .map(([tag, attributes]) => `<${[tag, ...attributes].join(' ')}>`),
      name.map((tag) => `</${tag}>`),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('no Markdown body runs or fetches anything', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (body) => {
      expect(harms(await html(body, 'md'))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

const quoted = (value: string): string => JSON.stringify(value).replace(/</g, String.raw`\u003c`);
const jsxValue = fc.oneof(
  address.map((url) => `"${url.replace(/"/g, '')}"`),
  address.map((url) => `{${quoted(url)}}`),
  address.map(
    (url) =>
      `{"${[...url].map((each) => String.raw`\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`,
  ),
  fc.constantFrom(
    '{{ "astro:jsx": true, type: "script", props: { children: "x" } }}',
    '{[1]}',
    '{true}',
    '{x()}',
  ),
);
const jsxAttribute = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ...ADDRESSES.filter((each) => !each.includes(':')),
        'srcSet',
        'className',
        'onClick',
        'set:html',
        'title',
      ),
      jsxValue,
    )
    .map(([each, value]) => `${each}=${value}`),
  fc.constantFrom(
    '{...x}',
    'client:load',
    'dangerouslySetInnerHTML={{ __html: "<script>" }}',
    'id="search"',
  ),
);
const jsxName = fc.oneof(
  name,
  fc.constantFrom('PullQuote', 'InfoBox', 'Fragment', 'Video', 'astro-island'),
);
const { jsx } = fc.letrec<{ jsx: string }>((tie) => ({
  jsx: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'متن',
      '\n\nمتن\n\n',
      '{"<script>"}',
      '{12}',
      '{/* ی */}',
      '**ب**',
      '&lt;script>',
      '<>ب</>',
    ),
    fc.constantFrom('{{ "astro:jsx": true, type: "script", props: { children: "x" } }}', '{[{}]}'),
    address.map((url) => `[متن](${url.replace(/[\s<{]/g, '')})`),
    fc
      .tuple(
        jsxName,
        fc.array(jsxAttribute, { maxLength: 3 }),
        fc.array(tie('jsx'), { maxLength: 3 }),
      )
      .map(
        ([tag, attributes, children]) =>
          `<${[tag, ...attributes].join(' ')}>${children.join('')}</${tag}>`,
      ),
  ),
}));

test('no MDX body runs or fetches anything, though it passed no check before', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(jsx, { maxLength: 4 }), async (parts) => {
      const out = await html(parts.join('\n\n'), 'mdx').catch((error: { ruleId?: string }) => {
        // What cannot be read as MDX is no body.
        if (error.ruleId === undefined) throw error;
        return undefined;
      });
      if (out === undefined) return;
      read += 1;
      expect(harms(out)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(500);
});

describe('MDX is treated as Markdown is', () => {
  test.each([
    '# بخش\n\nمتن **«متن»**است 12 و ICT.\n\n- الف\n- ب',
    '<p id="a">الف <a href="#a">ب</a></p>',
    '<table><tbody><tr><td align="right">2</td></tr></tbody></table>',
    'متن[^1]\n\n[^1]: پا',
    '![ب](a.jpg "عنوان")',
    '<ol start="3"><li value="4">الف</li></ol>',
  ])('%j', async (body) => {
    // An attribute without a value may be written either way.
    const [mdx, md] = [await html(body, 'mdx'), await html(body, 'md')];
    expect(mdx.replaceAll('=""', '')).toBe(md.replaceAll('=""', ''));
  });

  test.each([
    ['متن {"متن"} {12}', '<p>متن متن ۱۲</p>'],
    ['<>متن</>', '<p>متن</p>'],
    ['{/* یادداشت */}', ''],
    [String.raw`{"<b>"}`, '<bdi>&#x3C;b></bdi>'],
  ])('but for %j', async (body, expected) => {
    expect(await html(body, 'mdx')).toBe(expected);
  });
});

test('components stand where they were written, as blocks that no paragraph holds', async () => {
  const body =
    'الف <InfoBox title="ب">**پ**</InfoBox> ت\n\n<b title="<!--component-->">ث</b>\n\n<PullQuote>ج</PullQuote>';
  const { tree } = await renderTree(body, { title: '' }, 'mdx');
  expect(toPieces(tree)).toEqual([
    '<p>الف</p>',
    { name: 'InfoBox', props: { title: 'ب' }, children: ['<strong>پ</strong>'] },
    '<p>ت</p>\n<p><b title="<!--component-->">ث</b></p>\n',
    { name: 'PullQuote', props: {}, children: ['ج'] },
    '',
  ]);
});
