import { parseDate } from '../../lib/calendar/parse.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { isRecord, type DeskData, type DeskValue } from './entry-data.ts';

/** As much of an item as the desk's forms and previews ask of others. */
export interface KnownItem {
  code: string;
  title: string;
  kicker: string;
  lead: string;
  section: string;
  /** ms since the epoch; of a moment that cannot be read, 0. */
  publishedAt: number;
  draft: boolean;
  dossiers: readonly string[];
  image?: { src: string; alt: string };
}

/** @returns undefined for what has no code */
export function toKnownItem(data: DeskData): KnownItem | undefined {
  const code = toAsciiDigits(textOf(data['code'])).trim();
  if (code === '') return undefined;
  const date = parseDate(textOf(data['publishedAt']));
  const image = isRecord(data['image']) ? data['image'] : {};
  const src = textOf(image['src']);
  return {
    code,
    title: textOf(data['title']),
    kicker: textOf(data['kicker']),
    lead: textOf(data['lead']),
    section: textOf(data['section']),
    publishedAt: date.ok ? date.instant : 0,
    draft: data['draft'] === true || data['draft'] === 'true',
    dossiers: Array.isArray(data['dossiers']) ? data['dossiers'].map(textOf) : [],
    ...(src !== '' && { image: { src, alt: textOf(image['alt']) } }),
  };
}

const textOf = (value: DeskValue): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
