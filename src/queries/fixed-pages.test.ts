import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { walk } from '../node/files/walk.ts';
import { ownFile } from '../node/own-source.ts';
import { FIXED_PAGES } from './fixed-pages.ts';

/** What the global key tells. */
const OF_EACH_PAGE = ['getSiteFrame'];

/** Of a body, which a view tells by its version, or which is a sentence of ours. */
const OF_BODIES = ['renderStandingPage', 'renderItemBody', 'takeItemBody', 'getMediaFile'];
const WITH_BODY = ['corrections/index.astro', 'admin/preview.astro'];

const FILES = walk(ownFile('pages'), (name) => !name.startsWith('_')).filter(
  (file) => !file.includes('['),
);

/** `src/pages/tags/index.astro` → the file that the site has of it. */
function toSiteFile(file: string): string {
  if (file.endsWith('.ts')) return file.slice(0, -'.ts'.length);
  const name = file.slice(0, -'.astro'.length);
  if (name === '404') return '404.html';
  return name === 'index' || name.endsWith('/index') ? `${name}.html` : `${name}/index.html`;
}

/** The questions that a template or module asks, and the modules of pages that it is made of. */
function readImports(file: string): { asked: string[]; parts: string[] } {
  const text = readFileSync(file, 'utf8');
  const imports = [
    ...text.matchAll(/^import (?!type)(?<names>[^;]*?) from '(?<from>\.[^']+)'/gmsu),
  ];
  const found = imports.map(({ groups }) => ({
    names: groups?.['names'] ?? '',
    from: path.resolve(path.dirname(file), groups?.['from'] ?? ''),
  }));
  const isQuery = (from: string): boolean => from.startsWith(ownFile('queries/'));
  return {
    asked: found
      .filter(({ from }) => isQuery(from))
      .flatMap(({ names }) => names.match(/\b(?:get|render|take)[A-Z]\w*/gu) ?? []),
    parts: found
      .map(({ from }) => from)
      .filter((from) => /\/(?:components|layouts)\//u.test(from) && /\.(?:astro|ts)$/u.test(from)),
  };
}

/** All that is asked for a page by its template, its layouts and components. */
function askedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const { asked, parts } = readImports(file);
  return new Set([...asked, ...parts.flatMap((part) => [...askedBy(part, seen)])]);
}

describe('a page at one address', () => {
  test('is known with what it shows', () => {
    expect(Object.keys(FIXED_PAGES).sort()).toEqual(FILES.map(toSiteFile).sort());
  });

  test.each(FILES)('%s shows nothing that its key does not tell', (file) => {
    const told = new Set((FIXED_PAGES[toSiteFile(file)] ?? []).map(({ name }) => name));
    const asked = [...askedBy(ownFile(`pages/${file}`))];
    const known = new Set([
      ...told,
      ...OF_EACH_PAGE,
      ...(WITH_BODY.includes(file) ? OF_BODIES : []),
    ]);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    for (const name of told) expect(asked).toContain(name);
  });
});
