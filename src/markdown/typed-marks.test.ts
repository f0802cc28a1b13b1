import { expect, test } from 'vitest';
import { renderBody } from './render.ts';
import { processorFor } from './processors.ts';
import { VFile } from 'vfile';
import { toHtml } from 'hast-util-to-html';

const html = async (body: string) => (await renderBody(body, { title: '' })).html;

async function mdxHtml(body: string) {
  const file = new VFile({ value: body, data: { body: { title: '' } } });
  const processor = processorFor(body, 'mdx');
  return toHtml(await processor.run(processor.parse(file), file));
}

test.each([
  [String.raw`\*\*پررنگ نیست\*\*`, '<p>**پررنگ نیست**</p>'],
  [String.raw`\*کج نیست\* و \_\_این هم\_\_`, '<p>*کج نیست* و __این هم__</p>'],
  [String.raw`\~\~هست\~\~`, '<p>~~هست~~</p>'],
  [String.raw`**متن\*\***`, '<p><strong>متن**</strong></p>'],
  [String.raw`[پیوند\*\*](/a\*b "عنوان\*")`, '<p><a href="/a*b" title="عنوان*">پیوند**</a></p>'],
  [
    '~~۲۰۰ تومان،~~۱۸۰ تومان و نان~~«۵۰»~~۴۰',
    '<p><del>۲۰۰ تومان،</del>۱۸۰ تومان و نان<del>«۵۰»</del>۴۰</p>',
  ],
  ['~~«کهنه»~~نو', '<p><del>«کهنه»</del>نو</p>'],
  ['~~کهنه~~ نو', '<p><del>کهنه</del> نو</p>'],
  ['قیمت ~~50~~40', '<p>قیمت <del>۵۰</del>۴۰</p>'],
  ['گفت ~~(پنج)~~شش و ~~هفت!~~هشت', '<p>گفت <del>(پنج)</del>شش و <del>هفت!</del>هشت</p>'],
  ['**~~کهنه~~** نو', '<p><strong><del>کهنه</del></strong> نو</p>'],
  ['از ساعت ۸~۱۰ تا ۱۴~۱۶', '<p>از ساعت ۸~۱۰ تا ۱۴~۱۶</p>'],
  ['~یک~ و ~~~سه~~~', '<p>~یک~ و ~~~سه~~~</p>'],
  ['کارت ۶۰۳۷ **** **** ۱۲۳۴', '<p>کارت <bdi>۶۰۳۷ **** **** ۱۲۳۴</bdi></p>'],
  ['کارت ****۱۲۳۴ و ۵۶۷۸**** است', '<p>کارت ****۱۲۳۴ و ۵۶۷۸**** است</p>'],
])('%j is shown as it was meant, in Markdown and in MDX', async (body, expected) => {
  expect(await html(body)).toBe(expected);
  expect(await mdxHtml(body)).toBe(expected);
});

test('raw HTML beside them changes nothing', async () => {
  expect(await html(String.raw`<b>یک</b> \*\*دو\*\*`)).toBe('<p><b>یک</b> **دو**</p>');
});
