import {
  appendFileSync,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { RefusalKind } from '../importers/doubt.ts';
import type { Found } from '../importers/found.ts';
import { isWxr } from '../importers/detect-kind.ts';
import { Newsroom } from '../importers/newsroom.ts';
import { readSource } from '../importers/read-source.ts';
import { toItem } from '../importers/to-item.ts';
import { readExport } from '../importers/wxr/read-export.ts';
import { readLists } from '../loaders/lists.ts';
import { readYaml } from '../loaders/yaml.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { standingPageUrl } from '../newsroom/urls.ts';
import { fixText } from '../rules/fix-text.ts';
import { writeItem } from '../schemas/write-item.ts';
import { now } from '../settings.ts';
import { DOUBTS, IMPORT, REFUSALS } from '../ui/importers.ts';
import { importPlace } from './import-place.ts';
import { readKnownItems } from './known-items.ts';
import { standInPicture } from './stand-in-picture.ts';

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
}

/** Import every file, telling of each; what one file lacks never stops the others. */
export async function importFiles(
  files: readonly string[],
  options: ImportOptions,
): Promise<ImportTally> {
  const place = importPlace(options.out);
  const lists = readLists(options.content);
  const choices = lists.sections.map(({ id }) => id);
  const { section } = options;
  if (section !== undefined && choices.length > 0 && !choices.includes(section)) {
    console.error(IMPORT.unknownSection(section, choices));
    return { items: 0, drafts: 0, refused: files.length };
  }
  const tally: ImportTally = { items: 0, drafts: 0, refused: 0 };
  let source = '';
  const standIn = await standInPicture();
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
      hasPicture: (to, from) =>
        bringPicture(path.join(place.media, to), path.resolve(path.dirname(source), from), standIn),
    },
  );

  const refuse = (name: string, why: RefusalKind): void => {
    tally.refused += 1;
    console.error(IMPORT.refused(name, REFUSALS[why]));
  };
  const bring = (found: Found, name: string): void => {
    if (newsroom.knows(found)) return refuse(name, 'already-here');
    if (newsroom.bringsTwice(found)) return refuse(name, 'brought-twice');
    const imported = toItem(found, newsroom);
    const file = path.join(place.news, imported.file);
    // Before its first item, so that an import that is broken off leaves nothing that cannot be built.
    addSeries(newsroom.takeNewSeriesText(), place.seriesFile);
    // A content directory must build with its drafts; elsewhere only the items are wanted.
    if (place.seriesFile !== undefined && imported.picture !== undefined)
      standFor(path.join(place.media, imported.picture), standIn);
    mkdirSync(path.dirname(file), { recursive: true });
    const { text } = fixText(writeItem(imported.item), imported.file);
    writeFileSync(file, text);
    const isDraft = imported.item.frontMatter['draft'] === true;
    tally.items += 1;
    if (isDraft) tally.drafts += 1;
    console.log(IMPORT.item(path.relative(process.cwd(), file), titleIn(text), isDraft));
    for (const { kind, value = '', other = '' } of imported.doubts)
      console.log(IMPORT.doubt(DOUBTS[kind]({ value, other })));
  };

  for (const file of files) {
    source = file;
    const head = await readHead(file);
    if (typeof head !== 'string') refuse(file, head.refusal);
    else if (isWxr(head)) {
      try {
        const others = new Map<string, number>();
        const leaveOut = (kind: string) => void others.set(kind, (others.get(kind) ?? 0) + 1);
        for await (const found of readExport(
          () => createReadStream(file, 'utf8'),
          options.types,
          leaveOut,
        ))
          bring(found, `${file}: ${found.title ?? found.code ?? ''}`);
        for (const [kind, count] of others) console.log(IMPORT.leftOut(file, kind, count));
      } catch (error) {
        if (!(error instanceof Error) || 'code' in error) throw error;
        refuse(file, 'broken-xml');
      }
    } else {
      const read = readSource(readFileSync(file));
      if (read.ok) bring(read.found, file);
      else refuse(file, read.refusal);
    }
  }
  console.log(IMPORT.summary(tally));
  return tally;
}

/** The title as it stands in the item, corrections made. */
const titleIn = (text: string): string => {
  const parts = splitFrontMatter(Buffer.from(text));
  const { data } = readYaml(parts.ok ? parts.yaml : '', '', 1);
  return typeof data === 'object' && data !== null && 'title' in data ? String(data.title) : '';
};

/** More bytes than a page has that holds one item; an export may be of any size. */
const LARGEST = 10_000_000;

/** The first characters of a file, for telling what it is without holding it. */
async function readHead(file: string): Promise<string | { refusal: RefusalKind }> {
  try {
    const handle = await open(file);
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) return { refusal: 'directory' };
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
      const head = buffer.toString('utf8', 0, bytesRead);
      return stat.size > LARGEST && !isWxr(head) ? { refusal: 'too-large' } : head;
    } finally {
      await handle.close();
    }
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { refusal: isMissing ? 'no-file' : 'unreadable-file' };
  }
}

/** Whether the picture is in its place; one that was saved beside its page is put there. */
function bringPicture(to: string, from: string, standIn: Buffer): boolean {
  if (existsSync(to) && !readFileSync(to).equals(standIn)) return true;
  if (!existsSync(from)) return false;
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
  return true;
}

function standFor(file: string, standIn: Buffer): void {
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, standIn);
}

function addSeries(text: string, file: string | undefined): void {
  if (text === '') return;
  if (file === undefined) {
    console.log(IMPORT.addSeries(text));
    return;
  }
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  appendFileSync(file, before === '' || before.endsWith('\n') ? text : `\n${text}`);
}
