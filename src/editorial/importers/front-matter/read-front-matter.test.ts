import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDateTime } from '../../../lib/calendar/format.ts';
import { textKey } from '../../../markdown/text-key.ts';
import { readSource } from '../read-source.ts';
import type { ExtractedItem } from '../extracted-item.ts';

function read(text: string, name = 'posts/x.md'): ExtractedItem {
  const source = readSource(Buffer.from(text), name);
  if (!source.ok) throw new Error(source.refusal);
  return source.found;
}
const dateOf = ({ publishedAt }: ExtractedItem): string | undefined =>
  publishedAt && formatDateTime(publishedAt.instant);
const bodyOf = ({ blocks }: ExtractedItem): string =>
  blocks.map(({ markdown }) => markdown).join('\n\n');
const told = ({ doubts }: ExtractedItem): string[] =>
  doubts.map(({ kind, value }) => (value === undefined ? kind : `${kind}: ${value}`));

const SAME = { title: 'پل باز شد', tags: ['پل', 'راه'], sections: ['اقتصاد'] };
const BODY = 'پل نیلاب پس از دو ماه باز شد.';

describe('front matter of every language gives the same item', () => {
  test.each([
    [
      'YAML',
      `---\ntitle: پل باز شد\ndate: 2024-10-15\ntags: [پل, راه]\ncategories: [اقتصاد]\n---\n\n${BODY}\n`,
    ],
    [
      'YAML behind an empty line, with spaces behind its fences',
      `\n--- \ntitle: "پل باز شد"\ndate: 2024-10-15\ntags:\n  - پل\n  - راه\ncategories: اقتصاد\n---  \n${BODY}`,
    ],
    [
      'TOML',
      `+++\ntitle = "پل باز شد"\ndate = 2024-10-15\ntags = ["پل", "راه"]\ncategories = ["اقتصاد"]\n+++\n\n${BODY}\n`,
    ],
    [
      'TOML with a Jalali day, which Gregory may not have',
      `+++\ntitle = 'پل باز شد'\ndate = 1403-07-24\ntags = ['پل','راه']\nsection = 'اقتصاد'\n+++\n${BODY}`,
    ],
    [
      'JSON',
      `{\n  "title": "پل باز شد",\n  "date": "2024-10-15",\n  "tags": ["پل", "راه"],\n  "categories": ["اقتصاد"]\n}\n\n${BODY}\n`,
    ],
    [
      'YAML that no fence opens',
      `title: پل باز شد\ndate: 2024-10-15\ntags:\n- پل\n- راه\ncategories: اقتصاد\n---\n\n${BODY}\n`,
    ],
    [
      'JSON between semicolons',
      `;;;\n"title": "پل باز شد", "date": "2024-10-15", "tags": ["پل", "راه"], "categories": "اقتصاد"\n;;;\n${BODY}`,
    ],
    [
      'JSON that no fence opens',
      `"title": "پل باز شد", "date": "2024-10-15", "tags": ["پل", "راه"], "categories": "اقتصاد"\n;;;\n${BODY}`,
    ],
  ])('%s', (_, text) => {
    const found = read(text);
    expect(found).toMatchObject(SAME);
    expect(dateOf(found)).toBe('سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰');
    expect(bodyOf(found)).toBe(BODY);
    expect(told(found)).toEqual([]);
  });

  test('a Jalali day of TOML that is no day of Gregory', () => {
    expect(dateOf(read(`+++\ntitle = "پل"\ndate = 1403-02-31 # آخر ماه\n+++\n${BODY}`))).toBe(
      'دوشنبه ۳۱ اردیبهشت ۱۴۰۳ ساعت ۰۰:۰۰',
    );
  });

  test.each([
    ['2024-10-15T09:32:00+03:30', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲'],
    ['2024-10-15 09:32:00 +0330', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲'],
    ['2024/10/15 09:32:00', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲'],
    ['۱۴۰۳-۰۷-۲۴ ۰۹:۳۲', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲'],
  ])('a date written %s', (date, shown) => {
    expect(dateOf(read(`---\ntitle: پل باز شد\ndate: ${date}\n---\n${BODY}`))).toBe(shown);
  });
});

describe('what is no front matter stays text', () => {
  test.each([
    'پل باز شد\n\n---\n\nپل نیلاب پس از دو ماه باز شد و مردم از آن گذشتند.\n',
    '{ "a": 1 }\n\nپل نیلاب پس از دو ماه باز شد و مردم از آن گذشتند.\n',
    '+++ پل باز شد +++\n\nپل نیلاب پس از دو ماه باز شد و مردم از آن گذشتند.\n',
  ])('%j', (text) => {
    expect(textKey(bodyOf(read(text)) + read(text).title)).toContain(
      textKey('پل نیلاب پس از دو ماه باز شد و مردم از آن گذشتند'),
    );
  });

  test.each([
    '---\n- یک\n---\nمتن',
    '+++\ntitle = «پل»\n+++\nمتن',
    '{ "title": }\nمتن',
    '---\na: "\n---\nمتن',
  ])('%j is refused', (text) => {
    const refused = readSource(Buffer.from(text));
    if (refused.ok) expect(bodyOf(refused.found) + refused.found.title).toContain('متن');
    else expect(refused.refusal).toBe('front-matter');
  });
});

describe("a file's name and folders", () => {
  test.each([
    ['_posts/2014-11-10-bridge-opened.md', 'دوشنبه ۱۹ آبان ۱۳۹۳ ساعت ۰۰:۰۰', []],
    ['_posts/1403-07-24-پل.md', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰', []],
    ['content/news/1403/07/24/pol/index.md', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰', []],
    ['content/۱۴۰۳/۰۷/۲۴/پل.md', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰', []],
    ['content/1403-07-24/index.md', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰', []],
    ['content/1403/07/pol.md', 'یکشنبه ۱ مهر ۱۴۰۳ ساعت ۰۰:۰۰', ['day-guessed']],
    ['content/2024/10/15/pol.md', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰', []],
    ['content/2014-13-45-pol.md', undefined, []],
    ['content/news/12/07/pol.md', undefined, []],
  ])('%s tell the day', (name, shown, doubts) => {
    const found = read(`---\ntitle: پل باز شد\n---\n${BODY}`, name);
    expect(dateOf(found)).toBe(shown);
    expect(told(found)).toEqual(doubts);
  });

  test('the front matter counts first', () => {
    const text = `---\ntitle: پل باز شد\ndate: 2024-10-15\n---\n${BODY}`;
    expect(dateOf(read(text, '_posts/2014-11-10-x.md'))).toContain('۱۴۰۳');
  });

  test.each([
    ['_drafts/pol.md', '', true],
    ['_posts/2014-11-10-pol.md', 'published: false\n', true],
    ['pol.md', 'draft: true\n', true],
    ['pol.md', 'draft: false\n', undefined],
    ['pol.md', 'published: true\n', undefined],
  ])('%s with %j is a draft: %s', (name, line, expected) => {
    expect(read(`---\ntitle: پل\n${line}---\n${BODY}`, name).unpublished).toBe(expected);
  });

  test('give a title where nothing else does', () => {
    expect(read(`---\nlayout: post\n---\n${BODY}`, '_posts/2014-11-10-پل-باز-شد.md')).toMatchObject(
      {
        title: 'پل باز شد',
      },
    );
    expect(read(`---\nlayout: post\n---\n# پل نیلاب\n\n${BODY}`)).toMatchObject({
      title: 'پل نیلاب',
    });
  });
});

test.each(['![](a.jpg)', '![](../a.jpg "شرح")', '![پل](a.jpg)'])(
  'a picture %s stays in the body',
  (picture) => {
    expect(bodyOf(read(`---\ntitle: پل\n---\n${BODY}\n\n${picture}\n`))).toBe(
      `${BODY}\n\n${picture}`,
    );
  },
);

describe('fields', () => {
  test('of pictures, in every form', () => {
    const pictures = [
      'image: a.jpg',
      'cover: { image: a.jpg, alt: پل, caption: نما, relative: true }',
      'featured_image: a.jpg',
      'images: [a.jpg, b.jpg]',
      'header: { teaser: a.jpg }',
      'image: { src: ../media/a.jpg, alt: پل, credit: نگار }',
    ].map((line) => read(`---\ntitle: پل\n${line}\n---\n${BODY}`));
    for (const { image } of pictures) expect(image?.src).toMatch(/a\.jpg$/u);
    expect(pictures[1]?.image).toMatchObject({ alt: 'پل', caption: 'نما' });
    expect(pictures[3]?.gallery).toMatchObject([{ src: 'b.jpg' }]);
  });

  test.each(['image: true', 'cover: none', 'resources: [{ src: "*.jpg", title: پل }]'])(
    'of no picture: %s',
    (line) => {
      const found = read(`---\ntitle: پل\n${line}\n---\n${BODY}`);
      expect(found).not.toHaveProperty('image');
      expect(told(found).join()).toContain('field-left');
    },
  );

  test('that Zola and Hugo gather in maps', () => {
    const found = read(
      `+++\ntitle = "پل"\n[taxonomies]\ntags = ["راه"]\ncategories = ["اقتصاد"]\n[extra]\nimage = "a.jpg"\n+++\n${BODY}`,
    );
    expect(found).toMatchObject({ tags: ['راه'], sections: ['اقتصاد'], image: { src: 'a.jpg' } });
  });

  test('of old addresses, all of them', () => {
    const found = read(
      `---\ntitle: پل\naliases: [/a/, /b.html]\nurl: /c/\npermalink: https://old.example.ir/d/\n---\n${BODY}`,
    );
    expect(found.aliases).toEqual(['/a/', '/b.html', '/c/', '/d/']);
  });

  test("of Peyk's own items", () => {
    const found = read(
      `---\ntitle: جلسه\nseries: { id: council, number: ۷ }\nevent: { date: 1403-07-24, place: تالار, attendees: [علی], decisions: [{ text: راه باز شود }] }\nsource: { name: ایرنا, url: 'https://irna.ir/1' }\n---\n${BODY}`,
    );
    expect(found).toMatchObject({
      series: { id: 'council', number: 7 },
      event: { place: 'تالار', attendees: ['علی'], decisions: ['راه باز شود'] },
      source: { name: 'ایرنا', url: 'https://irna.ir/1' },
    });
  });

  test.each([
    ['a tag of YAML', '---\ntitle: !!str پل\ndate: !!timestamp 2024-10-15\n---\n', '۲۴ مهر ۱۴۰۳'],
    ['a set of YAML', '---\ntitle: پل\nx: !!set { راه, سد }\n---\n', 'سد'],
    ['bytes of YAML', '---\ntitle: پل\nx: !!binary 2LPYrw==\n---\n', '2LPYrw=='],
    [
      'a long number of JSON',
      '{ "title": "پل", "x": 12345678901234567890 }\n',
      '12345678901234567890',
    ],
    ['a version in JSON', '{ "title": "پل", "x": 2.10 }\n', 'x: 2.10'],
    [
      'lists in lists of JSON',
      `{ "title": "پل", "x": ${'['.repeat(9)}"سد"${']'.repeat(9)} }\n`,
      'سد',
    ],
    [
      'lists in lists of YAML',
      `---\ntitle: پل\ntags: ${'['.repeat(9)}سد${']'.repeat(9)}\n---\n`,
      'سد',
    ],
    [
      'maps in maps of YAML',
      '---\ntitle: پل\na:\n b:\n  c:\n   d:\n    e:\n     f:\n      g: سد\n---\n',
      'سد',
    ],
  ])('are read or told as they are written: %s', (_, front, shown) => {
    const found = read(`${front}\n${BODY}\n`);
    expect([...told(found), dateOf(found)].join(' ')).toContain(shown);
  });

  test('that stand too deep are refused, not left out', () => {
    const deep = `+++\ntitle = "پل"\n${'a.'.repeat(200)}b = "سد"\n+++\n${BODY}`;
    expect(readSource(Buffer.from(deep))).toEqual({ ok: false, refusal: 'front-matter' });
  });

  test('that no item has are told, and their prose is kept', () => {
    const prose = 'این بند بلند است و در هیچ جای خبر جا ندارد. '.repeat(6).trim();
    const found = read(
      `---\ntitle: پل\nlayout: post\nauthor: نگار\nbio: ${prose}\nmenu: { main: { weight: 3 } }\n---\n${BODY}`,
    );
    expect(told(found)).toEqual([
      'long-field: bio',
      'field-left: layout: post؛ menu.main.weight: 3',
    ]);
    expect(found.authors).toEqual(['نگار']);
    expect(bodyOf(found)).toBe(`${BODY}\n\n${prose}`);
  });
});

test('every word of front matter is in the item or in the report, in YAML, TOML and JSON alike', () => {
  const key = fc.constantFrom(
    ...['title', 'description', 'date', 'tags', 'categories', 'author', 'layout', 'image', 'cover'],
    ...[
      'aliases',
      'weight',
      'series',
      'event',
      'participants',
      'نویسنده',
      'draft',
      'images',
      'url',
    ],
  );
  const word = fc.integer({ min: 1, max: 9 ** 6 }).map((number) => `و${number.toString(9)}ژ`);
  const value = fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 }));
  const writers = [
    (data: object) => `---\n${JSON.stringify(data)}\n---\n`,
    (data: object) => `${JSON.stringify(data, undefined, 1)}\n`,
    (data: object) =>
      `+++\n${Object.entries(data)
        .map(([name, each]) => `${JSON.stringify(name)} = ${JSON.stringify(each)}\n`)
        .join('')}+++\n`,
  ];
  fc.assert(
    fc.property(
      fc.dictionary(key, value, { noNullPrototype: true }),
      fc.constantFrom(...writers),
      (data, write) => {
        const found = read(`${write({ title: 'خبر', ...data })}\n${BODY}\n`);
        const all = JSON.stringify(found);

        for (const each of Object.values(data).flat()) expect(all).toContain(each);
      },
    ),
  );
});
