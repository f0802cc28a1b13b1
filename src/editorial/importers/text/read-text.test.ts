import { describe, expect, test } from 'vitest';
import type { ExtractedItem } from '../extracted-item.ts';
import { readSource } from '../read-source.ts';

const PROSE =
  'مدیر راه گفت که پل تازهٔ رودخانه تا پایان سال باز می‌شود و کارگران هر روز در آن کار کرده‌اند تا راه روستاها کوتاه شود.';
const MORE =
  'به گفتهٔ او هزینهٔ ساخت این پل از بودجهٔ استان داده شده است و مردم روستا نیز در آن سهم دارند.';
const PROSE_OF_ANOTHER =
  'او افزود که کار پل دوم نیز از پاییز آینده آغاز می‌شود و برای آن زمین خریده شده است.';

function read(...paragraphs: string[]): ExtractedItem {
  const source = readSource(Buffer.from(paragraphs.join('\n\n')));
  if (!source.ok) throw new Error(source.refusal);
  return source.found;
}
const bodyOf = ({ blocks }: ExtractedItem): string[] => blocks.map(({ markdown }) => markdown);
const kindsOf = ({ doubts }: ExtractedItem): string[] => doubts.map(({ kind }) => kind);

describe('what stands over the body', () => {
  const TITLE = 'پل تازهٔ رودخانه تا پایان سال باز می‌شود';
  test.each<[string, string[], Partial<ExtractedItem>]>([
    ['one line is the title', [TITLE], { title: TITLE }],
    [
      'a heading is the title, wherever it stands',
      ['خبرهای استان نیلاب', `# ${TITLE}`],
      { title: TITLE },
    ],
    ['a bold line is the title', ['خبرهای استان نیلاب', `**${TITLE}**`], { title: TITLE }],
    [
      'a line that says who speaks is the kicker',
      ['مدیر راه استان:', TITLE],
      { kicker: 'مدیر راه استان', title: TITLE },
    ],
    [
      'what follows a heading is the subtitle',
      [`# ${TITLE}`, 'راه روستاها نیم ساعت کوتاه‌تر می‌شود'],
      { title: TITLE, subtitle: 'راه روستاها نیم ساعت کوتاه‌تر می‌شود' },
    ],
  ])('%s', (_, head, expected) => {
    const found = read(...head, PROSE, MORE);
    expect(found).toMatchObject(expected);
    expect(bodyOf(found)).toEqual([PROSE, MORE]);
    expect(kindsOf(found)).toEqual([]);
  });

  test('is said once, where the title stands twice', () => {
    const found = read(TITLE, TITLE, PROSE, MORE);
    expect(found).toMatchObject({ title: TITLE });
    expect(found).not.toHaveProperty('subtitle');
    expect(bodyOf(found)).toEqual([PROSE, MORE]);
  });

  test('is told as a guess where three lines are alike', () => {
    const found = read('نشست مدیران راه استان', TITLE, 'راه روستاها کوتاه می‌شود', PROSE, MORE);
    expect(found.title).toBe(TITLE);
    expect(kindsOf(found)).toEqual(['title-guessed']);
  });

  test('that is not there is made of the first sentence, which stays in the body', () => {
    const found = read(PROSE, MORE);
    expect(kindsOf(found)).toEqual(['no-title']);
    expect(PROSE.startsWith(found.title ?? '–')).toBe(true);
    expect(bodyOf(found)).toEqual([PROSE, MORE]);
  });
});

describe('a line that says what it is', () => {
  test.each<[string, Partial<ExtractedItem>]>([
    ['کد خبر: ۱۲۳۴۵۶', { code: '123456' }],
    ['کد خبر : 123456', { code: '123456' }],
    ['شناسه خبر: 98765', { code: '98765' }],
    [
      'تاریخ انتشار: ۱۴۰۳/۰۷/۲۴ - ۰۹:۳۲',
      { publishedAt: { instant: Date.parse('2024-10-15T09:32:00+03:30'), hasTime: true } },
    ],
    [
      '۱۴۰۳/۰۷/۲۴',
      { publishedAt: { instant: Date.parse('2024-10-15T00:00:00+03:30'), hasTime: false } },
    ],
    [
      'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲',
      { publishedAt: { instant: Date.parse('2024-10-15T09:32:00+03:30'), hasTime: true } },
    ],
    ['منبع: ایرنا', { source: { name: 'ایرنا' } }],
    ['برچسب‌ها: پل، راه', { tags: ['پل', 'راه'] }],
    [
      'کد خبر: ۱۲۳۴۵۶ | تاریخ انتشار: ۱۴۰۳/۰۷/۲۴ ۰۹:۳۲',
      {
        code: '123456',
        publishedAt: { instant: Date.parse('2024-10-15T09:32:00+03:30'), hasTime: true },
      },
    ],
  ])('«%s» goes where it belongs and leaves the text', (line, expected) => {
    const found = read('پل تازهٔ رودخانه باز می‌شود', line, PROSE, MORE);
    expect(found).toMatchObject({ title: 'پل تازهٔ رودخانه باز می‌شود', ...expected });
    expect(bodyOf(found)).toEqual([PROSE, MORE]);
    expect(kindsOf(found)).toEqual([]);
  });

  test.each([
    ['a weekday that is not the date’s', 'تاریخ انتشار: جمعه ۲۴ مهر ۱۴۰۳', 'wrong-weekday'],
    ['a date that no calendar has', 'تاریخ انتشار: ۱۴۰۳/۱۳/۴۵', 'unreadable-date'],
  ])('tells of %s', (_, line, kind) => {
    expect(kindsOf(read('پل تازهٔ رودخانه باز می‌شود', line, PROSE, MORE))).toContain(kind);
  });
});

describe('what the page put around a text', () => {
  test.each([
    ['what calls for comments, and all after it', ['ارسال نظر', 'نام', 'دیدگاه شما'], []],
    ['the list of other news', ['پربیننده‌ترین', 'خبری دیگر از شهرستان دیگر'], []],
    [
      'an answer of one word that is also a messenger’s name',
      ['بله.', PROSE_OF_ANOTHER],
      ['بله.', PROSE_OF_ANOTHER],
    ],
    ['the same at the end', ['آیا پل باز شد؟', 'بله.'], ['آیا پل باز شد؟', 'بله.']],
    ['the name of a messenger', ['بله'], []],
    [
      'a paragraph that begins like a call',
      [
        'ارسال نظر کارشناسان دربارهٔ این پل تا پایان ماه ادامه دارد و هر کس می‌تواند نظر خود را بفرستد.',
      ],
      [
        'ارسال نظر کارشناسان دربارهٔ این پل تا پایان ماه ادامه دارد و هر کس می‌تواند نظر خود را بفرستد.',
      ],
    ],
  ])('is told from the text: %s', (_, after, kept) => {
    const found = read('پل تازهٔ رودخانه باز می‌شود', PROSE, MORE, ...after);
    expect(bodyOf(found)).toEqual([PROSE, MORE, ...kept]);
  });
});

test.each([
  ['برچسب‌ها', 'پل، راه', ['پل', 'راه']],
  ['#برچسب', PROSE_OF_ANOTHER, []],
  ['برچسب‌ها:', 'کار تمام شد.', []],
  ['کلیدواژه‌ها', 'مدیر راه گفت:', []],
])('%s leads to names below it, never to a sentence: %s', (label, below, tags) => {
  const found = read('پل تازهٔ رودخانه باز می‌شود', PROSE, MORE, label, below);
  expect(found.tags).toEqual(tags);
  expect(bodyOf(found).includes(below)).toBe(tags.length === 0);
});

test('a line of signs alone is in the text or in the report', () => {
  const found = read('پل تازهٔ رودخانه باز می‌شود', PROSE, '🌹🌹🌹', '***', '؟!', MORE);
  const all = [...bodyOf(found), ...found.doubts.map(({ value }) => value)].join('\n');
  expect(all).toContain('🌹🌹🌹');
  expect(all).toContain('؟!');
});

describe('lines', () => {
  test('that end because they are full are one paragraph', () => {
    const words = `${PROSE} ${MORE}`.split(' ');
    const lines = [''];
    for (const word of words)
      if (`${lines.at(-1)} ${word}`.trim().length > 60) lines.push(word);
      else lines.push(`${lines.pop()} ${word}`.trim());
    expect(lines.length).toBeGreaterThan(3);
    const found = read('پل تازهٔ رودخانه باز می‌شود', lines.join('\n'));
    expect(bodyOf(found).map((text) => text.replaceAll('\n', ' '))).toEqual([words.join(' ')]);
  });
});

describe('a link or HTML that leads to no page', () => {
  test.each([
    ['a script’s address', '[گزارش](javascript:x)', 'گزارش'],
    ['data', '[گزارش](data:text/html,x)', 'گزارش'],
    ['a page', '[گزارش](https://example.ir/a)', '[گزارش](https://example.ir/a)'],
    ['a path of the site', '[گزارش](/news/12/)', '[گزارش](/news/12/)'],
    ['what embeds a page', '<embed src="https://example.ir/">', ''],
    ['a frame', '<iframe src="https://example.ir/"></iframe>', ''],
    ['a frame that holds words', '<iframe src="https://example.ir/">واژه</iframe>', 'واژه'],
    ['one thing in another', '<object data="x"><param name="a">واژه</object>', 'واژه'],
    ['an element nobody knows', '<x-y>واژه</x-y>', 'واژه'],
    ['an end that ends nothing', '</form> واژه', 'واژه'],
    ['words that are raised', 'ب<sup>۲</sup>', 'ب<sup>۲</sup>'],
  ])('loses its way and keeps its words: %s', (_, written, kept) => {
    const found = read('پل تازهٔ رودخانه باز می‌شود', PROSE, `${MORE} ${written} پایان`);
    const text = bodyOf(found).at(-1)?.replace(/\s+/gu, ' ');
    expect(text).toBe(`${MORE} ${kept} پایان`.replace(/\s+/gu, ' '));
    expect(kindsOf(found).length > 0).toBe(kept !== written);
  });
});
