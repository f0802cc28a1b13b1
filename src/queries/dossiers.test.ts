import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemFile, openContent } from '../../testkit/newsroom/open-content.ts';
import { getDossierIndexView, getDossierView, getDossierYearView } from './dossiers.ts';
import { getDossierFeedView } from './feed.ts';
import { getFrontView } from './front.ts';
import { getItemView } from './item.ts';

const FLOOD = 'dossiers: [flood]';
const MEETING = `${FLOOD}\nevent:\n  decisions:\n    - راه باز شود\n    - { text: پل ساخته شود, doneIn: 104 }`;

let remove: () => Promise<void>;
beforeAll(async () => {
  remove = await openContent(
    [
      ['site.yml', 'name: پیک\n'],
      ['sections.yml', '- { id: ict, title: فناوری }\n'],
      ['front.yml', 'special: { dossier: flood }\n'],
      [
        'dossiers/flood.md',
        '---\ntitle: سیل\ndescription: از روز نخست\nimage: { src: ../media/small.jpg, alt: پل }\npinned: [102, 105]\n---\n\nمتن.\n',
      ],
      ['dossiers/empty.md', '---\ntitle: تهی\n---\n'],
      itemFile({ code: 101, at: '1404-12-20 10:00', front: FLOOD }),
      itemFile({ code: 102, at: '1405-01-02 10:00', front: MEETING }),
      itemFile({ code: 103, at: '1405-01-02 12:00', front: 'dossiers: [flood, empty]' }),
      itemFile({ code: 104, at: '1405-01-03 10:00' }),
      itemFile({ code: 105, at: '1405-02-01 10:00', front: FLOOD }),
      itemFile({ code: 106, at: '1405-01-01 10:00', front: `${FLOOD}\ndraft: true` }),
    ],
    '2026-03-25T00:00:00+03:30',
  );
});
afterAll(() => remove());

const codes = (items: readonly { code: string }[]) => items.map(({ code }) => Number(code));

describe('special coverage', () => {
  test('begins with what is pinned and out, and tells its items by day', async () => {
    const { dossier, pinned, days, years, picture } = await getDossierView('flood');
    expect(dossier).toEqual({ url: '/dossiers/flood/', title: 'سیل', description: 'از روز نخست' });
    expect(picture?.alt).toBe('پل');
    expect(codes(pinned)).toEqual([102]);
    expect(days.map(({ url, items }) => [url, ...codes(items)])).toEqual([
      ['/archive/1405/01/02/', 103, 102],
      ['/archive/1404/12/20/', 101],
    ]);
    expect(years.map(({ url, count }) => [url, count])).toEqual([
      ['/dossiers/flood/1405/', 2],
      ['/dossiers/flood/1404/', 1],
    ]);
  });

  test('follows what its meetings decided', async () => {
    const { openDecisions, doneDecisions } = await getDossierView('flood');
    expect(openDecisions.map(({ text, meeting }) => [text, meeting.url])).toEqual([
      ['راه باز شود', '/news/102/'],
    ]);
    expect(doneDecisions.map(({ text, doneIn }) => [text, doneIn?.url])).toEqual([
      ['پل ساخته شود', '/news/104/'],
    ]);
  });

  test('has its years, a feed and a place in the list of all', async () => {
    const { count, days } = await getDossierYearView('flood', 1405);
    expect([count, days.length]).toEqual([2, 1]);
    const feed = await getDossierFeedView('flood');
    expect(feed).toMatchObject({
      title: 'پیک؛ سیل',
      url: '/dossiers/flood/',
      urls: { xml: '/dossiers/flood/feed.xml' },
    });
    expect(codes(feed.entries)).toEqual([103, 102, 101]);
    const { dossiers } = await getDossierIndexView();
    expect(dossiers.map(({ title, count: items }) => [title, items])).toEqual([
      ['تهی', 1],
      ['سیل', 3],
    ]);
  });

  test('is linked from each of its items, and from no other', async () => {
    const linked = async (code: string) => (await getItemView(code)).dossiers;
    expect(await linked('103')).toEqual([
      { url: '/dossiers/flood/', title: 'سیل' },
      { url: '/dossiers/empty/', title: 'تهی' },
    ]);
    expect(await linked('104')).toBeUndefined();
  });

  test('fills the box of the front page: what is pinned first, and then the newest', async () => {
    const { special } = await getFrontView();
    expect(special).toMatchObject({ title: 'سیل', text: 'از روز نخست', url: '/dossiers/flood/' });
    expect(special?.picture?.alt).toBe('پل');
    expect(codes(special?.items ?? [])).toEqual([102, 103, 101]);
  });
});
