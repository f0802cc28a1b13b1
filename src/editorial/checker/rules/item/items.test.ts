import { describe, expect, test } from 'vitest';
import { diagnosticsOf, fixed, foundBy } from '../../../../../testkit/checker/rule-cases.ts';
import { NO_ARCHIVE } from '../archive.ts';
import { checkText } from '../check-item.ts';

const item = (front: string, body = 'متن خبر.'): string =>
  `---\ncode: 1\n${front}\npublishedAt: 1403-07-24\n---\n\n${body}\n`;

const TITLE = 'جلسهٔ هفتم بخشداری‌ها برگزار شد';
const LEAD = 'جلسه با حضور بخشداران و مدیران مخابرات برگزار شد.';

describe('a repeated title', () => {
  test.each([
    ['as a heading', `## **${TITLE}**\n\nمتن خبر.`],
    ['in another spelling', 'جلسه هفتم بخشداري ها برگزار شد\n\nمتن خبر.'],
  ])('goes from the top of the body %s', (_how, body) => {
    expect(fixed(item(`title: ${TITLE}`, body))).toBe(item(`title: ${TITLE}`, 'متن خبر.'));
  });

  test('is told of as a caption and left', () => {
    const text = item(`title: ${TITLE}\nimage: { src: ../media/a.jpg, alt: "${TITLE}" }`);
    expect(foundBy('title-repeated', text)).toEqual([TITLE]);
    expect(fixed(text)).toBe(text);
  });

  test('stays where it is all there is, and further down', () => {
    for (const body of [TITLE, `متن.\n\n${TITLE}`])
      expect(fixed(item(`title: ${TITLE}`, body))).toBe(item(`title: ${TITLE}`, body));
  });
});

describe('a repeated lead', () => {
  const front = `title: ${TITLE}\nlead: ${LEAD}`;

  test('goes from the top, behind a repeated title too', () => {
    const body = `${TITLE}\n\n${LEAD}\n\nمتن خبر.`;
    expect(fixed(item(front, body))).toBe(item(front));
  });

  test('is told of further down and left', () => {
    const text = item(front, `متن.\n\n${LEAD}`);
    expect(foundBy('lead-repeated', text)).toEqual([LEAD]);
    expect(fixed(text)).toBe(text);
  });

  test.each([
    ['which says more', `${LEAD} او این را در گفت‌وگو با خبرنگاران و در پایان جلسه افزود.`],
    ['which is code', `\`\`\`\n${LEAD}\n\`\`\``],
    ['of another item', 'بخشدار گفت: راه روستا تا پایان سال آسفالت می‌شود.'],
  ])('is no paragraph %s', (_what, body) => {
    const text = item(front, `متن.\n\n${body}`);
    expect(foundBy('lead-repeated', text)).toEqual([]);
    expect(fixed(text)).toBe(text);
  });
});

describe('a paragraph that stands twice', () => {
  const long = 'بخشداران گزارش خود را از پوشش تلفن همراه در روستاهای استان به جلسه دادند.';

  test('is told of where it comes the second time, with the line of the first', () => {
    const text = item(
      `title: ${TITLE}`,
      `${long}\n\nمیان.\n\n${long.replace('همراه', '**همراه**')}`,
    );
    expect(diagnosticsOf('paragraph-twice', text)).toMatchObject([
      { line: 11, params: { line: 7 } },
    ]);
  });

  test.each([
    ['a few words', 'ادامه دارد\n\nادامه دارد'],
    ['one that differs in a number', `${long} ۱۲ روستا\n\n${long} ۱۳ روستا`],
    ['code', `\`\`\`\n${long}\n\`\`\`\n\n\`\`\`\n${long}\n\`\`\``],
  ])('is not %s', (_what, body) => {
    expect(foundBy('paragraph-twice', item(`title: ${TITLE}`, body))).toEqual([]);
  });
});

describe('the length of a title', () => {
  test.each([
    ['ن'.repeat(110), 0],
    ['ن'.repeat(111), 1],
  ])('%s', (title, findings) => {
    expect(foundBy('title-length', item(`title: ${title}`))).toHaveLength(findings);
  });
});

describe('pictures without words', () => {
  test.each([
    ['image: ../media/a.jpg', 'متن.', ['image']],
    ['gallery: [{ src: ../media/a.jpg, alt: کوه }, { src: ../media/b.jpg }]', 'متن.', ['gallery']],
    ['subtitle: -ب', '![](../media/a.jpg)', ['![](../media/a.jpg)']],
    ['image: { src: ../media/a.jpg, alt: کوه }', '![کوه](../media/a.jpg)', []],
  ])('%s', (front, body, found) => {
    expect(foundBy('missing-alt', item(`title: ${TITLE}\n${front}`, body))).toEqual(found);
  });
});

describe('links within the site', () => {
  const archive = {
    ...NO_ARCHIVE,
    site: 'https://news.example.ir',
    hasPage: (path: string) => ['/about/', '/news/1/', '/tags/آب/'].includes(path),
  };
  const links = (body: string) => foundBy('broken-link', body, { archive });

  test.each([
    '[الف](/news/9/)',
    '[الف](../9/)',
    '[الف](https://news.example.ir/abuot/)',
    '[الف][ب]\n\n[ب]: /news/9/',
  ])('%s leads nowhere', (body) => {
    expect(links(body)).toHaveLength(1);
  });

  test.each([
    ['www.example.com', 'https://www.example.com'],
    ['example.ir/x', 'https://example.ir/x'],
    ['t.me/kanal', 'https://t.me/kanal'],
    ['a.b@example.ir', 'mailto:a.b@example.ir'],
    ['about.html', undefined],
    ['/news/9/', undefined],
  ])('%s was meant to be %s', (address, meant) => {
    const [finding] = checkText(item(`title: ${TITLE}`, `[پیوند](${address})`), 'news/1.md', {
      archive,
    }).filter(({ code }) => code === 'broken-link');
    expect(finding).toBeDefined();
    expect(finding?.suggestion).toBe(meant);
  });

  test.each([
    '[الف](/about/#x)',
    '[الف](/news/1/?a=b)',
    '[الف](#پایین)',
    '[الف](https://other.ir/news/9/)',
    '[الف](mailto:a@b.ir)',
    '[الف](/tags/%D8%A2%D8%A8/)',
    '[الف](../media/a.pdf)',
    '`[الف](/news/9/)`',
  ])('%s is right or none of ours', (body) => {
    expect(links(body)).toEqual([]);
  });
});

describe('the spelling of a tag', () => {
  const archive = {
    ...NO_ARCHIVE,
    tagSpellings: () => [
      { title: 'پیام‌رسان', count: 9 },
      { title: 'پیام رسان', count: 1 },
    ],
  };

  test('is told of where others use another, and proposed', () => {
    const text = item(`title: ${TITLE}\ntags: [پیام رسان, پیام‌رسان]`);
    expect(diagnosticsOf('tag-spelling', text, { archive })).toMatchObject([
      { found: 'پیام رسان', suggestion: 'پیام‌رسان', params: { count: 9 } },
    ]);
  });

  test('is left alone where it is the usual one', () => {
    const text = item(`title: ${TITLE}\ntags: [پیام‌رسان]`);
    expect(foundBy('tag-spelling', text, { archive })).toEqual([]);
  });
});
