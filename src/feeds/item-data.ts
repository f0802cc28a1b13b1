import type { ItemRecord } from '../queries/data.ts';
import { toCsv, toListCell } from './csv.ts';

interface DataMonth {
  year: number;
  month: number;
  /** Absolute address of the page that documents the data. */
  about: string;
  publisher: string;
  licence?: { name: string; url?: string | undefined } | undefined;
  items: readonly ItemRecord[];
}

/** A month's items as JSON, a line an item, so that changes of the data are easy to see. */
export function toItemsJson({ items, year, month, ...rest }: DataMonth): string {
  const head = JSON.stringify({ ...rest, jalaliYear: year, jalaliMonth: month }).slice(0, -1);
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  return `${head},"items":[\n${lines}\n]}\n`;
}

/** The columns of the table; tags are a list in one cell, bodies are in the JSON only. */
const COLUMNS: Readonly<Record<string, (item: ItemRecord) => string | undefined>> = {
  code: ({ code }) => code,
  url: ({ url }) => url,
  publishedAt: ({ publishedAt }) => publishedAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  section: ({ section }) => section,
  kicker: ({ kicker }) => kicker,
  title: ({ title }) => title,
  subtitle: ({ subtitle }) => subtitle,
  lead: ({ lead }) => lead,
  dateline: ({ dateline }) => dateline,
  authors: ({ authors }) => authors && toListCell(authors),
  photographers: ({ photographers }) => photographers && toListCell(photographers),
  translator: ({ translator }) => translator,
  tags: ({ tags }) => tags && toListCell(tags),
  series: ({ series }) => series?.id,
  number: ({ series }) => series && String(series.number),
  eventDate: ({ event }) => event?.date,
  eventPlace: ({ event }) => event?.place,
  source: ({ source }) => source?.name,
  correction: ({ correction }) => correction,
};

export const CSV_COLUMNS = Object.keys(COLUMNS);

/** A month's items as a table for spreadsheets. */
export const toItemsCsv = ({ items }: DataMonth): string =>
  toCsv([
    CSV_COLUMNS,
    ...items.map((item) => Object.values(COLUMNS).map((cellOf) => cellOf(item) ?? '')),
  ]);
