import { toMarkdown } from 'mdast-util-to-markdown';
import { formatFullDate } from '../../lib/calendar/format.ts';
import { toTehran, fromTehran } from '../../lib/calendar/tehran.ts';
import { toSlug } from '../../lib/persian/slug.ts';
import { alias as aliasSchema } from '../../collections/schemas/fields.ts';
import {
  writeDay,
  writeMoment,
  type WrittenItem,
  type WrittenValue,
} from '../../collections/schemas/write-item.ts';
import { isDoubt, type ImportWarning } from './import-warning.ts';
import { fitFields } from './fit-fields.ts';
import type { ExtractedItem, ExtractedPicture } from './extracted-item.ts';
import { chooseSection } from './choose-section.ts';
import type { ImportContext } from './import-context.ts';
import { textKey } from '../../markdown/text-key.ts';
import { itemFolder } from '../../collections/item-folder.ts';

/** An item ready to be written, and what its editor should look at. */
export interface ImportedItem {
  code: string;
  title: string;
  /** Below the folder of the news: `1403/07/14030724093215.md`. */
  file: string;
  item: WrittenItem;
  /** Where its pictures belong, below `media`, that are not there yet. */
  missing: readonly string[];
  doubts: ImportWarning[];
}

/** What was found, completed by what the newsroom knows: section, series, code, and where its pictures go. */
export async function toItem(whole: ExtractedItem, context: ImportContext): Promise<ImportedItem> {
  const { found, opening, closing } = fitFields(whole);
  const doubts = [...found.doubts];
  const doubt = (each: ImportWarning): void => void doubts.push(each);
  for (const text of [...opening, ...closing])
    doubt({ kind: 'too-long', value: text.slice(0, 60) });
  const { kicker, title = context.untitled, subtitle, lead, dateline } = found;
  if (found.title === undefined) doubt({ kind: 'no-title', value: title });
  const publishedAt = dateOf(found, context, doubt);
  const { date } = toTehran(publishedAt.instant);
  const code = context.takeCode(found.code, publishedAt.instant, doubt);
  const section = chooseSection(found.sections, context, doubt);
  const series = found.series && context.series.seriesFor(found.series, found.title ?? '', doubt);
  const peopleOf = (named: readonly string[] | undefined) => context.people.idsFor(named, doubt);
  const missing = new Set<string>();
  const miss = (path: string): void => void missing.add(path.replace('../media/', ''));
  const toPicture = (picture: ExtractedPicture) =>
    pictureOf(picture, context, publishedAt.instant, doubt, miss);
  const image = found.image && (await toPicture(found.image));
  const gallery: WrittenValue[] = [];
  for (const picture of found.gallery ?? []) gallery.push(await toPicture(picture));
  const body = await context.media.takeBody(
    [
      ...opening.map(toParagraph),
      ...found.blocks.map(({ markdown }) => markdown),
      ...closing.map(toParagraph),
    ].join('\n\n'),
    publishedAt.instant,
    doubt,
    miss,
  );
  if (found.blocks.length === 0 && !found.lead) doubt({ kind: 'no-body' });

  const { event } = found;
  const frontMatter: Record<string, WrittenValue> = {
    code,
    kicker,
    title,
    subtitle,
    lead,
    dateline,
    authors: peopleOf(found.authors),
    photographers: peopleOf(found.photographers),
    translator: translatorOf(peopleOf(found.translators), doubt),
    publishedAt: publishedAt.written,
    updatedAt: found.updatedAt === undefined ? undefined : writeMoment(found.updatedAt),
    section,
    tags: uniqueTags(found.tags),
    image,
    gallery,
    series,
    event: event && {
      date: event.date && writeDay(event.date),
      place: event.place,
      attendees: event.attendees,
      decisions: event.decisions?.map((text) => ({ text })),
    },
    source: found.source,
    aliases: aliasesOf(found, code, context),
    draft: doubts.some(isDoubt) || found.unpublished ? true : undefined,
  };
  return {
    code,
    title,
    file: `${itemFolder(date)}/${code}.md`,
    item: { frontMatter, body },
    missing: [...missing],
    doubts,
  };
}

/** An item names one; the others are told. */
function translatorOf(
  [first, ...others]: readonly string[],
  doubt: (each: ImportWarning) => void,
): string | undefined {
  for (const value of others) doubt({ kind: 'author-left', value });
  return first;
}

const toParagraph = (value: string): string =>
  toMarkdown({ type: 'paragraph', children: [{ type: 'text', value }] }).trim();

function dateOf(
  found: ExtractedItem,
  { now }: ImportContext,
  doubt: (each: ImportWarning) => void,
): { instant: number; written: string } {
  const { publishedAt, event } = found;
  if (publishedAt) {
    const { instant, hasTime } = publishedAt;
    if (instant > now)
      doubt({ kind: 'future-date', value: formatFullDate(toTehran(instant).date) });
    return { instant, written: hasTime ? writeMoment(instant) : writeDay(toTehran(instant).date) };
  }
  if (event?.date) {
    doubt({ kind: 'dated-by-meeting', value: formatFullDate(event.date) });
    return { instant: fromTehran(event.date), written: writeDay(event.date) };
  }
  doubt({ kind: 'no-date', value: formatFullDate(toTehran(now).date) });
  return { instant: now, written: writeMoment(now) };
}

async function pictureOf(
  { src, ...words }: ExtractedPicture,
  context: ImportContext,
  published: number,
  doubt: (each: ImportWarning) => void,
  miss: (path: string) => void,
): Promise<WrittenValue> {
  const { path, state } = await context.media.assignPicture(src, published, doubt);
  if (state !== 'here') miss(path);
  return { src: path, ...words };
}

/** By slug, as the schema tells tags apart. */
function uniqueTags(tags: readonly string[]): string[] {
  const bySlug = new Map(tags.map((tag) => [toSlug(tag), tag]));
  bySlug.delete('');
  return [...bySlug.values()];
}

/** Old addresses that the site can keep; its own are kept without being written. */
function aliasesOf({ aliases }: ExtractedItem, code: string, context: ImportContext): string[] {
  const kept = aliases.filter((path) => {
    const bare = path.replace(/\/$/u, '');
    return (
      bare !== `/news/${code}` && aliasSchema.safeParse(path).success && context.takeAlias(path)
    );
  });
  return [...new Map(kept.map((path) => [textKey(path), path])).values()];
}
