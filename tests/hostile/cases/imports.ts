import { numbered } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { IMPORT_PATHS } from '../rules/import-paths.ts';
import { IMPORT_SOURCES } from '../rules/import-sources.ts';
import { MARKUP } from '../rules/markup.ts';
import { SPELLINGS } from '../rules/spellings.ts';

/** A file that a stranger gives to the importer. */
export interface ImportCase {
  id: number;
  rule: string;
  name: string;
  text: string;
}

const FIRST = 7_900_000;

/** Sources of every kind, each with a path that leads out or with markup in one of its places. */
export const importCases = (amount: Amount): ImportCase[] =>
  draw(
    { source: IMPORT_SOURCES, path: IMPORT_PATHS, markup: MARKUP, spelling: SPELLINGS },
    amount,
    20,
  ).map(({ source, path, markup, spelling }, at) => {
    const id = FIRST + at;
    const text = numbered(SPELLINGS[spelling](MARKUP[markup]), id);
    const story = { id, text, path: numbered(IMPORT_PATHS[path], id) };
    const [ending, whole] = IMPORT_SOURCES[source](story);
    const rule = `import: ${source} × ${path} × ${markup} × ${spelling}`;
    return { id, rule, name: `${id}.${ending}`, text: whole };
  });
