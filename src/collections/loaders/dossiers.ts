import {
  diagnosticAt,
  type ContentDiagnostic,
  type Problem,
} from '../../lib/diagnostics/diagnostic.ts';
import { isPictureName } from '../../media/pictures/media-kinds.ts';
import { walkTexts } from '../../node/files/walk-content.ts';
import type { Dossier } from '../content-store.ts';
import { dossierSchema } from '../schemas/dossiers.ts';
import type { NewsData } from '../schemas/news.ts';
import type { FieldPositions } from './field-positions.ts';
import { mediaProblem, type FindMedia } from './media-problem.ts';
import { readTexts } from './read-texts.ts';

const FOLDER = 'dossiers';

export interface ReadDossiers {
  dossiers: Dossier[];
  /** The ids of all that have a file, faulty ones too: who names such a one has named it rightly. */
  ids: ReadonlySet<string>;
  diagnostics: ContentDiagnostic[];
}

/** Every file of `content/dossiers`, by itself. */
export function readDossiers(dir: string): ReadDossiers {
  const diagnostics: ContentDiagnostic[] = [];
  const dossiers = readTexts(dir, FOLDER, dossierSchema, diagnostics);
  const ids = walkTexts(dir, FOLDER).files.map((file) =>
    file.slice(FOLDER.length + 1).replace(/\.mdx?$/u, ''),
  );
  return { dossiers, ids: new Set(ids), diagnostics };
}

/** What is wrong between items and dossiers: one names a dossier that is not there, or is pinned and bears none. */
export function checkDossiers(
  { dossiers, ids }: ReadDossiers,
  entries: ReadonlyMap<string, NewsData>,
  find: FindMedia,
  positions: FieldPositions,
): ContentDiagnostic[] {
  const found: { file: string; path: PropertyKey[]; problem: Problem }[] = [];
  for (const [file, { dossiers: named = [] }] of entries)
    for (const [at, value] of named.entries())
      if (!ids.has(value)) {
        const params = { field: 'dossiers', value, choices: [...ids] };
        found.push({ file, path: ['dossiers', at], problem: { code: 'unknown-dossier', params } });
      }
  const byCode = new Map(Array.from(entries.values(), (item) => [item.code, item]));
  for (const { id, data } of dossiers) {
    const { file, image, pinned = [] } = data;
    for (const [at, value] of pinned.entries()) {
      const problem = pinnedProblem(value, id, byCode.get(value), pinned.indexOf(value) < at);
      if (problem) found.push({ file, path: ['pinned', at], problem });
    }
    const flaw =
      image && (find(image.src) ?? (isPictureName(image.src) ? undefined : 'no-picture'));
    if (flaw)
      found.push({
        ...{ file, path: ['image', 'src'] },
        problem: mediaProblem(flaw, image.src, 'image.src'),
      });
  }
  return found.map(({ file, path, problem }) =>
    diagnosticAt(problem, { file, ...positions.positionOf(file, path) }),
  );
}

function pinnedProblem(
  value: string,
  dossier: string,
  item: NewsData | undefined,
  isAgain: boolean,
): Problem | undefined {
  const params = { field: 'pinned', value };
  if (!item) return { code: 'unknown-code', params };
  if (isAgain) return { code: 'named-twice', params };
  if (item.draft) return { code: 'draft-named', params };
  if (item.dossiers?.includes(dossier)) return undefined;
  return { code: 'pinned-elsewhere', params: { ...params, dossier } };
}
