import { codeOfAddress } from '../../lib/addresses/item-address.ts';
import {
  diagnosticAt,
  type ContentDiagnostic,
  type Problem,
} from '../../lib/diagnostics/diagnostic.ts';
import { isPictureName } from '../../media/pictures/media-kinds.ts';
import type { Lists } from '../content-store.ts';
import { frontSchema, type FrontData } from '../schemas/front.ts';
import type { NewsData } from '../schemas/news.ts';
import type { ReadDossiers } from './dossiers.ts';
import type { FieldPositions } from './field-positions.ts';
import { firstDiagnostics } from './first-diagnostics.ts';
import { mediaFinder, mediaProblem } from './media-problem.ts';
import type { Media } from './media.ts';
import { readData } from './read-data.ts';
import { readSmallFile } from './read-file.ts';

export const FRONT_FILE = 'front.yml';

export interface ReadFront {
  /** Undefined where there is no such file, or something in it cannot be read. */
  front: FrontData | undefined;
  diagnostics: ContentDiagnostic[];
}

/** What `content/front.yml` says by itself. */
export function readFront(dir: string): ReadFront {
  const text = readSmallFile(dir, FRONT_FILE);
  if (text === undefined) return { front: undefined, diagnostics: [] };
  if (!text.ok) return { front: undefined, diagnostics: [text.diagnostic] };
  const read = readData(frontSchema, text.content, FRONT_FILE, 1);
  return read.ok
    ? { front: read.data, diagnostics: [] }
    : { front: undefined, diagnostics: read.diagnostics };
}

interface Known {
  lists: Lists;
  dossiers: Pick<ReadDossiers, 'ids'>;
  /** The items by their files. */
  entries: ReadonlyMap<string, NewsData>;
  media: Media;
  positions: FieldPositions;
}

/**
 * What is wrong with what the front page names: an item that is not there, is a draft or comes out after its time
 * here is over; a section that there is not; what is named twice; a picture that cannot be shown. An item whose time
 * has not come is none of these: it waits.
 */
export function checkFront(
  front: FrontData | undefined,
  { lists, dossiers, entries, media, positions }: Known,
): ContentDiagnostic[] {
  if (!front) return [];
  const found = [
    ...namedItems(front).flatMap(({ path, ...named }) => {
      const problem = itemProblem(named, entries);
      return problem ? [{ path, problem }] : [];
    }),
    ...twice(
      (front.top ?? []).map(({ code }) => code),
      (at) => ['top', at, 'code'],
    ),
    ...twice(front.special?.items ?? [], (at) => ['special', 'items', at]),
    ...twice(
      (front.blocks ?? []).map(({ section }) => section),
      (at) => ['blocks', at, 'section'],
    ),
    ...sectionProblems(front, lists),
    ...dossierProblems(front, dossiers.ids),
    ...pictureProblems(front, media),
  ];
  return firstDiagnostics(
    found.map(({ path, problem }) =>
      diagnosticAt(problem, { file: FRONT_FILE, ...positions.positionOf(FRONT_FILE, path) }),
    ),
  );
}

interface Found {
  path: readonly PropertyKey[];
  problem: Problem;
}

interface Named {
  code: string;
  field: string;
  /** Up to when it is shown. */
  until: number | undefined;
}

function namedItems({ bar, top = [], special }: FrontData): (Named & Pick<Found, 'path'>)[] {
  return [
    ...linked('bar', bar),
    ...linked('special', special),
    ...top.map(({ code, until }, at) => ({
      ...{ code, field: 'top.code', until, path: ['top', at, 'code'] },
    })),
    ...(special?.items ?? []).map((code, at) => ({
      ...{ code, field: 'special.items', until: special?.until, path: ['special', 'items', at] },
    })),
  ];
}

/** The item that a part leads to, if it leads to one. */
function linked(
  part: 'bar' | 'special',
  said: { url?: string | undefined; until?: number | undefined } | undefined,
): (Named & Pick<Found, 'path'>)[] {
  const code = said?.url === undefined ? undefined : codeOfAddress(said.url);
  if (code === undefined) return [];
  return [{ code, field: `${part}.url`, until: said?.until, path: [part, 'url'] }];
}

function itemProblem(
  { code: value, field, until }: Named,
  entries: ReadonlyMap<string, NewsData>,
): Problem | undefined {
  const params = { field, value };
  const item = entries.values().find(({ code }) => code === value);
  if (!item) return { code: 'unknown-code', params };
  if (item.draft) return { code: 'draft-named', params };
  if (until !== undefined && item.publishedAt >= until) return { code: 'ends-unseen', params };
  return undefined;
}

/** What stands in a list for the second time. */
function twice(values: readonly string[], pathOf: (at: number) => Found['path']): Found[] {
  return values.flatMap((value, at): Found[] => {
    if (values.indexOf(value) === at) return [];
    const field = pathOf(at)
      .filter((key) => typeof key === 'string')
      .join('.');
    return [{ path: pathOf(at), problem: { code: 'named-twice', params: { field, value } } }];
  });
}

function sectionProblems({ blocks = [] }: FrontData, { sections }: Lists): Found[] {
  const choices = sections.map(({ id }) => id);
  return blocks.flatMap(({ section: value }, at): Found[] => {
    if (choices.includes(value)) return [];
    const params = { field: 'blocks.section', value, choices };
    return [{ path: ['blocks', at, 'section'], problem: { code: 'unknown-section', params } }];
  });
}

function dossierProblems({ special }: FrontData, ids: ReadonlySet<string>): Found[] {
  const value = special?.dossier;
  if (value === undefined || ids.has(value)) return [];
  const params = { field: 'special.dossier', value, choices: [...ids] };
  return [{ path: ['special', 'dossier'], problem: { code: 'unknown-dossier', params } }];
}

function pictureProblems({ special }: FrontData, media: Media): Found[] {
  const src = special?.image?.src;
  if (src === undefined) return [];
  const flaw = mediaFinder(media)(src) ?? (isPictureName(src) ? undefined : 'no-picture');
  const path = ['special', 'image', 'src'];
  return flaw ? [{ path, problem: mediaProblem(flaw, src, path.join('.')) }] : [];
}
