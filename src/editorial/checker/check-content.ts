import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { LARGEST_TEXT } from '../../lib/limits.ts';
import { Cache } from '../../node/cache/cache.ts';
import { readInside } from '../../node/files/read.ts';
import { replaceText } from '../../node/files/atomic-write.ts';
import { walkTexts } from '../../node/files/walk-content.ts';
import type { ContentDiagnostic, Diagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { codeDigest } from '../../node/code-digest.ts';
import { crossCheck } from '../../collections/loaders/cross-checks.ts';
import { checkDossiers, readDossiers } from '../../collections/loaders/dossiers.ts';
import { FieldPositions } from '../../collections/loaders/field-positions.ts';
import { checkFront, FRONT_FILE, readFront } from '../../collections/loaders/front.ts';
import { readLists } from '../../collections/loaders/lists.ts';
import { readIdentity } from '../../collections/loaders/identity.ts';
import { mediaFinder } from '../../collections/loaders/media-problem.ts';
import { loadMedia } from '../../collections/loaders/media.ts';
import { usedMedia } from '../../collections/loaders/used-media.ts';
import { readPublish } from '../../collections/loaders/publish.ts';
import { readData } from '../../collections/loaders/read-data.ts';
import { readSmallFile } from '../../collections/loaders/read-file.ts';
import { checkText, type RuleSettings } from './rules/check-item.ts';
import { fixText } from './rules/fix-text.ts';
import type { Dossier, Lists } from '../../collections/content-store.ts';
import type { FrontData } from '../../collections/schemas/front.ts';
import type { NewsData } from '../../collections/schemas/news.ts';
import { checkSchema } from '../../collections/schemas/check.ts';
import { readArchive } from './check-memory.ts';
import { archiveOf } from './content-archive.ts';

export interface CheckOptions {
  dir: string;
  /** Files or folders below `dir` to look at; none means all. */
  only: readonly string[];
  /** Tell what stops the build of every file, those too that are not looked at. */
  everyFile?: boolean;
  fix: boolean;
  /** Where what was read is kept for the next check and the next build. */
  cache: string;
  site: string;
  now: number;
}

/** What was found in one file. */
export interface CheckedFile {
  file: string;
  /** What stops the build, then what rules found. */
  diagnostics: readonly Diagnostic[];
}

export interface Check {
  /** How many files are looked at. */
  files: number;
  fixes: number;
  fixedFiles: number;
  /** One after the other, in the order of their names; a large archive's diagnostics fill a memory. */
  results: Iterable<CheckedFile>;
}

const SETTINGS = 'check.yml';
const TEXTS = ['news', 'pages', 'dossiers'];

/** Check the content directory, and correct it first where that is asked for. */
export async function checkContent(options: CheckOptions): Promise<Check> {
  const { dir, only } = options;
  const isAsked = (file: string) => only.length === 0 || only.some((named) => isIn(file, named));
  const texts = TEXTS.flatMap((folder) => walkTexts(dir, folder).files).filter(isAsked);
  const { settings, diagnostics: settingDiagnostics } = readSettings(dir);
  const fixed = options.fix ? fixFiles(dir, texts, settings) : { fixes: 0, fixedFiles: 0 };

  const lists = readLists(dir);
  const { front, diagnostics: frontDiagnostics } = readFront(dir);
  const dossiers = readDossiers(dir);
  const cache = new Cache(options.cache);
  const reading = readArchive(dir, cache, codeDigest());
  const media = await loadMedia(
    dir,
    usedIn(reading.entries, { ...lists, front, ...dossiers }, isAsked),
    cache,
  );
  const positions = new FieldPositions(dir);
  const site = isAsked('site.yml') ? lists.site : undefined;
  const identity = await readIdentity(dir, site ?? {}, media, lists.positionInSite);
  const stopping = Map.groupBy(
    [
      ...settingDiagnostics,
      ...lists.diagnostics,
      ...frontDiagnostics,
      ...dossiers.diagnostics,
      ...readPublish(
        dir,
        lists.sections.map(({ id }) => id),
      ).diagnostics,
      ...reading.diagnostics,
      ...media.diagnostics,
      ...identity.diagnostics,
      ...crossCheck(dir, reading.entries, { ...lists, ...dossiers }, media),
      ...checkFront(front, { lists, dossiers, media, entries: reading.entries, positions }),
      ...checkDossiers(dossiers, reading.entries, mediaFinder(media), positions),
    ].filter(({ file }) => options.everyFile || isAsked(file)),
    ({ file }) => file,
  );
  const archive = archiveOf({ ...options, reading, lists, dossiers: dossiers.ids });
  const asked = new Set(texts);
  const files = [...new Set([...stopping.keys(), ...texts])].sort();
  return { files: texts.length, ...fixed, results: results() };

  function* results(): Generator<CheckedFile> {
    for (const file of files) {
      const text = asked.has(file) ? readText(dir, file) : undefined;
      const diagnostics = text === undefined ? [] : checkText(text, file, { settings, archive });
      yield { file, diagnostics: [...(stopping.get(file) ?? []), ...diagnostics] };
    }
  }
}

/** Of a whole archive's pictures, those are opened that the asked files show. */
function usedIn(
  entries: ReadonlyMap<string, NewsData>,
  {
    pages,
    people,
    site,
    front,
    dossiers,
  }: Lists & { front: FrontData | undefined; dossiers: Dossier[] },
  isAsked: (file: string) => boolean,
): Set<string> {
  return usedMedia(new Map([...entries].filter(([file]) => isAsked(file))), {
    pages: pages.filter(({ data }) => isAsked(data.file)),
    dossiers: dossiers.filter(({ data }) => isAsked(data.file)),
    people: isAsked('people.yml') ? people : [],
    site: isAsked('site.yml') ? site : undefined,
    front: isAsked(FRONT_FILE) ? front : undefined,
  });
}

const isIn = (file: string, named: string): boolean =>
  named === '' || file === named || file.startsWith(`${named}/`);

function readSettings(dir: string): { settings: RuleSettings; diagnostics: ContentDiagnostic[] } {
  const text = readSmallFile(dir, SETTINGS);
  if (!text?.ok) return { settings: {}, diagnostics: text ? [text.diagnostic] : [] };
  const read = readData(checkSchema, text.content, SETTINGS, 1);
  return read.ok
    ? { settings: read.data.rules ?? {}, diagnostics: [] }
    : { settings: {}, diagnostics: read.diagnostics };
}

function fixFiles(dir: string, files: readonly string[], settings: RuleSettings) {
  let fixes = 0;
  let fixedFiles = 0;
  for (const file of files) {
    const text = readText(dir, file);
    if (text === undefined) continue;
    const fixed = fixText(text, file, settings);
    if (fixed.text === text) continue;
    replaceText(path.join(dir, file), fixed.text);
    fixes += fixed.fixes;
    fixedFiles += 1;
  }
  return { fixes, fixedFiles };
}

/**
 * The text of a file with its byte order mark; undefined for what cannot be read and for bytes that are
 * no text, of which the loaders tell.
 */
function readText(dir: string, file: string): string | undefined {
  try {
    const bytes = readInside(dir, file, LARGEST_TEXT);
    return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}
