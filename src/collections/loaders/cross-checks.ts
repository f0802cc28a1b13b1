import { readInside } from '../../node/files/read.ts';
import {
  diagnosticAt,
  type ContentDiagnostic,
  type Problem,
} from '../../lib/diagnostics/diagnostic.ts';
import type { NewsData } from '../schemas/news.ts';
import { splitFrontMatter } from '../front-matter.ts';
import type { Dossier, Lists } from '../content-store.ts';
import { isPictureName } from '../../media/pictures/media-kinds.ts';
import { readBody } from './read-body.ts';
import { publicDir } from '../../node/settings.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkTranslations, toTranslations } from './check-translations.ts';
import { FieldPositions } from './field-positions.ts';
import { mediaFinder, mediaProblem, type FindMedia } from './media-problem.ts';
import type { Media } from './media.ts';

const PEOPLE = 'people.yml';

/** What is wrong under a key of the front matter, or of a list's entries. */
interface ItemProblem {
  path: readonly PropertyKey[];
  problem: Problem;
}

/**
 * What is wrong and no file shows alone: a code or an address used twice, an id, a code or a picture that
 * does not exist. Positions are looked up by reading the faulty files again, so that a sound archive
 * costs no file access beyond one listing of `media/`.
 */
export function crossCheck(
  dir: string,
  entries: ReadonlyMap<string, NewsData>,
  lists: Lists & { dossiers?: readonly Dossier[] },
  media: Media,
): ContentDiagnostic[] {
  const sections = new Set(lists.sections.map(({ id }) => id));
  const series = new Set(lists.series.map(({ id }) => id));
  const people = new Set(lists.people.map(({ id }) => id));
  const find = mediaFinder(media);
  const byCode = Map.groupBy(entries, ([, data]) => data.code);
  const translations = toTranslations(entries.values());
  const positions = new FieldPositions(dir);
  const diagnostics: ContentDiagnostic[] = checkAddresses(entries, lists, positions, publicDir());

  for (const [file, data] of entries) {
    const found = [...itemProblems(data, { sections, series, people, find, codes: byCode })];
    for (const problem of checkTranslations(data, translations))
      found.push({ path: ['translationOf'], problem });
    const sameCode = byCode.get(data.code) ?? [];
    if (sameCode.length > 1) {
      const params = { field: 'code', value: data.code, files: othersOf(file, sameCode) };
      found.push({ path: ['code'], problem: { code: 'code-twice', params } });
    }
    for (const { path, problem } of found)
      diagnostics.push(diagnosticAt(problem, { file, ...positions.positionOf(file, path) }));
    diagnostics.push(...bodyMediaDiagnostics(dir, file, data.bodyMedia, find));
  }
  for (const [index, { image }] of lists.people.entries())
    for (const { path, problem } of image
      ? pictureProblems(image.src, [index, 'image', 'src'], find)
      : [])
      diagnostics.push(
        diagnosticAt(problem, { file: PEOPLE, ...positions.positionOf(PEOPLE, path) }),
      );
  for (const page of [...lists.pages, ...(lists.dossiers ?? [])])
    diagnostics.push(...bodyMediaDiagnostics(dir, page.data.file, page.data.bodyMedia, find));
  return diagnostics;
}

interface Known {
  sections: ReadonlySet<string>;
  series: ReadonlySet<string>;
  people: ReadonlySet<string>;
  find: FindMedia;
  codes: ReadonlyMap<string, unknown>;
}

function* itemProblems(data: NewsData, known: Known): Generator<ItemProblem> {
  const { section, series } = data;
  if (!known.sections.has(section)) {
    const params = { field: 'section', value: section, choices: [...known.sections] };
    yield { path: ['section'], problem: { code: 'unknown-section', params } };
  }
  if (series && !known.series.has(series.id)) {
    const params = { field: 'series.id', value: series.id, choices: [...known.series] };
    yield { path: ['series', 'id'], problem: { code: 'unknown-series', params } };
  }
  for (const { path, value } of peopleOf(data))
    if (!known.people.has(value)) {
      const params = { field: path.join('.'), value, choices: [...known.people] };
      yield { path, problem: { code: 'unknown-person', params } };
    }
  for (const [index, { doneIn }] of (data.event?.decisions ?? []).entries())
    if (doneIn && !known.codes.has(doneIn)) {
      const params = { field: 'event.decisions.doneIn', value: doneIn };
      const path = ['event', 'decisions', index, 'doneIn'];
      yield { path, problem: { code: 'unknown-code', params } };
    }
  const pictures = [
    ...(data.image ? [{ src: data.image.src, path: ['image', 'src'] }] : []),
    ...(data.gallery ?? []).map(({ src }, index) => ({ src, path: ['gallery', index, 'src'] })),
  ];
  for (const { src, path } of pictures) yield* pictureProblems(src, path, known.find);
}

function* pictureProblems(
  src: string,
  path: readonly PropertyKey[],
  find: FindMedia,
): Generator<ItemProblem> {
  const flaw = find(src) ?? (isPictureName(src) ? undefined : 'no-picture');
  if (flaw) yield { path, problem: mediaProblem(flaw, src, path.join('.')) };
}

/** Whom an item names, and where. */
const peopleOf = ({ authors = [], photographers = [], translator }: NewsData) => [
  ...authors.map((value, at) => ({ path: ['authors', at], value })),
  ...photographers.map((value, at) => ({ path: ['photographers', at], value })),
  ...(translator === undefined ? [] : [{ path: ['translator'], value: translator }]),
];

/** So many others are named to each: a list of thousands helps nobody. */
const MOST_NAMED = 3;

const othersOf = (file: string, all: readonly (readonly [string, unknown])[]): string[] =>
  all
    .slice(0, MOST_NAMED + 1)
    .map(([other]) => other)
    .filter((other) => other !== file)
    .slice(0, MOST_NAMED);

function bodyMediaDiagnostics(
  dir: string,
  file: string,
  mentioned: readonly string[],
  find: FindMedia,
): ContentDiagnostic[] {
  if (mentioned.every((src) => find(src) === undefined)) return [];
  const parts = splitFrontMatter(readInside(dir, file));
  if (!parts.ok) return [];
  const { media } = readBody(parts.body, file, parts.bodyLine);
  // A component's picture is found both as a path and as its prop.
  const shown = new Map(media.filter((each) => each.shown).map((each) => [each.src, each]));
  return [...shown.values()].flatMap(({ src, line }) => {
    const flaw = find(src);
    if (!flaw) return [];
    const location = { file, line: line + parts.bodyLine - 1 };
    return [diagnosticAt(mediaProblem(flaw, src), location)];
  });
}
