import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { textKey } from '../../markdown/text-key.ts';
import type { ExtractedItem } from './extracted-item.ts';
import { readSource } from './read-source.ts';
import { wordsOfSource, type Source } from './testing/generated-sources.ts';
import { SOURCES } from './testing/source-forms.ts';
import { isDocx } from './word/open-docx.ts';
import { readDocx } from './word/read-docx.ts';

async function read(text: string | Buffer): Promise<ExtractedItem> {
  const bytes = Buffer.from(text);
  const source = isDocx(bytes) ? await readDocx(bytes) : readSource(bytes);
  if (!source.ok) throw new Error(`${source.refusal}: ${shown(text)}`);
  return source.found;
}

const shown = (text: string | Buffer): string => (typeof text === 'string' ? text : '');

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
  test.each(Object.entries(SOURCES))('%s', async (_, { write, sources }) => {
    await fc.assert(
      fc.asyncProperty(sources, async (source) => {
        const text = write(source);
        expect(vanished(source, await read(text)), shown(text)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a text with nothing of a page around it', () => {
  test.each(Object.entries(SOURCES))(
    '%s: comes in whole, with its title and day',
    async (_, form) => {
      await fc.assert(
        fc.asyncProperty(form.clean, async (source) => {
          const text = form.write(source);
          const found = await read(text);
          expect(
            toldOf({ ...found, doubts: found.doubts.filter(({ kind }) => kind === 'lines-left') }),
            shown(text),
          ).toBe('');
          expect(textKey(found.title ?? ''), shown(text)).toBe(textKey(source.title));
          const day = found.publishedAt && toTehran(found.publishedAt.instant).date;
          expect(day, shown(text)).toEqual(source.day);
        }),
        { numRuns: 25 },
      );
    },
  );
});
