import { numbered } from '../case.ts';
import { type Amount, draw } from '../draw.ts';
import { IMPORT_PATHS } from '../rules/import-paths.ts';
import { PATH_SOURCES, TEXT_SOURCES } from '../rules/import-sources.ts';
import { LONG_SOURCES } from '../rules/long-sources.ts';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { SPELLINGS } from '../../../testkit/hostile/spellings.ts';

/** A file that a stranger gives to the importer. */
export interface ImportCase {
  id: number;
  rule: string;
  name: string;
  text: string;
}

const FIRST = 7_900_000;

/** Sources of every kind, each with a path that leads out or with markup in one of its places. */
export function importCases(amount: Amount): ImportCase[] {
  const paths = draw({ source: PATH_SOURCES, path: IMPORT_PATHS }, amount, 10).map(
    ({ source, path }) => ({
      rule: `import: ${source} × ${path}`,
      write: (id: number) =>
        PATH_SOURCES[source]({ id, text: '', path: numbered(IMPORT_PATHS[path], id) }),
    }),
  );
  const texts = draw({ source: TEXT_SOURCES, markup: MARKUP, spelling: SPELLINGS }, amount, 10).map(
    ({ source, markup, spelling }) => ({
      rule: `import: ${source} × ${markup} × ${spelling}`,
      write: (id: number) => {
        const text = numbered(SPELLINGS[spelling](MARKUP[markup]), id);
        return TEXT_SOURCES[source]({ id, text, path: 'media/own.jpg' });
      },
    }),
  );
  const long = Object.entries(LONG_SOURCES).map(([rule, write]) => ({
    rule: `import: long: ${rule}`,
    write: () => write(amount.size),
  }));
  return [...paths, ...texts, ...long].map(({ rule, write }, at) => {
    const id = FIRST + at;
    const [ending, text] = write(id);
    return { id, rule, name: `${id}.${ending}`, text };
  });
}
