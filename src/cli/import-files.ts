import path from 'node:path';
import { isDoubt, type ImportWarning } from '../editorial/importers/import-warning.ts';
import type { ExtractedItem } from '../editorial/importers/extracted-item.ts';
import { Newsroom } from '../editorial/importers/newsroom.ts';
import { refusalOf, type Refusal } from '../editorial/importers/refusal.ts';
import { toItem, type ImportedItem } from '../editorial/importers/to-item.ts';
import { readExport, type LeftOut } from '../editorial/importers/wxr/read-export.ts';
import { readLists } from '../collections/loaders/lists.ts';
import { standingPageUrl } from '../queries/urls.ts';
import { now } from '../node/settings.ts';
import { IMPORT_WARNINGS, IMPORT, onItsLine, refusalWords } from '../messages/importers.ts';
import type { Apart, Outcome } from './import-apart.ts';
import { isPictureName } from '../media/pictures/media-kinds.ts';
import { bringMedia, isFileName, isMediaName, type SourcePlace } from './import-media.ts';
import { importPlace, type ImportPlace } from './import-place.ts';
import { openSource } from './import-source.ts';
import { addSeries } from './add-series.ts';
import { readKnownItems } from './known-items.ts';
import { codeOf, writeNewBelow } from './safe-files.ts';
import { type StandIns, standInPictures } from './stand-in-picture.ts';

export interface ImportTally {
  items: number;
  drafts: number;
  refused: number;
}

export interface ImportOptions {
  /** The folder, or the content directory, that the items go into. */
  out: string;
  /** The content directory whose sections and series count. */
  content: string;
  /** The section of items that name none. */
  section?: string | undefined;
  /** What a WordPress export calls its news besides posts. */
  types?: readonly string[] | undefined;
  /** The thread that reads what strangers wrote; it is closed by who made it. */
  apart: Apart;
}

/**
 * Import every file, telling of each; what one file lacks, or does to its reader, never stops the others.
 *
 * @throws {Error} only what the machine refuses, such as a full disk
 */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportTally> {
  const lists = readLists(options.content);
  const choices = lists.sections.map(({ id }) => id);
  const { section } = options;
  if (section !== undefined && choices.length > 0 && !choices.includes(section)) {
    console.error(IMPORT.unknownSection(section, choices));
    return { items: 0, drafts: 0, refused: files.length };
  }
  const { apart } = options;
  const place = importPlace(path.resolve(options.out), path.resolve(options.content));
  const standIns = await standInPictures();
  let source: SourcePlace = { folder: '', below: '' };
  const write = (below: string, bytes: Buffer) => writeNewBelow(place.root, below, bytes);
  const newsroom = new Newsroom(
    {
      sections: lists.sections,
      series: lists.series,
      pages: lists.pages.map(({ id }) => standingPageUrl(id)),
      ...readKnownItems(place.news),
    },
    {
      now: now(),
      givenSection: section,
      untitled: IMPORT.untitled,
      files: {
        isPictureName,
        isMediaName,
        isFileName,
        bring: (to, from) => bringMedia(place.root, to, source, from, standIns, write),
      },
    },
  );
  const run = new ImportRun({ apart, newsroom, place, standIns });
  for (const file of files) {
    source = { folder: path.dirname(file), below: path.basename(file) };
    await run.bringFile(file, options.types);
  }
  console.log(IMPORT.summary(run.tally));
  return run.tally;
}

interface RunParts {
  apart: Apart;
  newsroom: Newsroom;
  place: ImportPlace;
  standIns: StandIns;
}

/** An item's doubts beyond so many are counted. */
const MOST_DOUBTS = 100;
/** The same of lines that were left out, of which each tells some. */
const MOST_LINES = 200;

/** One call of the command: brings files, one after the other, and counts. */
class ImportRun {
  readonly tally: ImportTally = { items: 0, drafts: 0, refused: 0 };
  readonly #parts;

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  async bringFile(file: string, types: readonly string[] | undefined): Promise<void> {
    const source = openSource(file);
    switch (source.kind) {
      case 'refused':
        return this.#refuse(file, { ok: false, refusal: source.refusal });
      case 'item':
        return this.#bring(
          await this.#parts.apart.run('source', { bytes: source.bytes, name: file }),
          file,
        );
      case 'export':
        return this.#bringExport(file, source.open, types);
    }
  }

  /** While one post is brought, the next one is read. */
  async #bringExport(
    file: string,
    open: () => AsyncIterable<string>,
    types: readonly string[] | undefined,
  ): Promise<void> {
    const others = new Map<string, number>();
    let thrownAway = 0;
    const leaveOut = (entry: LeftOut): void => {
      if (entry.kind === 'thrown-away') thrownAway += 1;
      else others.set(entry.type, (others.get(entry.type) ?? 0) + 1);
    };
    let empty = 0;
    let before: Promise<Outcome<ExtractedItem>> | undefined;
    let name = '';
    const bringBefore = async (): Promise<void> => {
      const read = await before;
      if (read?.ok === false && read.refusal === 'not-news') empty += 1;
      else if (read) await this.#bring(read, name);
    };
    try {
      for await (const exported of readExport(open, types, leaveOut)) {
        const { title = '', 'wp:post_id': id = '' } = exported.post.fields;
        const next = this.#parts.apart.run('post', exported);
        await bringBefore();
        before = next;
        name = `${file}: ${title.trim() || id.trim()}`;
      }
      await bringBefore();
    } catch (error) {
      // What the machine refuses to read or write has a code; a text that is no XML has none.
      if (codeOf(error) !== '') throw error;
      await bringBefore();
      this.#refuse(file, { ok: false, refusal: 'broken-xml' });
    }
    for (const [kind, count] of others) console.log(IMPORT.leftOut(file, kind, count));
    if (thrownAway > 0) console.log(IMPORT.thrownAway(file, thrownAway));
    if (empty > 0) {
      this.tally.refused += empty;
      console.error(IMPORT.emptyPosts(file, empty));
    }
  }

  async #bring(read: Outcome<ExtractedItem>, name: string): Promise<void> {
    if (!read.ok) return this.#refuse(name, read);
    const { apart, newsroom, place } = this.#parts;
    const planned = await plan(read.value, newsroom);
    if (!planned.ok) return this.#refuse(name, planned);
    const { item, file, doubts } = planned.value;
    const written = await apart.run('item', { item, file });
    if (!written.ok) return this.#refuse(name, written);
    // Before its first item, so that an import that is broken off leaves nothing that cannot be built.
    addSeries(newsroom.series.takeNew(), place.seriesFile);
    this.#standFor(planned.value);
    const below = path.posix.join(place.newsBelow, file);
    if (!writeNewBelow(place.root, below, written.value.text))
      return this.#refuse(name, { ok: false, refusal: 'in-the-way' });
    const isDraft = item.frontMatter['draft'] === true;
    this.tally.items += 1;
    if (isDraft) this.tally.drafts += 1;
    const shown = path.relative(process.cwd(), path.join(place.root, below));
    console.log(IMPORT.item(shown, written.value.title, isDraft));
    const lines = doubts.filter(({ kind }) => kind === 'lines-left');
    this.#tell(
      doubts.filter((each) => !lines.includes(each)),
      MOST_DOUBTS,
    );
    this.#tell(lines, MOST_LINES);
  }

  #tell(doubts: readonly ImportWarning[], most: number): void {
    for (const each of doubts.slice(0, most)) console.log(tellDoubt(each));
    if (doubts.length > most) console.log(IMPORT.moreDoubts(doubts.length - most));
  }

  /** A content directory must build with its drafts; elsewhere only the items are wanted. */
  #standFor({ missing }: ImportedItem): void {
    const { place, standIns } = this.#parts;
    if (place.seriesFile === undefined) return;
    for (const picture of missing) {
      const standIn = standIns(picture);
      if (standIn) writeNewBelow(place.root, `media/${picture}`, standIn);
    }
  }

  #refuse(name: string, why: Refusal): void {
    this.tally.refused += 1;
    console.error(IMPORT.refused(name, refusalWords(why)));
  }
}

function tellDoubt(warning: ImportWarning): string {
  const { kind, value = '', other = '' } = warning;
  const words = IMPORT_WARNINGS[kind]({ value: onItsLine(value), other: onItsLine(other) });
  return isDoubt(warning) ? IMPORT.doubt(words) : IMPORT.note(words);
}

/** What is to be written of what was found, or why nothing is. */
async function plan(found: ExtractedItem, newsroom: Newsroom): Promise<Outcome<ImportedItem>> {
  try {
    if (newsroom.knows(found)) return { ok: false, refusal: 'already-here' };
    if (newsroom.bringsTwice(found)) return { ok: false, refusal: 'brought-twice' };
    return { ok: true, value: await toItem(found, newsroom) };
  } catch (error) {
    if (codeOf(error) !== '' && !(error instanceof RangeError)) throw error;
    return refusalOf(error);
  }
}
