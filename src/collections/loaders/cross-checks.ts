import { readInside } from '../../node/files/read.ts';
import type { Complaint, Fault } from '../../lib/diagnostics/diagnostic.ts';
import type { NewsData } from '../schemas/news.ts';
import { splitFrontMatter } from '../front-matter.ts';
import type { Lists } from '../content-store.ts';
import { isPictureName } from '../../media/pictures/media-kinds.ts';
import { readBody } from './read-body.ts';
import { publicDir } from '../../node/settings.ts';
import { checkAddresses } from './check-addresses.ts';
import { Places } from './places.ts';
import type { Media } from './media.ts';

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
  media: Media,
): Fault[] {
  const sections = new Set(lists.sections.map(({ id }) => id));
  const series = new Set(lists.series.map(({ id }) => id));
  const find = mediaFinder(media);
  const byCode = Map.groupBy(entries, ([, data]) => data.code);
  const places = new Places(dir);
  const faults: Fault[] = checkAddresses(entries, lists, places, publicDir());

  for (const [file, data] of entries) {
    const found = [...itemComplaints(data, { sections, series, find, codes: byCode })];
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
    faults.push(...bodyMediaFaults(dir, file, data.bodyMedia, find));
  }
  for (const page of lists.pages)
    faults.push(...bodyMediaFaults(dir, page.data.file, page.data.bodyMedia, find));
  return faults;
}

interface Known {
  sections: ReadonlySet<string>;
  series: ReadonlySet<string>;
  find: FindMedia;
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
  for (const { src, path } of pictures) {
    const wrong = known.find(src) ?? (isPictureName(src) ? undefined : unsound('no-picture'));
    if (wrong) yield { path, ...wrong, field: path.join('.'), value: `media/${src}` };
  }
}

/** So many others are named to each: a list of thousands helps nobody. */
const MOST_NAMED = 3;

const othersOf = (file: string, all: readonly (readonly [string, unknown])[]): string[] =>
  all
    .slice(0, MOST_NAMED + 1)
    .map(([other]) => other)
    .filter((other) => other !== file)
    .slice(0, MOST_NAMED);

/** What is wrong with a file of `content/media` where something shows it; undefined for nothing. */
type FindMedia = (src: string) => Pick<Complaint, 'kind' | 'detail'> | undefined;

function mediaFinder({ files, unsound: unfit, faults }: Media): FindMedia {
  const sound = new Set(files.map(({ src }) => src));
  // What is told as a fault of its own is not told again as missing.
  const told = new Set(faults.map(({ file }) => file.replace('media/', '')));
  return (src) => {
    const why = unfit.get(src);
    if (why) return unsound(why);
    return sound.has(src) || told.has(src) ? undefined : { kind: 'missing-picture' };
  };
}

const unsound = (why: string): Pick<Complaint, 'kind' | 'detail'> => ({
  kind: 'unsound-media',
  detail: { why },
});

function bodyMediaFaults(
  dir: string,
  file: string,
  mentioned: readonly string[],
  find: FindMedia,
): Fault[] {
  if (mentioned.every((src) => find(src) === undefined)) return [];
  const parts = splitFrontMatter(readInside(dir, file));
  if (!parts.ok) return [];
  const { media } = readBody(parts.body, file, parts.bodyLine);
  // A component's picture is found both as a path and as its prop.
  const shown = new Map(media.filter((each) => each.shown).map((each) => [each.src, each]));
  return [...shown.values()].flatMap(({ src, line }) => {
    const wrong = find(src);
    if (!wrong) return [];
    return [{ file, line: line + parts.bodyLine - 1, ...wrong, value: `media/${src}` }];
  });
}
