import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const IMPORT = /\b(?:from|import)\s*\(?\s*'(?<file>\.[^'?]+)'/gu;

/** What each source file imports of ours, types too. */
function readImports(): Map<string, string[]> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|astro)$/u.test(file) && !file.endsWith('.test.ts'))
    .map((file) => path.join('src', file));
  return new Map(
    files.map((file) => [
      file,
      Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ({ groups }) =>
        path.join(path.dirname(file), groups?.['file'] ?? ''),
      ),
    ]),
  );
}

/** Circles as the files along them; each file is walked once. */
function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const left = new Set<string>();
  const trail: string[] = [];
  const walk = (file: string): void => {
    if (left.has(file)) return;
    const at = trail.indexOf(file);
    if (at !== -1) {
      circles.push([...trail.slice(at), file]);
      return;
    }
    trail.push(file);
    for (const next of imports.get(file) ?? []) walk(next);
    trail.pop();
    left.add(file);
  };
  for (const file of imports.keys()) walk(file);
  return circles;
}

test('a circle is found where there is one', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
  ]);
  expect(findCircles(imports)).toEqual([['a', 'b', 'c', 'a']]);
});

test('no files import one another in a circle, not for types either', () => {
  const imports = readImports();
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(findCircles(imports)).toEqual([]);
});
