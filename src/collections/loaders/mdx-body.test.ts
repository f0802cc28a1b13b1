import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BodyPiece } from '../../markdown/body-pieces.ts';
import { toShown } from '../../queries/shown-pieces.ts';
import { COMPONENT_NAMES } from '../schemas/components.ts';
import { describeContent } from '../../messages/diagnostics/content.ts';
import { readMdxBody } from './mdx-body.ts';

const problemsOf = (body: string) =>
  readMdxBody(body).problems.map(({ line, column, params }) => {
    const component = 'component' in params ? params.component : '';
    return `${line}:${column} ${params.why} ${component} ${params.value}`;
  });

describe('a component is refused', () => {
  test.each([
    ['<Gallery/>', '1:1 prop-missing Gallery images'],
    ['<Gallery images={[]} />', '1:10 prop-list Gallery images'],
    ['<Gallery images="a.jpg" />', '1:10 prop-list Gallery images'],
    [
      '<Gallery images={[{ src: "../media/a.jpg" }, { alt: "ب" }]} />',
      '1:10 prop-missing Gallery images.2.src',
    ],
    ['<Gallery images={[{ src: "https://a.ir/a.jpg" }]} />', '1:10 prop-file Gallery images.1.src'],
    [
      '<Gallery images={[{ src: "../media/a.jpg", onload: "x" }]} />',
      '1:10 prop-unknown Gallery images.1.onload',
    ],
    ['متن\n\n<InfoBox title={{ a: 1 }}>متن</InfoBox>', '3:10 prop-text InfoBox title'],
    ['<InfoBox title={{ "astro:jsx": true, type: "script" }} />', '1:10 prop-text InfoBox title'],
    ['<InfoBox title={["الف"]} />', '1:10 prop-text InfoBox title'],
    ['<InfoBox title="" />', '1:10 prop-missing InfoBox title'],
    ['<InfoBox title />', '1:10 prop-text InfoBox title'],
    ['<InfoBox title="الف" slot="about" />', '1:22 prop-unknown InfoBox slot'],
    ['<Timeline class="x" />', '1:11 prop-unknown Timeline class'],
    ['<Video src="javascript:x" />', '1:8 prop-file Video src'],
    ['<Video src="../media/../../a.mp4" />', '1:8 prop-file Video src'],
    [
      '<Audio src="/media/a.mp3" caption="ب" transcript="data:text/html,x" />',
      '1:39 prop-address Audio transcript',
    ],
    [
      '<Audio src="/media/a.mp3" caption="ب" transcript="//a.ir/x" />',
      '1:39 prop-address Audio transcript',
    ],
  ])('%s', (body, expected) => {
    expect(problemsOf(body)).toEqual([expected]);
  });
});

test.each([
  '<PullQuote>متن</PullQuote>',
  '<InfoBox title={12}>متن</InfoBox>',
  '<Timeline><TimelineEvent date="۱۴۰۳" title={`متن`} /></Timeline>',
  '<Gallery images={[{ src: "../../media/a.jpg", alt: "", caption: "ب" }]} />',
  '<Video src="/media/a.mp4" poster="/media/a.jpg" captions="/media/a.vtt" transcript="/about/" />',
  '<Audio src="/media/a.mp3" caption="ب" transcript="https://a.ir/x" />',
])('and let be: %s', (body) => {
  expect(problemsOf(body)).toEqual([]);
});

test('every problem has words of its own', () => {
  for (const { what, cure } of readMdxBody(
    '<Gallery/>\n\n<InfoBox title={{}} b="" />\n\n<Video src="a" transcript="b" />\n\n{[1]} <i id="a" id="b" />',
  ).problems.map(({ params }) => describeContent({ code: 'mdx', params }))) {
    expect(what).toMatch(/\p{Script=Arabic}/u);
    expect(cure).toMatch(/\p{Script=Arabic}/u);
  }
});

test('names the files of media by the values of props, however they are written', () => {
  const body = String.raw`<Video src={"../media/\u0061.mp4"} transcript="/media/b.txt" />`;
  expect(readMdxBody(body).media).toEqual([
    { src: 'a.mp4', line: 1 },
    { src: 'b.txt', line: 1 },
  ]);
});

/** What Astro takes for an element: a map with this key (`isVNode`). */
const vnode = fc.record({
  'astro:jsx': fc.constant(true),
  type: fc.constantFrom('script', 'iframe'),
  props: fc.constant({ children: 'alert(1)', src: '//a.ir' }),
});
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('../media/a.jpg', '/media/b.jpg', 12) },
  vnode,
  fc.array(vnode, { maxLength: 2 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('../media/a.jpg', 'متن'),
  fc.array(fc.record({ src: fc.constant('/media/a.jpg'), alt: fc.oneof(vnode, fc.string()) }), {
    maxLength: 2,
  }),
);
const component = fc.record({
  name: fc.constantFrom(...COMPONENT_NAMES, 'Fragment', 'constructor'),
  props: fc.dictionary(
    fc.constantFrom('title', 'by', 'date', 'images', 'src', 'caption', 'slot', 'set:html'),
    value,
  ),
});

test('no component is ever given anything but texts and lists of what it names', () => {
  const values = (each: unknown): unknown[] =>
    typeof each === 'object' && each !== null
      ? [...Object.keys(each), ...Object.values(each).flatMap(values)]
      : [each];
  let given = 0;
  fc.assert(
    fc.property(component, ({ name, props }) => {
      // JSON holds what a literal can.
      const piece = { name, props, children: [] } as unknown as BodyPiece;
      let shown: ReturnType<typeof toShown>;
      try {
        shown = toShown([piece], 'a.mdx');
      } catch {
        return;
      }
      given += 1;
      for (const each of values(shown))
        expect(each === undefined || typeof each === 'string').toBe(true);
      expect(JSON.stringify(shown)).not.toContain('astro:jsx"');
    }),
    { numRuns: 3000 },
  );
  expect(given).toBeGreaterThan(50);
});
