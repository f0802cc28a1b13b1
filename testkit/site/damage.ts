import {
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Random } from '../newsroom/random.ts';

/** Every kind of file that a build leaves, below the folder that holds cache and trees. */
const KINDS = {
  'what a tree holds': 'cache/kept/*',
  'what a tree was made of': 'cache/inputs/*',
  'how often a tree names pictures': 'cache/named/*',
  'readings of items': 'cache/readings/*',
  'readings of pictures': 'cache/originals/*',
  history: 'cache/history/*',
  'a picture': 'cache/media/*.{webp,avif,svg,gif}',
  'a card': 'cache/media/*.jpg',
  'compiled code': 'cache/program/*/server/**/*.mjs',
  'a style or script': 'cache/program/*/client/**/*.*',
  'a frame': 'cache/program/*/*.json',
  'a service worker': 'cache/program/*/workers/*.js',
  'a program’s seal': 'cache/program/*.seal',
  'a segment': 'cache/search/segments/*',
  'a fragment': 'cache/search/fragments/*',
  'an item’s words': 'cache/search/items/*',
  'a bundle’s stamp': 'cache/search/bundles/*/stamp',
  'what a bundle consists of': 'cache/search/bundles/*/list.json',
  'a bundle’s file': 'cache/search/bundles/**/*.pf_*',
  'what trees hold of the index': 'cache/search/held.json',
  'a published page': '.site-*/{news,archive,sections}/**/*.html',
} as const;

export type Kind = keyof typeof KINDS;
export const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** What can happen to a file; `other` is a sound one of the same kind, also of another version. */
const WAYS = {
  halved: (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  emptied: (file) => truncateSync(file, 0),
  flipped: (file, random) => {
    const bytes = readFileSync(file);
    const at = random.below(Math.max(1, bytes.length));
    bytes[at] = (bytes[at] ?? 0) ^ (1 + random.below(255));
    writeFileSync(file, bytes);
  },
  deleted: (file) => rmSync(file),
  'made a folder': (file) => {
    rmSync(file);
    mkdirSync(path.join(file, 'in'), { recursive: true });
  },
  'replaced by another': (file, random, others) => {
    if (others.length === 0) return;
    const bytes = readFileSync(random.pick(others));
    rmSync(file);
    writeFileSync(file, bytes);
  },
} satisfies Record<string, (file: string, random: Random, others: readonly string[]) => void>;

export const ALL_WAYS = Object.keys(WAYS) as (keyof typeof WAYS)[];

/**
 * Damage one file of a kind.
 *
 * @param dir holds the cache and the trees
 * @param older the same of another version of the program, as `keepVersion` copied it
 * @returns what was done to which file; undefined where no file of the kind is there
 */
export function damage(
  dir: string,
  kind: Kind,
  way: keyof typeof WAYS,
  random: Random,
  older: string,
): string | undefined {
  const files = filesOf(dir, kind);
  if (files.length === 0) return undefined;
  const file = random.pick(files);
  const others = [...files, ...filesOf(older, kind)].filter((each) => each !== file);
  WAYS[way](file, random, others);
  return `${kind} ${way}: ${path.relative(dir, file)}`;
}

/** Copy the cache to be the other version that files are replaced from. */
export const keepVersion = (dir: string, older: string): void =>
  cpSync(path.join(dir, 'cache'), path.join(older, 'cache'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => path.basename(file) !== 'node_modules',
  });

const filesOf = (dir: string, kind: Kind): string[] =>
  globSync(KINDS[kind], { cwd: dir })
    .filter((file) => !file.includes('node_modules'))
    .map((file) => path.join(dir, file))
    .filter((file) => statSync(file).isFile())
    .sort();
