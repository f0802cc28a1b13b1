import type { NewsroomFolder } from './newsroom-folder.ts';

/** What of a newsroom's `package.json` is read and written here; all else stays as it is. */
export interface Manifest {
  name?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
  /** `version`: up to which version of Peyk content and settings were brought. */
  peyk?: { version?: string };
  [key: string]: unknown;
}

/** @throws {SyntaxError} where it is no JSON */
export const readManifest = (newsroom: NewsroomFolder): Manifest =>
  JSON.parse(newsroom.read('package.json') ?? '{}') as Manifest;

export const writeManifest = (newsroom: NewsroomFolder, manifest: Manifest): void =>
  newsroom.write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);

/** The newest version that wrote down nothing of itself. */
export const FIRST_VERSION = '0.3.0';

/** Negative where version `a` is older than `b`; what stands behind a dash (`0.4.0-dev`) is older than without. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => {
    const [numbers = '', preview] = version.split('-', 2);
    return [...numbers.split('.').map(Number), preview === undefined ? 1 : 0];
  }) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** A version without what stands behind its dash: the one that is being made. */
export const releaseOf = (version: string): string => version.split('-', 1)[0] ?? version;
