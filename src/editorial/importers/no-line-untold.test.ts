import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { textKey } from '../../markdown/text-key.ts';
import type { ExtractedItem } from './extracted-item.ts';
import { readSource } from './read-source.ts';
import { SOURCES, wordsOfSource, type Source } from './testing/generated-sources.ts';

function read(text: string): ExtractedItem {
  const source = readSource(Buffer.from(text));
  if (!source.ok) throw new Error(`${source.refusal}: ${text}`);
  return source.found;
}

/** All that an item says, as one key, in the order of its page. */
const saidBy = ({
  kicker,
  title,
  subtitle,
  dateline,
  lead,
  blocks,
  image,
  tags,
  event,
}: ExtractedItem) =>
  [kicker, title, subtitle, dateline, lead, ...blocks.map(({ markdown }) => markdown)]
    .concat(image?.caption, tags, event?.attendees, event?.decisions, event?.place)
    .map((text) => textKey(text ?? ''))
    .join('\n');

const toldOf = ({ doubts }: ExtractedItem): string =>
  doubts.map(({ value = '', other = '' }) => `${value} ${other}`).join('\n');

/** The lines of a source that are neither in what was found of it nor told. */
function vanished(source: Source, found: ExtractedItem): string[] {
  const said = saidBy(found);
  const told = textKey(toldOf(found));
  return wordsOfSource(source)
    .map((line) => textKey(line))
    .filter((key) => !said.includes(key) && !told.includes(key));
}

describe('every line of a source is in the item or in the report', () => {
  test.each(Object.entries(SOURCES))('%s', (_, { write, sources }) => {
    fc.assert(
      fc.property(sources, (source) => {
        const text = write(source);
        expect(vanished(source, read(text)), text).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text with nothing of a page around it', () => {
  test.each(Object.entries(SOURCES))('%s: comes in whole, with its title and day', (_, form) => {
    fc.assert(
      fc.property(form.clean, (source) => {
        const text = form.write(source);
        const found = read(text);
        expect(
          toldOf({ ...found, doubts: found.doubts.filter(({ kind }) => kind === 'lines-left') }),
          text,
        ).toBe('');
        expect(textKey(found.title ?? ''), text).toBe(textKey(source.title));
        const day = found.publishedAt && toTehran(found.publishedAt.instant).date;
        expect(day, text).toEqual(source.day);
      }),
      { numRuns: 60 },
    );
  });
});
