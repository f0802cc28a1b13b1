import { parse } from 'yaml';
import { splitFrontMatterText } from '../../../collections/front-matter.ts';
import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { normalise } from '../../../lib/persian/normalise.ts';
import { type ExtractedItem, emptyItem } from '../extracted-item.ts';
import { isSafeAddress, pathOf } from '../html/addresses.ts';
import { cutBoilerplate } from '../extract/cut-boilerplate.ts';
import { findDate } from '../extract/find-date.ts';
import { findSeries } from '../extract/find-series.ts';
import { takeDate } from '../extract/take-labelled.ts';
import { toBlocks } from '../text/markdown-blocks.ts';
import { readCode } from '../words/labels.ts';

/** Site makers leave blank lines before the first fence; Unix lines are what `decode` gives. */
const split = (text: string): ReturnType<typeof splitFrontMatterText> =>
  splitFrontMatterText(text.trimStart());

export const hasFrontMatter = (text: string): boolean => split(text).ok;

/** What site makers (Hugo, Jekyll, Hexo, Eleventy, Peyk itself) call a field, lower case, without `_` and `-`. */
const KEYS = {
  title: ['title'],
  kicker: ['kicker', 'rutitr', 'pretitle', 'eyebrow'],
  subtitle: ['subtitle', 'deck'],
  lead: ['lead', 'lede', 'description', 'summary', 'excerpt', 'abstract'],
  dateline: ['dateline'],
  code: ['code', 'newsid', 'newscode', 'postid', 'id'],
  jalali: ['persiandate', 'jalalidate', 'shamsidate', 'datefa', 'datejalali', 'tarikh'],
  date: ['publishedat', 'date', 'publishdate', 'pubdate', 'published', 'datetime', 'created'],
  sections: ['section', 'categories', 'category', 'service', 'cat'],
  tags: ['tags', 'keywords', 'topics', 'tag'],
  image: ['image', 'cover', 'featuredimage', 'thumbnail', 'photo', 'banner', 'picture'],
  source: ['source'],
  addresses: ['aliases', 'alias', 'url', 'permalink', 'redirectfrom', 'oldurl', 'link'],
  eventDate: ['eventdate', 'meetingdate', 'sessiondate'],
  eventNumber: ['eventnumber', 'meetingnumber', 'sessionnumber', 'number', 'session'],
  place: ['place', 'venue', 'address', 'location', 'locations'],
  attendees: ['attendees', 'participants', 'present', 'speakers'],
  decisions: ['decisions', 'resolutions'],
} as const satisfies Record<string, readonly string[]>;

type Field = keyof typeof KEYS;
type Json = Readonly<Record<string, unknown>>;

/**
 * A Markdown file with another site maker's front matter. Undefined when the front matter is no YAML
 * map.
 */
export function readFrontMatter(text: string): ExtractedItem | undefined {
  const parts = split(text);
  if (!parts.ok) return undefined;
  const { yaml, body } = parts;
  const data = readMap(yaml);
  if (!data) return undefined;
  const found = emptyItem();
  const first = (field: Field): string | undefined => all(data, field)[0];
  for (const field of ['title', 'kicker', 'subtitle', 'lead', 'dateline'] as const) {
    const value = first(field);
    if (value) found[field] = value;
  }
  const code = first('code');
  if (code && /^[\d۰-۹٠-٩]{1,15}$/u.test(code)) found.code = readCode(code) ?? code;
  takeDates(found, first('date'), first('jalali'));
  found.sections = all(data, 'sections');
  found.tags = all(data, 'tags');
  found.aliases = all(data, 'addresses').flatMap(toPath);
  takeImage(found, data);
  const source = valueOf(data, 'source');
  const name = isMap(source) ? source['name'] : source;
  if (typeof name === 'string' && name) found.source = { name };
  takeEvent(found, data);
  if (data['draft'] === 'true' || data['darft'] === 'true' || data['published'] === 'false')
    found.unpublished = true;
  found.blocks = cutBoilerplate(toBlocks(normalise(body), found.doubts), 0);
  return found;
}

/** More characters than any site maker writes. */
const LONGEST_YAML = 200_000;
/** Brackets that stand open in one another, those of a title counted, too. */
const DEEPEST_YAML = 50;

/** The parser of YAML takes time by the square of what stands open in one another, so it is counted first. */
function isTooDeep(yaml: string): boolean {
  let open = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/gu)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > DEEPEST_YAML) return true;
  }
  return false;
}

function readMap(yaml: string): Json | undefined {
  if (yaml.length > LONGEST_YAML || isTooDeep(yaml)) return undefined;
  try {
    const data: unknown = parse(yaml, {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'error',
    });
    if (!isMap(data)) return undefined;
    return Object.fromEntries(
      Object.entries(data).map(([key, value]) => [key.toLowerCase().replace(/[-_ ]/gu, ''), value]),
    );
  } catch {
    return undefined;
  }
}

const isMap = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valueOf = (data: Json, field: Field): unknown =>
  KEYS[field].map((key) => data[key]).find((value) => texts(value).length > 0 || isMap(value));

/** The texts of the first key that has any. */
const all = (data: Json, field: Field): string[] => texts(valueOf(data, field));

/** Lists in lists are lists; deeper ones are nobody's, nor is a list that holds itself. */
const DEEPEST_LIST = 4;

function texts(value: unknown, depth = 0): string[] {
  if (Array.isArray(value))
    return depth < DEEPEST_LIST ? value.flatMap((each) => texts(each, depth + 1)) : [];
  return typeof value === 'string' && value.trim() ? [normalise(value).trim()] : [];
}

function takeDates(
  found: ExtractedItem,
  date: string | undefined,
  jalali: string | undefined,
): void {
  // «published: false» is no date.
  if (date && !/^(?:true|false)$/u.test(date)) takeDate(found, date);
  const told = findDate(jalali ?? '');
  if (!told) return;
  const own = found.publishedAt;
  if (!own) takeDate(found, jalali ?? '');
  else if (Math.abs(own.instant - told.instant) > 86_400_000)
    found.doubts.push({ kind: 'dates-differ' });
}

/** A path of this site, or the path of a whole address; a name without «/» is none. */
function toPath(address: string): string[] {
  const path = address.startsWith('/') ? pathOf(`http://localhost${address}`) : pathOf(address);
  return path === undefined ? [] : [path];
}

function takeImage(found: ExtractedItem, data: Json): void {
  const value = valueOf(data, 'image');
  const map = isMap(value) ? value : { src: texts(value)[0] };
  const src = texts(map['src'] ?? map['url'] ?? map['image'] ?? map['path'])[0];
  if (src === undefined || !isSafeAddress(src)) return;
  const word = (key: string): string | undefined => texts(map[key])[0];
  found.image = { src, alt: word('alt'), caption: word('caption'), credit: word('credit') };
}

function takeEvent(found: ExtractedItem, data: Json): void {
  const date = findDate(all(data, 'eventDate')[0] ?? '')?.date;
  const number = Number(toAsciiDigits(all(data, 'eventNumber')[0] ?? ''));
  const inTitle = findSeries(found.title ?? '');
  // The file says the number, so what stands behind it in the title is the topic, not the series.
  const noun = /^\S+/u.exec(inTitle?.name ?? '')?.[0];
  if (Number.isInteger(number) && number > 0) found.series = { name: noun ?? '', number };
  else if (inTitle) found.series = inTitle;
  if (!date && !found.series) return;
  const place = all(data, 'place').join('، ');
  const attendees = all(data, 'attendees');
  const decisions = all(data, 'decisions');
  found.event = {
    ...(date && { date }),
    ...(place && { place }),
    ...(attendees.length && { attendees }),
    ...(decisions.length && { decisions }),
  };
}
