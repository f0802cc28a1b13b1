import { describe, expect, test } from 'vitest';
import { parseDate } from '../lib/calendar/parse.ts';
import { tokenise } from '../lib/persian/analyser/tokens.ts';
import { parseQuery } from '../lib/persian/analyser/query.ts';
import { isolateRuns } from '../lib/persian/bidi.ts';
import { comparePersian } from '../lib/persian/collation.ts';
import { persianiseDigits } from '../lib/persian/digits.ts';
import { normalise } from '../lib/persian/normalise.ts';
import { toSlug } from '../lib/persian/slug.ts';
import { truncateWords } from '../lib/persian/truncate.ts';
import { findMedia } from '../loaders/body-media.ts';
import { readNewsFile } from '../loaders/news-file.ts';
import { checkText } from '../rules/check-item.ts';
import { fixText } from '../rules/fix-text.ts';
import { writeItem } from '../schemas/write-item.ts';
import { featuresOf } from './body-features.ts';
import { findTooMuch } from './limits.ts';
import { persianiseQuotes } from './persian-quotes.ts';
import { toPlainText } from './plain-text.ts';
import { renderBody } from './render.ts';
import { LABELS } from './testing.ts';
import { repetitiveTexts } from './repetitive-texts.ts';
import { textKey } from './text-key.ts';

/*
 * No test here looks at a clock: what takes the square of a text's length would not end on any machine within
 * the time that every test has, and what takes its length ends in a small part of it on a slow one.
 */

/** So long that its square, 10,000,000,000 steps, takes minutes over so many texts. */
const LONG = 100_000;
/** For stages whose every step costs more. */
const SHORTER = 5_000;

const item = (body: string) =>
  `---\ncode: 12\ntitle: پل\npublishedAt: 1403-07-24\nsection: ict\n---\n\n${body}\n`;
const titled = (text: string) =>
  `---\ncode: 12\ntitle: ${JSON.stringify(text)}\nlead: ${JSON.stringify(text)}\n---\n\nمتن\n`;

describe('texts of one part over and over', () => {
  test.each<[string, (text: string) => unknown]>([
    ['letters and half-spaces', normalise],
    ['digits', persianiseDigits],
    ['direction', isolateRuns],
    ['quotes', persianiseQuotes],
    ['slugs', toSlug],
    ['keys', textKey],
    ['order', (text) => comparePersian(text, `${text}ب`)],
    ['cutting', (text) => truncateWords(text, 200)],
    ['words of the search', tokenise],
    ['queries', parseQuery],
    ['dates', parseDate],
    ['media of a body', findMedia],
    ['what a body needs', featuresOf],
    ['limits', (text) => findTooMuch(text, 'md')],
    ['limits of MDX', (text) => findTooMuch(text, 'mdx')],
    ['writing', (text) => writeItem({ frontMatter: { title: text }, body: text })],
  ])('end in time: %s', (_, stage) => {
    for (const [, text] of repetitiveTexts(LONG)) stage(text);
    expect(repetitiveTexts(LONG).length).toBeGreaterThan(100);
  });

  test.each<[string, (text: string) => unknown]>([
    ['reading a body', (text) => readNewsFile(Buffer.from(item(text)), 'news/1.md', '')],
    ['reading MDX', (text) => readNewsFile(Buffer.from(item(text)), 'news/1.mdx', '')],
    ['reading a title', (text) => readNewsFile(Buffer.from(titled(text)), 'news/1.md', '')],
    [
      'reading front matter',
      (text) => readNewsFile(Buffer.from(`---\na: ${text}\n---\n`), 'news/1.md', ''),
    ],
    ['checking', (text) => checkText(item(text), 'news/1.md')],
    ['checking a title', (text) => checkText(titled(text), 'news/1.md')],
    ['correcting', (text) => fixText(item(text), 'news/1.md')],
  ])('end in time: %s', (_, stage) => {
    for (const [, text] of repetitiveTexts(SHORTER)) stage(text);
    expect(repetitiveTexts(SHORTER).length).toBeGreaterThan(100);
  });

  test('end in time: rendering what may be read', async () => {
    for (const [, text] of repetitiveTexts(SHORTER)) {
      if (findTooMuch(text, 'md')) continue;
      await renderBody(text, { title: 'پل', labels: LABELS });
      toPlainText(text, { title: 'پل', format: 'md' });
    }
    expect(repetitiveTexts(SHORTER).some(([, text]) => !findTooMuch(text, 'md'))).toBe(true);
  });
});
