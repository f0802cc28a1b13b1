import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Complaint, Fault } from '../lib/fault.ts';
import type { NewsData } from '../schemas/news.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import type { Lists } from '../loaded.ts';
import { readBody } from './read-body.ts';
import { publicDir } from '../settings.ts';
import { checkAddresses } from './check-addresses.ts';
import { Places } from './places.ts';
import { walk } from './walk.ts';

type Found = Complaint & { path: readonly PropertyKey[] };

/**
 * The faults that no file shows alone: a code or an address used twice, an id, a code or a picture that
 * does not exist. Places are looked up by reading the faulty files again, so that a sound archive
 * costs no file access beyond one listing of `media/`.
 */
export function crossCheck(
  dir: string,
  entries: ReadonlyMap<string, NewsData>,
  lists: Lists,
): Fault[] {
  const sections = new Set(lists.sections.map(({ id }) => id));
  const series = new Set(lists.series.map(({ id }) => id));
  const media = new Set(
    walk(path.join(dir, 'media'), () => true).map((name) => name.normalize('NFC')),
  );
  const byCode = Map.groupBy(entries, ([, data]) => data.code);
  const places = new Places(dir);
  const faults: Fault[] = checkAddresses(entries, lists, places, publicDir());

  for (const [file, data] of entries) {
    const found = [...itemComplaints(data, { sections, series, media, codes: byCode })];
    const twins = byCode.get(data.code) ?? [];
    if (twins.length > 1)
      found.push({
        path: ['code'],
        kind: 'code-twice',
        field: 'code',
        value: data.code,
        detail: { files: othersOf(file, twins) },
      });
    for (const { path: at, ...complaint } of found)
      faults.push({ file, ...places.placeOf(file, at), ...complaint });
    faults.push(...missingBodyMedia(dir, file, data.bodyMedia, media));
  }
  for (const page of lists.pages)
    faults.push(...missingBodyMedia(dir, page.data.file, page.data.bodyMedia, media));
  return faults;
}

interface Known {
  sections: ReadonlySet<string>;
  series: ReadonlySet<string>;
  media: ReadonlySet<string>;
  codes: ReadonlyMap<string, unknown>;
}

function* itemComplaints(data: NewsData, known: Known): Generator<Found> {
  if (!known.sections.has(data.section))
    yield {
      path: ['section'],
      kind: 'unknown-section',
      field: 'section',
      value: data.section,
      detail: { choices: [...known.sections] },
    };
  if (data.series && !known.series.has(data.series.id))
    yield {
      path: ['series', 'id'],
      kind: 'unknown-series',
      field: 'series.id',
      value: data.series.id,
      detail: { choices: [...known.series] },
    };
  for (const [index, decision] of (data.event?.decisions ?? []).entries())
    if (decision.doneIn && !known.codes.has(decision.doneIn))
      yield {
        path: ['event', 'decisions', index, 'doneIn'],
        kind: 'unknown-code',
        field: 'event.decisions.doneIn',
        value: decision.doneIn,
      };
  const pictures = [
    ...(data.image ? [{ src: data.image.src, path: ['image', 'src'] }] : []),
    ...(data.gallery ?? []).map(({ src }, index) => ({ src, path: ['gallery', index, 'src'] })),
  ];
  for (const { src, path } of pictures)
    if (!known.media.has(src))
      yield { path, kind: 'missing-picture', field: path.join('.'), value: `media/${src}` };
}

/** So many others are named to each: a list of thousands helps nobody. */
const MOST_NAMED = 3;

const othersOf = (file: string, all: readonly (readonly [string, unknown])[]): string[] =>
  all
    .slice(0, MOST_NAMED + 1)
    .map(([other]) => other)
    .filter((other) => other !== file)
    .slice(0, MOST_NAMED);

function missingBodyMedia(
  dir: string,
  file: string,
  mentioned: readonly string[],
  media: ReadonlySet<string>,
): Fault[] {
  if (mentioned.every((src) => media.has(src))) return [];
  const parts = splitFrontMatter(readFileSync(path.join(dir, file)));
  if (!parts.ok) return [];
  return readBody(parts.body, file, parts.bodyLine)
    .media.filter(({ src, shown }) => shown && !media.has(src))
    .map(({ src, line }) => ({
      file,
      line: line + parts.bodyLine - 1,
      kind: 'missing-picture',
      value: `media/${src}`,
    }));
}
