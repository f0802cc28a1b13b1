import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>;
};

/** The entry that a package's dependency resolves to: its own, or one of the folders above. */
function entryOf(from: string, name: string): Entry | undefined {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const entry = packages[`${folder && `${folder}/`}node_modules/${name}`];
    if (entry || folder === '') return entry;
  }
}

describe('the lock file', () => {
  test('names no host to download from', () => {
    expect(Object.keys(packages).filter((key) => packages[key]?.resolved)).toEqual([]);
  });

  test('lists the parts for every platform, or `npm ci` refuses it', () => {
    const missing = Object.entries(packages).flatMap(([key, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name, range]) => {
          const entry = entryOf(key, name);
          return !entry || (/^\d/u.test(range) && entry.version !== range);
        })
        .map(([name, range]) => `${name}@${range}`),
    );
    expect(missing).toEqual([]);
  });
});
