import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_TEMPLATE } from '../../messages/posts.ts';
import { plainOf, postText, type PostValues } from './post-text.ts';
import { toTelegramHtml } from './telegram-html.ts';
import { readTemplate, type TemplateLine } from './template.ts';

function linesOf(template: string): readonly TemplateLine[] {
  const read = readTemplate(template);
  if (!read.ok) throw new Error(read.unknown);
  return read.lines;
}

const DEFAULT = linesOf(DEFAULT_TEMPLATE);
const ADDRESS = 'https://news.example.ir/news/14030724093215/';
const show = (template: string, values: PostValues, limit = 4096): string =>
  plainOf(postText(linesOf(template), values, limit));

describe('a template', () => {
  test('keeps what is no placeholder, a brace alone too', () => {
    expect(show('{ {title} }', { title: 'خبر' })).toBe('{ خبر }');
  });

  test.each(['{titel}', '{}', '{عنوان}', '{Title}'])('knows no %s', (unknown) => {
    expect(readTemplate(`{title}\n${unknown}`)).toEqual({ ok: false, unknown });
  });

  test('leaves out the line of what an item has not, and the gap that it leaves', () => {
    expect(show(DEFAULT_TEMPLATE, { title: 'تیتر', url: ADDRESS })).toBe(`تیتر\n\n${ADDRESS}`);
  });

  test('shows a correction where there is one', () => {
    expect(show(DEFAULT_TEMPLATE, { title: 'تیتر', correction: 'نام درست شد', url: ADDRESS })).toBe(
      `تیتر\n\nاصلاحیه: نام درست شد\n\n${ADDRESS}`,
    );
  });
});

describe('the text of a post', () => {
  test.each([
    ['digits are Persian', 'بودجهٔ 1403 با 12.5 درصد', 'بودجهٔ ۱۴۰۳ با ۱۲٫۵ درصد'],
    ['half-spaces stay', 'پیام‌رسان‌ها', 'پیام‌رسان‌ها'],
    ['a Latin run is isolated', 'شبکهٔ ICT ۱۴۰۰', 'شبکهٔ \u2068ICT\u2069 ۱۴۰۰'],
    ['a line that starts in Latin is marked', 'ICT برگزار شد', '\u200F\u2068ICT\u2069 برگزار شد'],
    ['a line of Latin alone is not', 'Open Source', 'Open Source'],
    ['a line that starts with a number is not', '۱۵ نفر آمدند', '۱۵ نفر آمدند'],
  ])('%s', (_, title, shown) => {
    expect(show('{title}', { title })).toBe(shown);
  });

  test('marks a line by what the template puts first', () => {
    expect(show('News: {title}', { title: 'خبر' })).toBe('\u200FNews: خبر');
    expect(show('{url}', { url: ADDRESS })).toBe(ADDRESS);
  });

  test('is escaped for Telegram, and bold where the template says', () => {
    const runs = postText(
      linesOf('**{title}** & {url}'),
      { title: 'a <b> & c', url: 'x?a=1&b' },
      100,
    );
    expect(toTelegramHtml(runs)).toBe('<b>a &lt;b&gt; &amp; c</b> &amp; x?a=1&amp;b');
  });

  test('loses the end of its lead first, at a word', () => {
    const lead = 'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده';
    const shown = show(DEFAULT_TEMPLATE, { title: 'تیتر', lead, url: ADDRESS }, 90);
    expect(shown).toBe(`تیتر\n\nیک دو سه چهار پنج شش هفت هشت نه ده…\n\n${ADDRESS}`);
  });

  test('is title and address where a template has no room', () => {
    expect(show(`${'سطر '.repeat(50)}\n{title}\n{url}`, { title: 'تیتر', url: ADDRESS }, 60)).toBe(
      `تیتر\n${ADDRESS}`,
    );
  });
});

const words = fc
  .array(
    fc.constantFrom(
      ...[
        'پیام‌رسان‌های',
        'نمی‌شود',
        'ICT',
        '1403',
        '12.5',
        'Wi-Fi 6',
        '👨‍👩‍👧',
        '🇮🇷',
        'خبر',
        '<b>',
        '&amp;',
      ],
      ...['می‌خواهد،', '«شورا»', 'é', 'مُهر', '{title}', '**'],
    ),
    { maxLength: 120 },
  )
  .map((list) => list.join(' '));
const values = fc.record({
  kicker: words,
  title: words,
  subtitle: words,
  lead: words,
  correction: words,
});

const segmenter = new Intl.Segmenter('fa');
/** What readers see as characters, without what only turns text. */
const charactersOf = (text: string): Set<string> =>
  new Set(
    Array.from(
      segmenter.segment(text.replace(/[\u200F\u2068\u2069]/gu, '')),
      ({ segment }) => segment,
    ),
  );

describe('of whatever an item tells, a post', () => {
  test('is never over the limit, and has the address whole', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 60, max: 1024 }), (item, limit) => {
        const shown = plainOf(postText(DEFAULT, { ...item, url: ADDRESS }, limit));
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(shown).toContain(ADDRESS);
      }),
    );
  });

  test('is cut between characters, not behind a half-space, and closes what it isolates', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 60, max: 1024 }), (item, limit) => {
        const whole = plainOf(postText(DEFAULT, { ...item, url: ADDRESS }, 100_000));
        const shown = plainOf(postText(DEFAULT, { ...item, url: ADDRESS }, limit));
        const known = charactersOf(`${whole}…`);
        expect([...charactersOf(shown)].filter((character) => !known.has(character))).toEqual([]);
        expect(shown).not.toMatch(/\u200C…|\u200C$/u);
        expect(shown.match(/\u2068/gu)?.length).toBe(shown.match(/\u2069/gu)?.length);
      }),
    );
  });

  test('holds in HTML no mark-up but its own bold, and reads the same', () => {
    fc.assert(
      fc.property(values, (item) => {
        const runs = postText(DEFAULT, { ...item, url: ADDRESS }, 1024);
        const html = toTelegramHtml(runs);
        const text = html
          .replace(/<\/?b>/gu, '')
          .replace(/&(?:lt|gt|amp);/gu, (sign) => ({ '&lt;': '<', '&gt;': '>' })[sign] ?? '&');
        expect(html.replace(/<\/?b>/gu, '')).not.toMatch(/[<>]|&(?!(?:lt|gt|amp);)/u);
        expect(text).toBe(plainOf(runs));
      }),
    );
  });
});
