import { describe, expect, test } from 'vitest';
import { asItem, diagnosticsOf, foundBy } from '../../../../../testkit/checker/rule-cases.ts';
import { checkText } from '../check-item.ts';
import { describeDiagnostic } from '../../../../messages/diagnostics/describe.ts';

describe('what no page shows is told', () => {
  test.each([
    ['<iframe src="https://www.aparat.com/video/1"></iframe>', '<iframe'],
    ['متن <script>alert(1)</script>', '<script'],
    ['<style>p { color: red }</style>', '<style'],
    ['<form action="/a"><button>ب</button></form>', '<form,<button'],
    ['<svg onload="x"></svg>', '<svg'],
    ['<object data="a.swf"></object>', '<object'],
    ['<frameset><frame src="/a"></frameset>', '<frameset,<frame'],
    ['<p onclick="x()">متن</p>', '<p'],
    ['<a href="javascript:x">متن</a>', '<a'],
    ['<a href="&#8207;java&#10;script:x">متن</a>', '<a'],
    ['[متن](javascript:x)', '[متن](javascript:x)'],
    ['[متن](&#8207;javascript:x)', '[متن](&#8207;javascript:x)'],
    ['[متن][الف]\n\n[الف]: data:text/html,x', '[الف]: data:text/html,x'],
    ['<video src="https://film.example/a.mp4"></video>', '<video'],
    ['<img src="data:image/png;base64,AA" alt="ب">', '<img'],
    ['متن.\n\n[^1]: توضیح', '[^1]: توضیح'],
    ['متن[^1].\n\n[^1]: یک\n[^1]: دو', '[^1]: دو'],
    ['[یادداشت]: محرمانه\n\nمتن', '[یادداشت]: محرمانه'],
    ['[متن][پ]\n\n[پ]: /a/\n[پ]: /b/', '[پ]: /b/'],
  ])('%s', (body, found) => {
    expect(foundBy('left-out', body).join(',')).toBe(found);
  });

  test.each([
    ['<p style="color:red" class="MsoNormal">الف</p>\n\n<p class="MsoNormal">ب</p>', '<p'],
    ['<font color="red">متن</font>', '<font'],
    ['<center>متن</center>\n\n<span data-x="1">متن</span>', '<center'],
  ])('once a file where the text stays: %s', (body, found) => {
    expect(foundBy('pasted-html', body)).toEqual([found]);
    expect(foundBy('left-out', body)).toEqual([]);
  });

  test.each([
    ['![ب](https://photo.example/a.jpg)', '![ب](https://photo.example/a.jpg)'],
    ['متن <img src="//photo.example/a.jpg" alt="ب">', '<img'],
  ])('a picture of another site: %s', (body, found) => {
    expect(foundBy('foreign-picture', body)).toEqual([found]);
  });

  test.each([
    'متن[^1] و باز[^1].\n\n[^1]: توضیح',
    'متن[^الف].\n\n[^الف]: توضیح با پیوند [ب]\n\n[ب]: /b/',
    '[متن][پ] و ![ت][ث]\n\n[پ]: /a/\n[ث]: /media/a.jpg',
    'متن\n\n\\[یادداشت]: محرمانه',
  ])('and what stands on the page is not: %s', (body) => {
    expect(foundBy('left-out', body)).toEqual([]);
  });

  test('with its line and what to do instead', () => {
    const [finding] = diagnosticsOf('left-out', 'متن\n\n<iframe src="https://a.ir"></iframe>');
    expect(finding?.line).toBe(10);
    expect(finding && describeDiagnostic(finding).message).toMatch(/content\/media.*پیوند/u);
  });
});

test('in MDX only of pictures, for the rest stops the build', () => {
  const body = '![ب](https://a.ir/a.jpg) <img alt="ب" src="//a.ir/b.jpg" /> [ب](javascript:x)';
  const codes = checkText(asItem(body), 'news/1.mdx').map(({ code }) => code);
  expect(codes.filter((code) => code === 'foreign-picture')).toHaveLength(2);
  expect(codes).not.toContain('left-out');
});

test.each([
  'متن **درشت** [پیوند](https://example.ir) و ![ب](../media/a.jpg)',
  '<p dir="ltr" lang="en" id="a">Text <a href="#a">12</a></p>',
  '<table><tr><td colspan="2" align="right">متن</td></tr></table>',
  '<!-- یادداشت -->\n\n<details><summary>متن</summary>بیشتر</details>',
  '| الف |\n| :-- |\n| ب |\n\nمتن[^1] <br>\n\n[^1]: پا\n\n```ts\n<script>\n```',
  '<video controls src="/media/a.mp4"></video> <https://example.ir> a < b',
])('nothing is told of %j', (body) => {
  for (const rule of ['left-out', 'pasted-html', 'foreign-picture'] as const)
    expect(foundBy(rule, body)).toEqual([]);
});
