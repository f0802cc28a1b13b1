import { type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { type Case, idsIn } from './case.ts';
import { casesByLocation, writeNewsroom } from './newsroom.ts';

export interface ToldBuild {
  site: BuiltSite;
  /** The cases that were built. */
  built: readonly Case[];
  /** The cases that were told to the editor, and so are on no page. */
  told: readonly Case[];
  /** The cases that ended a build without being told; none, where all is well. */
  untold: readonly Case[];
  /** What was printed, of every build. */
  logs: readonly string[];
}

/** Where a fault is told: the file below the content directory, and its line. */
const LOCATION = /^\S*?content\/(?<file>.+?):(?<line>\d+)(?::\d+)?$/gmu;

/** A sign that would not be seen in a name stands there by its number: «<U+202E>». */
const UNSEEN = /<U\+([0-9A-F]+)>/gu;

/** A file that is told late may be found only when all others are right. */
const MOST_BUILDS = 30;

/**
 * Builds a newsroom of cases; those whose faults are told are taken out and the others built again, as
 * an editor would, until a site comes out.
 *
 * @param content ends with `/content`
 * @param cache where the compiled pages are kept from one build to the next
 * @throws {Error} when a build fails and tells no case
 */
export async function buildTold(
  content: string,
  cache: string,
  cases: readonly Case[],
): Promise<ToldBuild> {
  let left = [...cases];
  const logs: string[] = [];
  const told: Case[] = [];
  const untold: Case[] = [];
  for (let turn = 0; turn < MOST_BUILDS; turn++) {
    writeNewsroom(content, left);
    const site = await buildSite({ content, cache });
    logs.push(site.log);
    if (site.code === 0) return { site, built: left, told, untold, logs };
    await site.remove();
    const faulty = toldIn(site.log, left);
    if (faulty.size > 0) told.push(...faulty);
    else {
      // Go on without the case that the failure seems to be of, so that one run finds all of them.
      const ids = new Set(idsIn(site.log));
      for (const one of left.filter(({ id }) => ids.has(id))) faulty.add(one);
      untold.push(...faulty);
      if (faulty.size === 0) throw new Error(`A build failed and told no case:\n${site.log}`);
    }
    left = left.filter((one) => !faulty.has(one));
  }
  throw new Error(`Still faults after ${MOST_BUILDS} builds:\n${logs.at(-1)}`);
}

function toldIn(log: string, cases: readonly Case[]): Set<Case> {
  const byLocation = casesByLocation(cases);
  const faulty = new Set<Case>();
  for (const { groups } of log.matchAll(LOCATION)) {
    const { line = '' } = groups ?? {};
    const file = (groups?.['file'] ?? '').replace(UNSEEN, (_, sign: string) =>
      String.fromCodePoint(Number.parseInt(sign, 16)),
    );
    const one = byLocation.get(file) ?? byLocation.get(`${file}:${line}`);
    if (one) faulty.add(one);
  }
  // An item of a section that cannot be read is told as well, and is right once the section is.
  const shared = [...faulty].filter(({ line }) => line);
  return shared.length > 0 ? new Set(shared) : faulty;
}
