import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { REFERENCE_EN } from '../../messages/reference/english.ts';
import { REFERENCE_FA } from '../../messages/reference/persian.ts';
import { CONTENT_FILES } from './content-files.ts';
import { exampleOf, exampleWith, faultsOf } from './examples.ts';
import { keysOf } from './keys.ts';
import { referencePage } from './reference-page.ts';
import { WRONG_VALUES } from './wrong-values.ts';

test.each([
  ['docs/reference.md', REFERENCE_EN],
  ['docs/reference.fa.md', REFERENCE_FA],
])('%s is what the schemas say: run npm run reference', (file, words) => {
  expect(readFileSync(file, 'utf8')).toBe(referencePage(words));
});

describe.each(CONTENT_FILES)('$path', (file) => {
  const example = exampleOf(file);
  const keys = keysOf(file.schema);
  /** The rules of the checker have words of their own. */
  const told = keys.filter(({ path }) => !path.startsWith('rules.'));

  test('has an example that a build takes', () => {
    expect(faultsOf(file, example.yaml)).toEqual([]);
  });

  test('shows every key in its example', () => {
    const isShown = (data: unknown, [key, ...rest]: readonly string[]): boolean => {
      if (key === undefined) return true;
      if (Array.isArray(data)) return data.some((entry) => isShown(entry, [key, ...rest]));
      return typeof data === 'object' && data !== null && key in data
        ? isShown((data as Record<string, unknown>)[key], rest)
        : false;
    };
    const missing = told.filter(({ path }) => !isShown(example.data, path.split('.')));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('has words for every key, and for no other, in both languages', () => {
    const paths = told.map(({ path }) => path).toSorted();
    for (const { keys: words } of [REFERENCE_FA, REFERENCE_EN]) {
      expect(Object.keys(words[file.name]).toSorted()).toEqual(paths);
      expect(Object.values(words[file.name])).not.toContain('');
    }
  });

  test('has each key in one group, and each group has a name', () => {
    expect(Object.values(file.groups).flat().toSorted()).toEqual(
      Object.keys(file.schema.shape).toSorted(),
    );
    const names = Object.keys(file.groups).filter((_, __, all) => all.length > 1);
    for (const { groups } of [REFERENCE_FA, REFERENCE_EN])
      expect(names.filter((name) => !groups[name])).toEqual([]);
  });

  test('takes what is said to hold without a key', () => {
    for (const [path, standing] of Object.entries(file.defaults)) {
      const value = standing.replaceAll("'", '');
      expect(faultsOf(file, exampleWith(example, path, value)), path).toEqual([]);
    }
  });

  test('refuses what is said to be wrong, at its line', () => {
    for (const { path, kind, isList } of keys)
      for (const value of WRONG_VALUES[kind]) {
        // A short form stands for a map where it is taken.
        if (kind === 'map' && keys.some((key) => key.path === path && key.mayBeBare)) continue;
        const yaml = exampleWith(example, path, isList ? [value] : value);
        const [fault] = faultsOf(file, yaml);
        expect(fault?.code, path).not.toBe('unknown-key');
        // A list is told of at its key or at its entry, one line apart.
        const at = fault?.line ?? 0;
        const around = yaml.split('\n').slice(Math.max(0, at - 2), at + 1);
        expect(around.join('\n'), path).toContain(path.split('.').at(-1));
      }
  });
});
