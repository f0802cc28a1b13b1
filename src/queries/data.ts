import { toTehranIso } from '../lib/calendar/tehran.ts';
import { siteUrl } from '../node/settings.ts';
import { readBody } from './body.ts';
import { timeKey, type Item } from './group-news.ts';
import { getNews } from './news.ts';
import { absoluteUrl, itemUrl } from './urls.ts';
import { toIsoDay } from '../lib/calendar/day-text.ts';

/** What stands for the data of a Jalali month: its items' codes, and digests of their files. */
export interface DataMonth {
  year: number;
  month: number;
  items: { code: string; digest: string }[];
}

/** A picture as its editor named it; `src` is below `content/media`. */
interface PictureRecord {
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

/**
 * An item as open data: all that its file says, in the words of the front matter, with Gregorian times.
 * An item can be written again from its record.
 */
export interface ItemRecord {
  code: string;
  url: string;
  title: string;
  kicker?: string;
  subtitle?: string;
  lead?: string;
  dateline?: string;
  /** Ids of `people.yml`. */
  authors?: string[];
  photographers?: string[];
  translator?: string;
  /** Gregorian ISO 8601 with Tehran's offset. */
  publishedAt: string;
  updatedAt?: string;
  correction?: string;
  section: string;
  tags?: string[];
  image?: PictureRecord;
  gallery?: PictureRecord[];
  series?: { id: string; number: number };
  dossiers?: string[];
  event?: {
    /** Gregorian, `yyyy-mm-dd`. */
    date?: string;
    place?: string;
    attendees?: string[];
    decisions?: { text: string; doneIn?: string }[];
  };
  source?: { name: string; url?: string };
  aliases?: string[];
  format: 'md' | 'mdx';
  /** Markdown, as its editor wrote it. */
  body: string;
}

export async function getDataMonth(year: number, month: number): Promise<DataMonth> {
  const items = await itemsOfMonth(year, month);
  return { year, month, items: items.map(({ code, digest }) => ({ code, digest })) };
}

/** The items of a Jalali month, the newest first; their bodies are read from disk now. */
export async function getItemRecords(year: number, month: number): Promise<ItemRecord[]> {
  return (await itemsOfMonth(year, month)).map(toRecord);
}

async function itemsOfMonth(year: number, month: number): Promise<readonly Item[]> {
  const items = (await getNews()).byTime.get(timeKey(year, month)) ?? [];
  return items.filter(({ state }) => state === 'published');
}

function toRecord(item: Item): ItemRecord {
  const { code, title, kicker, subtitle, lead, dateline, publishedAt, updatedAt } = item;
  const { authors, photographers, translator } = item;
  const { correction, section, tags, image, gallery, series, event, source, aliases } = item;
  const { dossiers } = item;
  return withoutEmpty({
    code,
    url: absoluteUrl(itemUrl(code), siteUrl()),
    title,
    kicker,
    subtitle,
    lead,
    dateline,
    authors,
    photographers,
    translator,
    publishedAt: toTehranIso(publishedAt),
    updatedAt: updatedAt === undefined ? undefined : toTehranIso(updatedAt),
    correction,
    section,
    tags: tags?.map((tag) => tag.title),
    image,
    gallery,
    series,
    dossiers,
    event: event && { ...event, date: event.date && toIsoDay(event.date) },
    source,
    aliases,
    format: item.format,
    body: readBody(item.file),
  });
}

/**
 * Without what is undefined or says nothing, at any depth; the type says so. A field of invisible signs
 * alone is empty once it is normalised.
 */
const withoutEmpty = (record: object): ItemRecord =>
  JSON.parse(JSON.stringify(record, nothingAsUndefined)) as ItemRecord;

function nothingAsUndefined(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((entry) => entry !== '');
  return value === '' && key !== 'body' ? undefined : value;
}
