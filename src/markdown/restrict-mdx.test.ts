import { describe, expect, test } from 'vitest';
import { readMdx } from './restrict-mdx.ts';

const KNOWN = ['PullQuote', 'InfoBox', 'Timeline', 'TimelineEvent', 'Gallery', 'Video', 'Audio'];
const findMdxProblems = (body: string, known = KNOWN) => readMdx(body, known).problems;

const first = (body: string) => {
  const [fault] = findMdxProblems(body);
  return fault && `${fault.line}:${fault.column} ${fault.why} ${fault.name}`;
};

describe('an MDX body may not hold', () => {
  test.each([
    ["import x from 'y'", "1:1 import import x from 'y'"],
    ['متن\n\nexport const a = 1', '3:1 export export const a = 1'],
    ['متن {process.env.TOKEN}', '1:5 expression process.env.TOKEN'],
    ['{fetch("/")}', '1:1 expression fetch("/")'],
    ['{1 + 1}', '1:1 expression 1 + 1'],
    ['{`${a}`}', '1:1 expression `${a}`'],
    ['{[1, a]}', '1:1 expression [1, a]'],
    ['{{ __proto__: 1 }}', '1:1 expression { __proto__: 1 }'],
    ['{/a/}', '1:1 expression /a/'],
    ['<PullQuote {...all} />', '1:12 spread ...all'],
    ['<PullQuote text={title} />', '1:12 expression title'],
    ['<PullQuote text={() => 1} />', '1:12 expression () => 1'],
    ['<PullQuote text={<b/>} />', '1:12 expression <b/>'],
    ['<Unknown />', '1:1 component Unknown'],
    ['<Video.Player />', '1:1 component Video.Player'],
    ['<svg:image />', '1:1 component svg:image'],
    ['متن <Foo>ب</Foo>', '1:5 component Foo'],
    ['<script>alert()</script>', '1:1 element script'],
    ['<iframe src="/a" />', '1:1 element iframe'],
    ['<form><b>متن</b></form>', '1:1 element form'],
    ['<my-element />', '1:1 element my-element'],
    ['<b onclick="x">متن</b>', '1:4 attribute onclick'],
    ['<b onClick={1}>متن</b>', '1:4 attribute onClick'],
    ['<b style="color:red">متن</b>', '1:4 attribute style'],
    ['<b class="x">متن</b>', '1:4 attribute class'],
    ['<b set:html="x" />', '1:4 attribute set:html'],
    ['<Video client:load />', '1:8 attribute client:load'],
    ['<Video onPlay="x" />', '1:8 attribute onPlay'],
    ['[متن](javascript:alert)', '1:1 address javascript:alert'],
    ['<a href="JavaScript:alert()">متن</a>', '1:4 address JavaScript:alert()'],
    [String.raw`<a href={"\u006aavascript:alert()"}>متن</a>`, '1:4 address javascript:alert()'],
    ['<a href="&#8207;javascript:alert()">متن</a>', '1:4 address \u200fjavascript:alert()'],
    ['<a href="java&#10;script:alert()">متن</a>', '1:4 address java\nscript:alert()'],
    ['<a href={["javascript:alert()"]}>متن</a>', '1:4 expression href'],
    ['<img alt="ب" src="data:image/svg+xml,x" />', '1:14 address data:image/svg+xml,x'],
    ['<video src="https://a.ir/a.mp4" />', '1:8 elsewhere https://a.ir/a.mp4'],
    ['<code class="language-js site-header">متن</code>', '1:7 attribute class'],
    ['<b title="الف" title="ب">متن</b>', '1:16 attribute-twice title'],
    [
      '{{ "astro:jsx": true, type: "script" }}',
      '1:1 shown-value { "astro:jsx": true, type: "script" }',
    ],
    ['{[1, 2]}', '1:1 shown-value [1, 2]'],
    ['{true}', '1:1 shown-value true'],
    ['متن {', '1:6 syntax unexpected-eof'],
    ['<PullQuote>متن', '1:1 syntax end-tag-mismatch'],
  ])('%j', (body, expected) => {
    expect(first(body)).toBe(expected);
  });
});

test.each([
  '# عنوان\n\n**متن** و [پیوند](/a) و `{code}`',
  '<PullQuote by="وزیر">متن</PullQuote>',
  '<Timeline>\n\n<TimelineEvent date="۱۴۰۳">متن</TimelineEvent>\n\n</Timeline>',
  '<Gallery images={[{ src: "../media/a.jpg", alt: "ب", width: -1, big: true, x: null }]} />',
  '<InfoBox title={`متن`}>**متن**</InfoBox>',
  '<table><tbody><tr><td colspan="2">متن</td></tr></tbody></table>',
  '<a href="https://example.ir" title="ب">متن</a>',
  '{/* یادداشت ویراستار */}',
  'متن {"متن"} {12}',
  '<>متن</>',
  '<abbr title="Information: a">ICT</abbr>',
  '',
])('lets %j through', (body) => {
  expect(findMdxProblems(body)).toEqual([]);
});

test('tells every problem of a body, in the order of the text', () => {
  const problems = findMdxProblems('<Foo a={b} />\n\n<b onclick="x">متن</b> {c}\n\n<script />');
  expect(problems.map(({ line, why }) => `${line} ${why}`)).toEqual([
    '1 component',
    '3 attribute',
    '3 expression',
    '5 element',
  ]);
});

test('knows the components that the caller names', () => {
  expect(findMdxProblems('<Map />', ['Map'])).toEqual([]);
});

test('gives components as they are written, with their positions', () => {
  const { components } = readMdx('متن\n\n<Gallery images={[{ src: "a" }]} wide />', KNOWN);
  expect(components).toMatchObject([
    { name: 'Gallery', props: { images: [{ src: 'a' }], wide: true }, line: 3, column: 1 },
  ]);
  expect(components[0]?.attributePositions.get('wide')).toEqual({ line: 3, column: 34 });
});
