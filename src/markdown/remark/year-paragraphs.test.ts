import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { remarkPersianListNumbers } from './persian-list-numbers.ts';
import { remarkYearParagraphs } from './year-paragraphs.ts';

const html = (markdown: string) =>
  htmlThrough({ remark: [remarkPersianListNumbers, remarkYearParagraphs] }, markdown);

test.each(['1400. سال خوبی بود', '۱۴۰۰. سال خوبی بود'])('%j is a sentence', async (markdown) => {
  expect(await html(markdown)).toBe('<p>1400. سال خوبی بود</p>');
});

test.each(['۱۴۰۰. الف\n۱۴۰۱. ب', '۱۲. الف', '۳۰۰۰. الف'])('%j is a list', async (markdown) => {
  expect(await html(markdown)).toContain('<ol start=');
});
