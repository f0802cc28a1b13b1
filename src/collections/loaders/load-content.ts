import path from 'node:path';
import type { ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import type { Loaded } from '../content-store.ts';
import { Cache } from '../../node/cache/cache.ts';
import { codeDigest } from '../../node/code-digest.ts';
import { commentsDir, mostFile } from '../../node/settings.ts';
import { readKeptComments } from './comments.ts';
import { InvalidContent } from './invalid-content.ts';
import { crossCheck } from './cross-checks.ts';
import { checkDossiers, readDossiers } from './dossiers.ts';
import { FieldPositions } from './field-positions.ts';
import { checkFront, FRONT_FILE, readFront } from './front.ts';
import { readIdentity } from './identity.ts';
import { readLists } from './lists.ts';
import { readMost } from './most.ts';
import { PUBLISH_FILE, readPublish } from './publish.ts';
import { mediaFinder } from './media-problem.ts';
import { loadMedia } from './media.ts';
import { usedMedia } from './used-media.ts';
import { readHistory } from '../history/read-history.ts';
import { readKeptNews } from './reading-cache.ts';

/**
 * Read the content directory: what changed since the last time from its files, the rest from the cache.
 *
 * @param cache where readings are kept between builds
 * @throws {InvalidContent} all that is wrong in any file
 */
export async function loadContent(dir: string, cache: string): Promise<Loaded> {
  const { diagnostics, load, settled } = await read(dir, cache);
  if (diagnostics.length > 0) {
    await settled;
    throw new InvalidContent(diagnostics, dir);
  }
  return load();
}

/**
 * Read the content directory for a preview, where a faulty file keeps nobody from seeing the others.
 *
 * @returns what is sound, and what is wrong with the rest; nothing is shown while one of the lists that all pages
 *   stand on (`site.yml`, `sections.yml`, …) is faulty
 */
export async function loadSound(
  dir: string,
  cache: string,
): Promise<{ loaded?: Loaded; diagnostics: readonly ContentDiagnostic[] }> {
  const { diagnostics, load } = await read(dir, cache);
  return {
    ...(!diagnostics.some(({ file }) => file.endsWith('.yml') && !OF_NO_PAGE.has(file)) && {
      loaded: await load(),
    }),
    diagnostics,
  };
}

/** Files beside the lists: without them all pages can be shown. */
const OF_NO_PAGE: ReadonlySet<string> = new Set([PUBLISH_FILE, FRONT_FILE]);

/** @returns all that is wrong, what gives all that has none, and when Git has done its part, well or not */
async function read(
  dir: string,
  cache: string,
): Promise<{
  diagnostics: ContentDiagnostic[];
  load: () => Promise<Loaded>;
  settled: Promise<unknown>;
}> {
  const version = codeDigest();
  // Git works while files are read.
  const histories = readHistory(dir, cache, version);
  const kept = new Cache(cache);
  const { diagnostics: listDiagnostics, positionInSite, ...lists } = readLists(dir);
  const { front, diagnostics: frontDiagnostics } = readFront(dir);
  const dossiers = readDossiers(dir);
  const { entries, diagnostics: newsDiagnostics, keep } = readKeptNews(dir, kept, version);
  const media = await loadMedia(dir, usedMedia(entries, { ...lists, front, ...dossiers }), kept);
  const positions = new FieldPositions(dir);
  const { identity, diagnostics: identityDiagnostics } = await readIdentity(
    ...([dir, lists.site ?? {}, media, positionInSite] as const),
  );
  const shown = path.relative(dir, commentsDir());
  const comments = readKeptComments(commentsDir(), shown, kept, version);
  const { most, diagnostics: mostDiagnostics } = readMost(
    mostFile(),
    path.relative(dir, mostFile()),
  );
  const diagnostics = [
    ...listDiagnostics,
    ...frontDiagnostics,
    ...dossiers.diagnostics,
    ...readPublish(
      dir,
      lists.sections.map(({ id }) => id),
    ).diagnostics,
    ...comments.diagnostics,
    ...mostDiagnostics,
    ...newsDiagnostics,
    ...media.diagnostics,
    ...identityDiagnostics,
    ...crossCheck(dir, entries, { ...lists, ...dossiers }, media),
    ...checkFront(front, { lists, dossiers, entries, media, positions }),
    ...checkDossiers(dossiers, entries, mediaFinder(media), positions),
  ];
  const faulty = new Set(diagnostics.map(({ file }) => file));
  const load = async (): Promise<Loaded> => {
    keep();
    comments.keep();
    kept.removeFormer();
    return {
      news: Array.from(entries.values()).filter(({ file }) => !faulty.has(file)),
      lists: { ...lists, pages: lists.pages.filter(({ data }) => !faulty.has(data.file)) },
      ...(!faulty.has(FRONT_FILE) && { front }),
      dossiers: dossiers.dossiers.filter(({ data }) => !faulty.has(data.file)),
      identity,
      media: media.files,
      comments: comments.comments,
      most,
      histories: lists.site?.history === false ? new Map() : await histories,
    };
  };
  return { diagnostics, load, settled: Promise.allSettled([histories]) };
}
