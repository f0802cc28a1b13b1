import { expect, test } from 'vitest';
import { itemFile, openContent } from '../../testkit/newsroom/open-content.ts';
import { getFrontView } from './front.ts';

const FILES = [
  ['site.yml', 'name: پیک\n'],
  ['sections.yml', '- { id: ict, title: فناوری }\n'],
  [
    'front.yml',
    `bar: { text: پل باز شد, url: /news/2/, until: 1405-01-03 12:00 }
special: { title: پل, url: /news/2/, items: [2, 1], until: 1405-01-04 }
top: [2, 1]
`,
  ],
  itemFile({ code: 1, at: '1405-01-01 10:00' }),
  itemFile({ code: 2, at: '1405-01-02 10:00' }),
  itemFile({ code: 3, at: '1405-01-02 11:00' }),
] as const;

/** In Farvardin 1405, Tehran time. */
async function viewAt(time: string) {
  const remove = await openContent(FILES, `2026-03-${time}:00+03:30`);
  const view = await getFrontView();
  await remove();
  return view;
}

async function shownAt(time: string) {
  const { bar, lead, special } = await viewAt(time);
  return {
    bar: bar?.text,
    lead: lead?.code,
    special: special && [special.url, ...special.items.map(({ code }) => code)],
  };
}

test.each([
  [
    'before an item is out, nothing names it',
    '22T09:59',
    { bar: undefined, lead: '1', special: [undefined, '1'] },
  ],
  [
    'then it stands where it is named',
    '22T10:00',
    { bar: 'پل باز شد', lead: '2', special: ['/news/2/', '2', '1'] },
  ],
  [
    'the line ends to the minute',
    '23T12:00',
    { bar: undefined, lead: '2', special: ['/news/2/', '2', '1'] },
  ],
  ['and so does the box', '24T00:00', { bar: undefined, lead: '2', special: undefined }],
])('%s', async (_, time, shown) => {
  expect(await shownAt(time)).toEqual(shown);
});

test('what an editor did not name says «فوری»', async () => {
  expect((await viewAt('22T10:00')).bar?.label).toBe('فوری');
});
