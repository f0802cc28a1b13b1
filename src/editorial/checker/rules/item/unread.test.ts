import { describe, expect, test } from 'vitest';
import { asItem, foundBy } from '../../../../../testkit/checker/rule-cases.ts';
import { checkText } from '../check-item.ts';
import { NO_ARCHIVE } from '../archive.ts';

describe('a heading or a list that is none', () => {
  test.each([
    ['##تیتر', ['##']],
    ['متن\n###تیتر بخش\nمتن', ['###']],
    ['-یکم\n-دوم', ['-', '-']],
    ['*یکم\n*دوم', ['*', '*']],
  ])('%j is told', (text, found) => {
    expect(foundBy('unread-block', text)).toEqual(found);
  });

  test.each([
    '## تیتر',
    '#هشتگ',
    '- یکم\n- دوم',
    '-۵ درجه\n-۶ درجه',
    '-تنها',
    '`##کد`',
    '```\n##کد\n```',
  ])('nothing is found in %j', (text) => {
    expect(foundBy('unread-block', text)).toEqual([]);
  });
});

describe('a picture that readers would not see', () => {
  const archive = {
    ...NO_ARCHIVE,
    site: 'https://a.ir',
    hasPage: (path: string) => path === '/logo.png',
  };
  const found = (body: string) =>
    checkText(asItem(body), 'news/1.md', { archive }).filter(
      ({ code }) => code === 'missing-picture',
    );

  test.each([
    '![کوه](/img/a.jpg)',
    '![کوه](img/a.jpg)',
    '<img src="/img/a.jpg" alt="کوه">',
    '[![کوه](/img/a.jpg)](/logo.png)',
  ])('%s is told', (body) => {
    expect(found(body)).toHaveLength(1);
  });

  test.each([
    '![کوه](../media/a.jpg)',
    '![کوه](/media/a.jpg)',
    '![نشان](/logo.png)',
    '![کوه](https://cdn.example.com/a.jpg)',
    '![کوه](https://a.ir/logo.png)',
    '`![کوه](/img/a.jpg)`',
  ])('nothing is found in %s', (body) => {
    expect(found(body)).toEqual([]);
  });
});
