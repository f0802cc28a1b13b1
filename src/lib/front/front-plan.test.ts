import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_LOOKS, blocksBeforeBand, layBlocks } from './block-looks.ts';
import { frontEnds, planFront, type FrontOrder } from './front-plan.ts';

const NOW = 1000;
const SECTIONS = ['ict', 'art'];

/** Twenty items, the newest first: every third has a picture, and sections take turns. */
const NEWS = Array.from({ length: 20 }, (_, at) => ({
  code: String(100 - at),
  section: SECTIONS[at % 2] ?? '',
  ...(at % 3 === 1 && { image: {} }),
}));

function plan(order: FrontOrder, news = NEWS) {
  const { lead, seconds, special, blocks } = planFront(
    ...([order, news, (id: string) => news.filter(({ section }) => section === id)] as const),
    ...([SECTIONS, NOW] as const),
  );
  const codes = (items: readonly { code: string }[]) => items.map(({ code }) => Number(code));
  return {
    top: [...(lead ? codes([lead]) : []), ...codes(seconds)],
    special: codes(special),
    blocks: blocks.map(({ section, items, look }) => ({ section, look, codes: codes(items) })),
  };
}

describe('the top', () => {
  test('is the newest with a picture and the next ones where nobody says', () => {
    expect(plan({}).top).toEqual([99, 96, 93, 90, 87]);
  });

  test.each<[string, FrontOrder['top'], number[]]>([
    [
      'the first named leads, and the newest take the other places',
      [{ code: '90' }],
      [90, 99, 96, 93, 87],
    ],
    [
      'the others named stand beside it in their order',
      [{ code: '81' }, { code: '100' }],
      [81, 100, 99, 96, 93],
    ],
    [
      'what has ended gives way to the next',
      [
        { code: '81', until: NOW },
        { code: '82', until: NOW + 1 },
      ],
      [82, 99, 96, 93, 90],
    ],
    ['what is not out is passed over', [{ code: '7' }, { code: '82' }], [82, 99, 96, 93, 90]],
    ['all have ended', [{ code: '81', until: 3 }], [99, 96, 93, 90, 87]],
    [
      'five stand there',
      ['81', '82', '83', '84', '85', '86'].map((code) => ({ code })),
      [81, 82, 83, 84, 85],
    ],
  ])('%s', (_, top, codes) => {
    expect(plan({ top }).top).toEqual(codes);
  });
});

describe('the box', () => {
  test('has its items in their order, and nowhere else', () => {
    const { top, special } = plan({ special: { items: ['99', '81', '7'] } });
    expect(special).toEqual([99, 81]);
    expect(top).toEqual([96, 93, 90, 87, 100]);
  });

  test('that has ended keeps no item from other places', () => {
    expect(plan({ special: { items: ['99'], until: NOW } })).toEqual(plan({}));
  });
});

describe('the blocks', () => {
  test('are those of all sections, five items each, where nobody says', () => {
    expect(plan({}).blocks).toMatchObject([
      { section: 'ict', look: 'feature', codes: { length: 5 } },
      { section: 'art', look: 'feature', codes: { length: 5 } },
    ]);
  });

  test('are those that are named, with as many items, in their look', () => {
    const blocks = [{ section: 'art', count: 2, look: 'columns' as const }];
    expect(plan({ blocks }).blocks).toEqual([{ section: 'art', look: 'columns', codes: [97, 95] }]);
  });

  test('without an item are left out', () => {
    expect(plan({ blocks: [{ section: 'empty' }, { section: 'art' }] }).blocks).toHaveLength(1);
  });
});

test('no item stands in two parts, whatever is said of one', () => {
  const code = fc.constantFrom(...NEWS.map((item) => item.code), '7');
  const until = fc.constantFrom(undefined, NOW, NOW + 1);
  const order = fc.record({
    top: fc.array(fc.record({ code, until }), { maxLength: 8 }),
    blocks: fc.array(
      fc.record({
        section: fc.constantFrom(...SECTIONS, 'empty'),
        count: fc.integer({ min: 1, max: 12 }),
        look: fc.constantFrom(undefined, ...BLOCK_LOOKS),
      }),
      { maxLength: 5 },
    ),
  });
  fc.assert(
    fc.property(order, (said) => {
      const { top, blocks } = plan(said);
      const shown = [...top, ...blocks.flatMap(({ codes }) => codes)];
      expect(new Set(shown).size).toBe(shown.length);
    }),
  );
});

describe('the looks', () => {
  test.each([
    [1, ['feature']],
    [2, ['feature', 'feature']],
    [3, ['feature', 'half', 'half']],
    [6, ['feature', 'half', 'half', 'columns', 'feature', 'feature']],
  ])('of %i blocks take turns', (count, looks) => {
    expect(layBlocks(Array.from({ length: count }, () => undefined))).toEqual(looks);
  });

  test('leave no row with a hole, and no pair is parted by what stands between', () => {
    const own = fc.array(fc.constantFrom(undefined, ...BLOCK_LOOKS), { maxLength: 9 });
    fc.assert(
      fc.property(own, (said) => {
        const looks = layBlocks(said);
        const before = blocksBeforeBand(looks);
        for (const part of [looks.slice(0, before), looks.slice(before)])
          for (const [run] of part
            .map((look) => look[0])
            .join('')
            .matchAll(/h+/gu))
            expect(run.length % 2, looks.join(' ')).toBe(0);
        for (const [at, look] of said.entries())
          if (look && look !== 'half') expect(looks[at]).toBe(look);
      }),
    );
  });
});

test('every end is a moment of its own', () => {
  expect(
    frontEnds({
      bar: { until: 1 },
      top: [{ code: '1', until: 2 }, { code: '2' }],
      special: { until: 3 },
    }),
  ).toEqual([1, 3, 2]);
});
