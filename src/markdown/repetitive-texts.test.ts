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
import { findMedia } from '../collections/loaders/body-media.ts';
import { readNewsFile } from '../collections/loaders/news-file.ts';
import { checkText } from '../editorial/checker/rules/check-item.ts';
import { fixText } from '../editorial/checker/rules/fix-text.ts';
import { writeItem } from '../collections/schemas/write-item.ts';
import { featuresOf } from './body-features.ts';
import { BodyTooDeep } from './body-too-deep.ts';
import { findTooMuch } from './limits.ts';
import { persianiseQuotes } from './persian-quotes.ts';
import { toPlainText } from './plain-text.ts';
import { renderBody } from './render.ts';
import { findSuperLinear } from './find-super-linear.ts';
import { LABELS } from './testing.ts';
import { repetitiveTexts } from './repetitive-texts.ts';
import { textKey } from './text-key.ts';

// How long something takes tells how it grows, and a machine that is shared can tell wrongly: not for every merge.
const isLong = import.meta.env.MODE === 'long';

/** So long that the cheapest step done its square of times is felt. */
const LONG = 12_000;
/** For stages whose every step costs more. */
const SHORTER = 1_000;

const item = (body: string) =>
  `---\ncode: 12\ntitle: پل\npublishedAt: 1403-07-24\nsection: ict\n---\n\n${body}\n`;
const titled = (text: string) =>
  `---\ncode: 12\ntitle: ${JSON.stringify(text)}\nlead: ${JSON.stringify(text)}\n---\n\nمتن\n`;

describe.runIf(isLong)('texts of one part over and over', () => {
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
  ])('take no more than their length: %s', async (_, stage) => {
    expect(await findSuperLinear(stage, repetitiveTexts, LONG)).toEqual([]);
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
  ])('take no more than their length: %s', async (_, stage) => {
    expect(await findSuperLinear(stage, repetitiveTexts, SHORTER)).toEqual([]);
  });

  test('take no more than their length: rendering what may be read', async () => {
    const render = async (text: string) => {
      if (findTooMuch(text, 'md')) return;
      try {
        await renderBody(text, { title: 'پل', labels: LABELS });
        toPlainText(text, { title: 'پل', format: 'md' });
      } catch (error) {
        // The second line behind the scan of signs.
        if (!(error instanceof BodyTooDeep)) throw error;
      }
    };
    expect(await findSuperLinear(render, repetitiveTexts, SHORTER)).toEqual([]);
  });
});

describe.runIf(isLong)('the measure of growth', () => {
  const spaces = (length: number): [string, string][] => [['spaces', `${' '.repeat(length)}a`]];

  test('finds an expression that takes the square of its text', async () => {
    const quadratic = (text: string) => new RegExp(' +$').test(text);
    expect(await findSuperLinear(quadratic, spaces, LONG / 2)).toEqual(['spaces']);
  });

  test('finds a loop that looks at all of the text again at each of its steps', async () => {
    let spacesMet = 0;
    const quadratic = (text: string) => {
      for (let from = 0; from < text.length; from += 1)
        for (let at = from; at < text.length; at += 1)
          if (text.charCodeAt(at) === 32) spacesMet += 1;
    };
    expect(await findSuperLinear(quadratic, spaces, LONG / 2)).toEqual(['spaces']);
    expect(spacesMet).toBeGreaterThan(LONG);
  });

  test('and lets what is slow but linear be', async () => {
    const slow = (text: string) => {
      for (let at = 0; at < 1_000; at += 1) text.split('').toSorted();
    };
    expect(await findSuperLinear(slow, spaces, SHORTER)).toEqual([]);
  });
});
