import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeHeadingIds } from './heading-ids.ts';

const ids = async (markdown: string) =>
  [...(await htmlThrough({ rehype: [rehypeHeadingIds] }, markdown)).matchAll(/id="([^"]*)"/g)].map(
    ([, id]) => id,
  );

test.each([
  ['## پیام‌رسان‌های داخلی', ['پیام-رسان-های-داخلی']],
  ['## بودجه\n\n## بودجه\n\n## بودجه', ['بودجه', 'بودجه-2', 'بودجه-3']],
  ['## Search results', ['h-search-results']],
  ['## **بند ۲**', ['بند-2']],
  ['## …\n\n## …', ['h', 'h-2']],
])('names the headings of %j', async (markdown, expected) => {
  expect(await ids(markdown)).toEqual(expected);
});
