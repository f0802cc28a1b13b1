import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { normalise } from '../../../lib/persian/normalise.ts';
import { cutBoilerplate } from '../extract/cut-boilerplate.ts';
import { findDate } from '../extract/find-date.ts';
import { findSeries } from '../extract/find-series.ts';
import { splitPeople } from '../extract/split-people.ts';
import { takeDate } from '../extract/take-labelled.ts';
import { type ExtractedItem, emptyItem } from '../extracted-item.ts';
import { pathOf } from '../html/addresses.ts';
import { fromTemplate } from '../template/from-template.ts';
import { toBlocks } from '../text/markdown-blocks.ts';
import { readCode } from '../words/labels.ts';
import { cutFrontMatter } from './cut.ts';
import { Fields, mapsOf, textsOf } from './fields.ts';
import { readName, type NameSays } from './file-name.ts';
import { readData } from './read-data.ts';
import { takePictures } from './take-pictures.ts';
import { tellLeft } from './tell-left.ts';

export const hasFrontMatter = (text: string): boolean => cutFrontMatter(text) !== undefined;

/**
 * A Markdown file with another site maker's front matter. Undefined when the front matter is no map.
 *
 * @param name the file's path with `/`, whose date Jekyll reads
 */
export function readFrontMatter(text: string, name = ''): ExtractedItem | undefined {
  const cut = cutFrontMatter(text);
  const data = cut && readData(cut);
  if (!cut || !data) return undefined;
  const found = emptyItem();
  const fields = new Fields(data);
  const event = new Fields(mapsOf(fields.value('event'))[0] ?? {}, 'event.');
  for (const field of ['title', 'kicker', 'subtitle', 'lead', 'dateline'] as const) {
    const value = fields.first(field);
    if (value) found[field] = value;
  }
  takePeople(found, fields);
  const code = fields.first('code');
  if (code && /^[\d۰-۹٠-٩]{1,15}$/u.test(code)) found.code = readCode(code) ?? code;
  takeDates(found, fields);
  found.sections = fields.names('sections');
  found.tags = fields.names('tags');
  found.aliases = fields.allTexts('addresses').flatMap((address) => {
    const path = toPath(address);
    if (path.length > 0) fields.settle('addresses', address);
    return path;
  });
  takePictures(found, fields);
  takeSource(found, fields.value('source'));
  takeEvent(found, fields, event);
  takeDraft(found, fields);
  const body = fromTemplate(cut.body.replace(/<!--\s*more\s*-->/giu, ''), found.doubts);
  const blocks = toBlocks(normalise(body), found.doubts);
  found.sourceLines = blocks.map(({ text }) => text);
  found.blocks = cutBoilerplate(blocks, 0);
  takeName(found, readName(name));
  tellLeft(found, fields.left(found));
  return found;
}

/** Names, or maps with one (`author: { name: … }`). */
function takePeople(found: ExtractedItem, fields: Fields): void {
  for (const role of ['authors', 'photographers', 'translators'] as const) {
    const maps = mapsOf(fields.value(role)).flatMap((map) => textsOf(map['name']).slice(0, 1));
    const names = [...fields.names(role), ...maps];
    if (names.length > 0) found[role] = names;
  }
}

/** `draft: true`, or Jekyll's `published: false`. */
function takeDraft(found: ExtractedItem, fields: Fields): void {
  for (const [field, unpublished] of [
    ['draft', 'true'],
    ['published', 'false'],
  ] as const) {
    const told = fields.first(field)?.toLowerCase();
    if (told === unpublished) found.unpublished = true;
    if (told !== undefined && /^(?:true|false)$/u.test(told))
      fields.settle(field, fields.first(field) ?? '');
  }
}

/** What front matter does not say, the name of the file may. */
function takeName(found: ExtractedItem, name: NameSays): void {
  if (name.isDraft) found.unpublished = true;
  if (!found.publishedAt && name.publishedAt) {
    found.publishedAt = name.publishedAt;
    if (name.isMonthOnly) found.doubts.push({ kind: 'day-guessed' });
  }
  const [first] = found.blocks;
  if (found.title !== undefined) return;
  if (first?.kind === 'heading' && first.depth === 1) {
    found.title = first.text;
    found.blocks = found.blocks.slice(1);
  } else if (name.words !== undefined) {
    found.title = name.words;
    found.doubts.push({ kind: 'titled-by-name', value: name.words });
  }
}

function takeDates(found: ExtractedItem, fields: Fields): void {
  const date = fields.first('date');
  const jalali = fields.first('jalali');
  // «published: false» is no date.
  if (date && !/^(?:true|false)$/u.test(date)) takeDate(found, date);
  if (found.publishedAt) fields.settle('date', date ?? '');
  const updated = fields.first('updated') ?? '';
  const changed = findDate(updated);
  if (changed) {
    found.updatedAt = changed.instant;
    fields.settle('updated', updated);
  }
  const told = findDate(jalali ?? '');
  if (!told) return;
  fields.settle('jalali', jalali ?? '');
  const own = found.publishedAt;
  if (!own) takeDate(found, jalali ?? '');
  else if (Math.abs(own.instant - told.instant) > 86_400_000)
    found.doubts.push({ kind: 'dates-differ' });
}

/** A path of this site, or the path of a whole address; a name without «/» is none. */
function toPath(address: string): string[] {
  // Jekyll's «/:year/:title/» is no address but how addresses are made.
  if (/\/:/u.test(address.replace(/^https?:\/\//iu, ''))) return [];
  const path = address.startsWith('/') ? pathOf(`http://localhost${address}`) : pathOf(address);
  return path === undefined ? [] : [path];
}

function takeSource(found: ExtractedItem, value: unknown): void {
  const [map] = mapsOf(value);
  const name = textsOf(map ? map['name'] : value)[0];
  const url = textsOf(map?.['url'])[0];
  if (name) found.source = { name, ...(url && /^https?:\/\//iu.test(url) && { url }) };
}

/** The largest number in a series that an item may have. */
const LARGEST_NUMBER = 999_999;

const numberIn = (text: string | undefined): number | undefined => {
  const number = Number(toAsciiDigits(text ?? '').trim() || NaN);
  return Number.isInteger(number) && number > 0 && number <= LARGEST_NUMBER ? number : undefined;
};

function takeEvent(found: ExtractedItem, fields: Fields, event: Fields): void {
  takeSeries(found, fields);
  const written = fields.first('eventDate') ?? event.first('date') ?? '';
  const date = findDate(written)?.date;
  if (!date && !found.series) return;
  fields.settle('eventDate', written);
  fields.settle('event', written);
  const [place, attendees, decisions] = [
    (event.texts('place').length ? event : fields).texts('place').join('، '),
    attendeesOf(event.texts('attendees').length ? event : fields),
    decisionsOf(event.value('decisions') ?? fields.value('decisions')),
  ];
  found.event = {
    ...(date && { date }),
    ...(place && { place }),
    ...(attendees.length && { attendees }),
    ...(decisions.length && { decisions }),
  };
}

/** A list of people, or one text that names them. */
function attendeesOf(fields: Fields): string[] {
  const texts = fields.texts('attendees');
  if (typeof fields.value('attendees') !== 'string') return texts;
  for (const text of texts) fields.settle('attendees', text);
  return texts.flatMap(splitPeople);
}

/** Texts, or maps with a text, as Peyk's own items have them. */
const decisionsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) =>
    textsOf(mapsOf(each)[0]?.['text'] ?? each),
  );

/** `series: { id, number }` of Peyk, a number beside the meeting, or «جلسهٔ هفتم …» in the title. */
function takeSeries(found: ExtractedItem, fields: Fields): void {
  const [map] = mapsOf(fields.value('series'));
  const id = textsOf(map?.['id'])[0];
  const named = textsOf(map?.['name'] ?? map?.['title'])[0];
  const inTitle = findSeries(found.title ?? '');
  const own = textsOf(map?.['number'])[0];
  const beside = fields.first('eventNumber');
  const told = numberIn(own) ?? numberIn(beside);
  if (numberIn(own) === told) fields.settle('series', own ?? '');
  if (numberIn(beside) === told) fields.settle('eventNumber', beside ?? '');
  // The file says the number, so what stands behind it in the title is the topic, not the series.
  const noun = /^\S+/u.exec(inTitle?.name ?? '')?.[0] ?? '';
  const number = told ?? inTitle?.number;
  if (number === undefined) return;
  const name = named ?? (told === undefined ? (inTitle?.name ?? '') : noun);
  found.series = { name, number, ...(id !== undefined && { id }) };
}
