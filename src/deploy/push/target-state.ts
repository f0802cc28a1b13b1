import { gunzipSync, gzipSync } from 'node:zlib';
import { digestOf } from '../../node/digest.ts';
import type { Gone, Known } from './plan.ts';

/** What a target says of itself: the manifest that is kept there. */
export interface TargetState {
  /** What is there, with what it is (`SiteFile.identity`). */
  files: ReadonlyMap<string, string>;
  gone: ReadonlyMap<string, Gone>;
  /** A push that is under way, or was broken off. */
  sending?: Sending | undefined;
}

export interface Sending {
  /** Whose: a word of that run alone. */
  by: string;
  /** What it sends. */
  paths: readonly string[];
}

export const NOTHING: TargetState = { files: new Map(), gone: new Map() };

/**
 * A state as it is written: a base, which is written seldom and named by its bytes, and an index with what
 * changed since, which is written at every push. So a push writes as much as it changes, whatever the archive.
 */
export interface Written {
  index: Buffer;
  /** The name of the base that the index stands on. */
  base: string;
  /** Its bytes, where it is a new one. */
  newBase?: Buffer;
}

/** The base that an index stands on. */
export interface Base {
  name: string;
  files: ReadonlyMap<string, string>;
}

interface Index {
  form: 1;
  base: string;
  changed: Record<string, string | null>;
  gone: Record<string, Gone>;
  sending?: Sending;
}

/** A base is written anew when so much has changed since: this many files, or this share of it. */
const FEWEST = 500;
const SHARE = 1 / 20;

/** @param base the one that is there; none is kept where too much differs from it */
export function writeState(state: TargetState, base: Base | undefined): Written {
  const changed = base && differences(base.files, state.files);
  if (base && changed && changed.size <= Math.max(FEWEST, base.files.size * SHARE))
    return { index: indexBytes(state, base.name, changed), base: base.name };
  const newBase = baseBytes(state.files);
  const name = baseName(newBase);
  return { index: indexBytes(state, name, new Map()), base: name, newBase };
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [path, identity] of after)
    if (before.get(path) !== identity) found.set(path, identity);
  for (const path of before.keys()) if (!after.has(path)) found.set(path, null);
  return found;
}

const indexBytes = (
  { gone, sending }: TargetState,
  base: string,
  changed: ReadonlyMap<string, string | null>,
): Buffer => {
  const index: Index = {
    form: 1,
    base,
    changed: Object.fromEntries(changed),
    gone: Object.fromEntries(gone),
    ...(sending && { sending }),
  };
  return gzipSync(JSON.stringify(index));
};

/** What a base is called: its bytes say it. */
export const baseName = (bytes: Buffer): string => `${digestOf(bytes)}.gz`;

const baseBytes = (files: ReadonlyMap<string, string>): Buffer =>
  gzipSync(JSON.stringify([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))));

/** What stands at the target is no manifest of ours: nothing is sent, for nothing is known. */
export class BadState extends Error {}

/** The name of the base of an index. @throws {BadState} */
export const baseOf = (index: Buffer): string => parseIndex(index).base;

/** @throws {BadState} */
export function readBase(name: string, bytes: Buffer): Base {
  if (baseName(bytes) !== name) throw new BadState(name);
  const files = new Map(JSON.parse(String(gunzipSync(bytes))) as [string, string][]);
  for (const path of files.keys()) checkPath(path);
  return { name, files };
}

/** What is taken away by a path must lie in the site. */
function checkPath(path: string): void {
  if (path.split('/').some((part) => /^\.{0,2}$|\0/u.test(part))) throw new BadState(path);
}

/** The state that an index tells, with its base. @throws {BadState} */
export function readState(index: Buffer, base: Base): TargetState {
  const { changed, gone, sending } = parseIndex(index);
  for (const path of [...Object.keys(changed), ...Object.keys(gone), ...(sending?.paths ?? [])])
    checkPath(path);
  const files = new Map(base.files);
  for (const [path, identity] of Object.entries(changed))
    if (identity === null) files.delete(path);
    else files.set(path, identity);
  return { files, gone: new Map(Object.entries(gone)), ...(sending && { sending }) };
}

function parseIndex(bytes: Buffer): Index {
  try {
    const index = JSON.parse(String(gunzipSync(bytes))) as Index;
    if (index.form === 1 && typeof index.base === 'string') return index;
  } catch {
    // Told below.
  }
  throw new BadState('index');
}

/**
 * What is known of a target by its state: of what a push that was broken off was sending, only what its journal
 * tells was sent is known.
 *
 * @param sent by the journal of that very push; empty where there is none
 */
export function knownOf(
  { files, gone, sending }: TargetState,
  sent: ReadonlyMap<string, string>,
): Known {
  if (!sending) return { files, gone, doubtful: new Map() };
  const known = new Map(files);
  const doubtful = new Map<string, string>();
  for (const path of sending.paths) {
    const identity = sent.get(path) ?? '';
    (known.has(path) ? known : doubtful).set(path, identity);
  }
  return { files: known, gone, doubtful };
}
