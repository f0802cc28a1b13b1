import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFile, packagesDir } from '../../node/own-source.ts';

/** Where a newsroom has Peyk from: a packed file that goes along, or what npm is to ask its registry for. */
export type PeykSpec = { file: string } | { spec: string };

/**
 * What the new newsroom depends on: what `--peyk` says, else the packed file that this very Peyk was installed
 * from (`npx --package ./peyk.tgz`), else the versions that go on from this one.
 */
export function peykSpec(asked: string | undefined, cwd = process.cwd()): PeykSpec {
  if (asked !== undefined) return specOf(asked, cwd);
  const installed = dependencyOn(path.resolve(packagesDir(), '..'));
  if (installed?.startsWith('file:') && /\.(?:tgz|tar\.gz)$/u.test(installed))
    return specOf(installed, path.resolve(packagesDir(), '..'));
  return { spec: `^${ownVersion()}` };
}

function specOf(text: string, from: string): PeykSpec {
  const file = path.resolve(from, text.replace(/^file:(?:\/\/)?/u, ''));
  return /\.(?:tgz|tar\.gz)$/u.test(file) && existsSync(file) ? { file } : { spec: text };
}

/** The version of this Peyk. */
export function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** How the project in a folder asks for Peyk; undefined where it does not, or where there is none. */
export function dependencyOn(dir: string): string | undefined {
  try {
    const { dependencies } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    return dependencies?.['peyk'];
  } catch {
    return undefined;
  }
}
