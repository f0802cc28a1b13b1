import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { BodyTooDeep, DEEPEST } from '../body-too-deep.ts';
import { PUBLISHED_SCHEMA } from '../html-schema.ts';
import { rehypeGate } from './gate.ts';

const SITE = 'https://news.example';

function through(children: ElementContent[]): Root {
  const tree: Root = { type: 'root', children: structuredClone(children) };
  rehypeGate()(tree, new VFile({ data: { body: { title: '', site: SITE } } }));
  return tree;
}

/** Names that the schema knows, and names that nobody may use. */
const tagName = fc.constantFrom(
  ...(PUBLISHED_SCHEMA.tagNames ?? []),
  ...['script', 'style', 'iframe', 'svg', 'math', 'form', 'base', 'meta', 'template', 'x-y', ''],
  ...['a component', 'SCRIPT', '__proto__', 'constructor'],
);

/** Addresses of which rehype-sanitize and we think alike, by the protocols of `ORACLE`. */
const address = fc.constantFrom(
  '/news/1/',
  'a.jpg',
  'javascript:x',
  'data:text/html,x',
  '#الف',
  '?ب=۱',
);

const property = fc.oneof(
  fc.tuple(fc.constantFrom('href', 'src', 'poster', 'cite', 'srcSet'), address),
  fc.tuple(
    fc.constantFrom(
      ...['onClick', 'onclick', 'style', 'class', 'className', 'role', 'tabIndex', 'dataPart'],
      ...['rel', 'loading', 'title', 'lang', 'dataAlign', 'controls', 'colSpan', 'ping', 'target'],
      ...['srcDoc', 'formAction', 'xLinkHref', 'background', 'slot', 'is', 'constructor'],
    ),
    fc.oneof(
      fc.constantFrom<Element['properties'][string]>(
        ...['region', 0, 'caption', 'external', 'lazy', true, 'figure-row', 'language-ts'],
        ...[
          ['figure-row', 'site-header'],
          ['external', 'noopener', 'x'],
          ['language-ts', 'x'],
        ],
      ),
      fc.string({ maxLength: 8 }),
    ),
  ),
);

const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string().map((value): ElementContent => ({ type: 'text', value })),
    fc.constantFrom<ElementContent>({ type: 'comment', value: '[if IE]><script>' }, {
      type: 'raw',
      value: '<script>alert(1)</script>',
    } as never),
    fc
      .record({
        tagName,
        properties: fc.array(property, { maxLength: 5 }).map((all) => Object.fromEntries(all)),
        children: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map((each): ElementContent => ({ type: 'element', ...each })),
  ),
}));
const nodes = fc.array(node, { maxLength: 5 });

/** The published schema as rehype-sanitize is told it; ids it would give their prefix again. */
const ORACLE = {
  ...PUBLISHED_SCHEMA,
  clobber: [],
  protocols: { cite: [''], href: [''], poster: [''], src: [''], srcSet: [''] },
};

test('lets through what rehype-sanitize lets through, and nothing else', () => {
  fc.assert(
    fc.property(nodes, (children) => {
      const safe = sanitize({ type: 'root', children: structuredClone(children) }, ORACLE) as Root;
      expect(through(children).children).toEqual(safe.children.map(withoutEmptyLists));
    }),
    { numRuns: 2000 },
  );
});

/** rehype-sanitize leaves `class=""` where no class was allowed. */
function withoutEmptyLists(node: Root['children'][number]): Root['children'][number] {
  if (node.type !== 'element') return node;
  const entries = Object.entries(node.properties).filter(
    ([, value]) => !Array.isArray(value) || value.length > 0,
  );
  // What an element holds is what a root may hold.
  const children = node.children.map(withoutEmptyLists) as ElementContent[];
  const required = PUBLISHED_SCHEMA.required?.[node.tagName];
  return { ...node, properties: { ...required, ...Object.fromEntries(entries) }, children };
}

test('finds nothing to take in what it let through', () => {
  fc.assert(
    fc.property(nodes, (children) => {
      const once = through(children).children as ElementContent[];
      expect(through(once).children).toEqual(once);
    }),
  );
});

describe('addresses', () => {
  const INVISIBLE = ['\u200f', '\u200e', '\ufeff', '\u200b', '\u00ad', '\u00a0', '\u2028', '\t'];
  const scheme = fc.constantFrom(
    'javascript',
    'vbscript',
    'data',
    'blob',
    'filesystem',
    'file',
    'x',
  );
  const spelling = fc.array(fc.constantFrom('', '', '', ...INVISIBLE, '\n', '\0', '\u0007'), {
    minLength: 12,
    maxLength: 12,
  });

  test('that run something never pass, however they are spelt', () => {
    fc.assert(
      fc.property(scheme, spelling, fc.boolean(), (name, between, upper) => {
        const spelt = [...`${upper ? name.toUpperCase() : name}:`]
          .map((letter, at) => (between[at] ?? '') + letter)
          .join('');
        const [link] = through([h('a', { href: `${spelt}alert(1)` }, 'متن')]).children;
        expect(link).toEqual(h('a', {}, 'متن'));
      }),
    );
  });

  test.each([
    ['img', 'src', 'https://other.example/a.jpg'],
    ['img', 'src', '//other.example/a.jpg'],
    ['img', 'srcSet', '/a.jpg 1x, https://other.example/a.jpg 2x'],
    ['source', 'srcSet', '\\\\other.example/a.jpg 2x'],
    ['video', 'poster', 'https://other.example/a.jpg'],
    ['video', 'src', 'https:other.example/a.mp4'],
    ['track', 'src', 'https://other.example/a.vtt'],
    ['blockquote', 'cite', 'javascript:x'],
  ])('never let <%s %s> fetch %s', (name, property, value) => {
    const [node] = through([h(name, { [property]: value })]).children;
    expect(node).not.toHaveProperty(['properties', property]);
  });

  test.each([
    ['img', 'src', '/media/a.jpg'],
    ['img', 'src', `${SITE}/media/a.jpg`],
    ['img', 'srcSet', '/media/a.jpg 480w, /media/b.jpg 960w'],
    ['a', 'href', 'https://other.example/'],
    ['a', 'href', 'mailto:a@b.ir'],
    ['q', 'cite', 'https://other.example/'],
  ])('let <%s %s> be %s', (name, property, value) => {
    const [node] = through([h(name, { [property]: value })]).children;
    expect(node).toHaveProperty(
      ['properties', property],
      h(name, { [property]: value }).properties[property],
    );
  });
});

test.each([
  [h('p', { id: 'search' }, 'ب'), undefined],
  [h('p', { id: 'body-search' }, 'ب'), 'body-search'],
  [h('p', { id: 'متن' }, 'ب'), undefined],
  [h('h2', { id: 'متن' }, 'ب'), 'متن'],
  [h('h2', { id: 'h-ict' }, 'ب'), 'h-ict'],
  [h('h2', { id: 'search' }, 'ب'), undefined],
])('knows which id is a body’s own: %j', (element, id) => {
  expect(through([element]).children[0]).toHaveProperty('properties', id ? { id } : {});
});

test('lets an id stand once', () => {
  const [, second] = through([h('p', { id: 'body-a' }), h('p', { id: 'body-a' })]).children;
  expect(second).toEqual(h('p'));
});

test('leaves components alone and looks at what they hold', () => {
  const props = { title: 'javascript:' };
  const [component] = through([
    { type: 'component', name: 'InfoBox', props, children: [h('script'), h('b')] },
  ]).children;
  expect(component).toMatchObject({ props, children: [h('b')] });
});

test('refuses elements that stand deeper in one another than texts need', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }).reduce<Element>((inner) => h('div', inner), h('p'));
  expect(() => through([nested(DEEPEST)])).not.toThrow();
  expect(() => through([nested(DEEPEST + 1)])).toThrow(BodyTooDeep);
});
