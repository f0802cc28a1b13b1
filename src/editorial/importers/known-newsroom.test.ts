import { describe, expect, test } from 'vitest';
import { chooseSection } from './choose-section.ts';
import { CodeClock } from './code-clock.ts';
import { detectKind } from './detect-kind.ts';
import { emptyItem } from './extracted-item.ts';
import { marksOf } from './fingerprint.ts';
import { fitFields } from './fit-fields.ts';
import type { ImportWarning } from './import-warning.ts';
import { bestSeries, readSeries } from './match-series.ts';
import type { ImportContext } from './import-context.ts';
import { nextCode } from './next-code.ts';

describe('the section of an item', () => {
  const sections = [
    { id: 'ict', title: 'ارتباطات و فناوری' },
    { id: 'art', title: 'فرهنگ و هنر' },
    { id: 'sport', title: 'ورزش' },
  ];
  const choose = (names: string[], givenSection?: string) => {
    const told: string[] = [];
    const doubt = ({ kind }: ImportWarning) => void told.push(kind);
    return [
      chooseSection(names, { sections, givenSection } as unknown as ImportContext, doubt),
      ...told,
    ];
  };

  test.each([
    ['its id', ['sport'], undefined, ['sport']],
    ['its title', ['ورزش'], undefined, ['sport']],
    ['its title in letters of another keyboard', ['فرهنگ و هنر '], undefined, ['art']],
    ['the second name, where the first is unknown', ['استان', 'ورزش'], undefined, ['sport']],
    ['the one that the command names, where no name is known', ['استان'], 'art', ['art']],
    ['a known name before that of the command', ['ورزش'], 'art', ['sport']],
    ['a telling word, as a guess', ['فناوری اطلاعات'], undefined, ['ict', 'section-guessed']],
    ['nothing: the first, and it is told', ['استان'], undefined, ['ict', 'no-section']],
    ['no name at all', [], undefined, ['ict', 'no-section']],
  ])('is found by %s', (_, names, given, expected) => {
    expect(choose(names, given)).toEqual(expected);
  });
});

describe('codes', () => {
  const at = Date.parse('2024-10-15T09:32:15+03:30');

  test('tell day and time in Tehran, and the next second where one is taken', () => {
    expect(nextCode(at, new Set())).toBe('14030724093215');
    expect(nextCode(at, new Set(['14030724093215', '14030724093216']))).toBe('14030724093217');
  });

  test('of many items of one moment are each free, past those that are taken, into the next minute', () => {
    const taken = new Set(['14030724093216']);
    const clock = new CodeClock();
    const given = Array.from({ length: 60 }, () => clock.next(at, taken));
    expect(given.slice(0, 3)).toEqual(['14030724093215', '14030724093217', '14030724093218']);
    expect(given.at(-1)).toBe('14030724093315');
    expect(new Set([...given, ...taken]).size).toBe(61);
  });

  test('of a moment within those that were given go on after them', () => {
    const clock = new CodeClock();
    for (let nth = 0; nth < 5; nth += 1) clock.next(at, new Set());
    expect(clock.next(at + 2000, new Set())).toBe('14030724093220');
    expect(clock.next(at - 1000, new Set())).toBe('14030724093214');
  });
});

describe('a series that is known', () => {
  const all = [
    { id: 'water', title: 'جلسه شورای آب استان' },
    { id: 'services', title: 'نشست‌های بازبینی خدمات دولت' },
    { id: 'one', title: 'همایش خیرین' },
  ].map(readSeries);

  test.each([
    ['جلسه شورای آب استان', 'water'],
    ['هفتمین نشست شورای آب استان برگزار شد', 'water'],
    ['نشست بازبینی خدمت دولت', 'services'],
    ['جلسه شورای شهر', undefined],
    ['همایش خیرین', undefined],
    ['', undefined],
  ])('«%s»', (text, id) => {
    expect(bestSeries(all, text)?.id).toBe(id);
  });
});

describe('what a file is', () => {
  test.each([
    ['text', 'پل باز شد.\n\nمتن خبر.'],
    ['text', 'پل < راه و <b>درشت</b>'],
    ['front-matter', '---\ntitle: پل\n---\n\nمتن'],
    ['html', '<!doctype html><title>پل</title>'],
    ['html', '<?xml version="1.0"?>\n<!-- x -->\n<html lang="fa">'],
    ['html', 'متن</p><p>متن</p><p>متن</p><p>متن</p><p>متن</p><p>متن</p>'],
    [
      'wxr',
      '<?xml version="1.0"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">',
    ],
  ])('%s, by what it holds', (kind, text) => {
    expect(detectKind(text)).toBe(kind);
  });
});

describe('a field that is longer than it may be', () => {
  const LONG = 'واژه '.repeat(150).trim();

  test.each(['kicker', 'title'] as const)('is no %s: its words stand over the body', (field) => {
    const { found, opening } = fitFields({ ...emptyItem(), [field]: LONG });
    expect(opening).toEqual([LONG]);
    expect(found[field]?.length ?? 0).toBeLessThanOrEqual(91);
  });

  test('leaves of a title so much that the item is known', () => {
    expect(fitFields({ ...emptyItem(), title: LONG }).found.title).toMatch(/^واژه .*…$/u);
  });

  test('stands behind the body where it is of a picture, a meeting or a tag', () => {
    const { found, closing } = fitFields({
      ...emptyItem(),
      tags: ['پل', LONG],
      image: { src: 'a.jpg', alt: LONG, credit: 'عکاس' },
      event: { place: LONG, attendees: ['بخشدار', LONG], decisions: ['راه ساخته شود'] },
      source: { name: LONG },
    });
    expect(closing).toEqual([LONG, LONG, LONG, LONG, LONG]);
    expect(found.tags).toEqual(['پل']);
    expect(found.image).toEqual({ src: 'a.jpg', credit: 'عکاس' });
    expect(found.event).toEqual({ attendees: ['بخشدار'], decisions: ['راه ساخته شود'] });
    expect(found).not.toHaveProperty('source');
  });

  test('and tags beyond fifty are kept as a line behind the body', () => {
    const tags = Array.from({ length: 53 }, (_, nth) => `برچسب ${nth}`);
    const { found, closing } = fitFields({ ...emptyItem(), tags });
    expect(found.tags).toHaveLength(50);
    expect(closing).toEqual(['برچسب 50، برچسب 51، برچسب 52']);
  });

  test('what fits is as it was', () => {
    const whole = { ...emptyItem(), title: 'پل', lead: 'لید', tags: ['آب'] };
    expect(fitFields(whole)).toEqual({ found: whole, opening: [], closing: [] });
  });
});

describe('an item that came before', () => {
  const day = { year: 1403, month: 7, day: 24 };
  const one = { code: '12', title: 'می‌سازند؛ پل تازه', day, opening: 'متن خبر' };
  const isKnown = (other: Parameters<typeof marksOf>[0]): boolean =>
    marksOf(other).some((mark) => marksOf(one).includes(mark));

  test.each([
    ['all the same', one, true],
    [
      'its title in other letters and marks, and its day',
      { title: 'مي سازند, پل تازه', day },
      true,
    ],
    ['its code and its day', { code: '12', day }, true],
    ['its code and its title', { code: '12', title: one.title }, true],
    ['its title and how it begins', { title: one.title, opening: 'متن خبر' }, true],
    ['its title alone', { title: one.title, day: { ...day, day: 25 }, opening: 'متن دیگر' }, false],
    ['its code alone', { code: '12', title: 'دیگر', day: { ...day, year: 1402 } }, false],
    ['its day alone', { title: 'دیگر', day }, false],
    ['nothing', {}, false],
  ])('is known by %s', (_, other, known) => {
    expect(isKnown(other)).toBe(known);
  });
});
