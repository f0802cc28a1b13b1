import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';

import { openPacked } from '../../testkit/package/packed-peyk.ts';
import { PROJECT } from '../../testkit/folders.ts';

/** Each export, what it may load beside its own modules, and the page that tells of it. */
const EXPORTS = [
  { name: 'persian', packages: [] },
  { name: 'calendar', packages: ['jalaali-js'] },
  {
    name: 'plugins',
    // What remark itself is made of.
    packages: [
      ...['micromark-[a-z-]+', 'unist-util-[a-z-]+', 'mdast-util-to-string'],
      ...['decode-named-character-reference', 'character-entities'],
    ],
  },
];

/** Prints what is loaded, one address a line. */
const TELL_LOADED = `
import { registerHooks } from 'node:module';
registerHooks({ load: (url, context, next) => (console.log(url), next(url, context)) });
`;

/** An example: code that ends with what it gives. */
const SHOWN = /^(?<code>.+); \/\/ → (?<value>.+)$/gmu;

/** How modules are named; over lines where there are many words. */
const IMPORT = /^import [^;]*;$/gmu;

/** A page's code as a program that fails where the page is wrong; its imports each in a block of their own. */
function toProgram(page: string): string {
  const blocks = Array.from(page.matchAll(/^`{3}js\n(.*?)^`{3}$/gmsu), ([, code = '']) => code);
  const imports = new Set(blocks.flatMap((code) => code.match(IMPORT) ?? []));
  const names = new Map<string, Set<string>>();
  const whole = [...imports].filter((line) => {
    const [, list, from = ''] = /^import \{\s*(.*?),?\s*\} from (.*);$/su.exec(line) ?? [];
    for (const name of list?.split(/,\s*/u) ?? [])
      names.set(from, (names.get(from) ?? new Set()).add(name));
    return list === undefined;
  });
  const grouped = Array.from(
    names,
    ([from, list]) => `import { ${[...list].join(', ')} } from ${from};`,
  );
  const body = blocks
    .map((code) => code.replaceAll(IMPORT, ''))
    .join('\n')
    .replaceAll(SHOWN, 'shown += 1; same($<code>, $<value>);');
  return [
    "import { deepStrictEqual as same } from 'node:assert';",
    ...whole,
    ...grouped,
    'let shown = 0;',
    body,
    'console.log(shown);',
  ].join('\n');
}

describe('what others may use alone', async () => {
  const peyk = openPacked(inject('peykTarball'));
  afterAll(() => peyk.remove());
  const dir = peyk.install('other');
  const write = (name: string, text: string): string => {
    writeFileSync(path.join(dir, name), text);
    return name;
  };
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: dir,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  write('tell-loaded.mjs', TELL_LOADED);

  test.each(EXPORTS)(
    'peyk/$name loads nothing of Node, and nothing of a newsroom',
    ({ name, packages }) => {
      const program = write(`load-${name}.mjs`, `import 'peyk/${name}';`);
      const { status, stdout, stderr } = run('--import', './tell-loaded.mjs', program);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const loaded = stdout.split('\n').filter((url) => url !== '' && !url.endsWith(`/${program}`));
      const rooms = /\/peyk\/compiled\/(?:lib|markdown)\//u;
      const known = new RegExp(`/node_modules/(?:${packages.join('|') || '-'})/`, 'u');
      expect(loaded.filter((url) => !rooms.test(url) && !known.test(url))).toEqual([]);
      expect(loaded.length).toBeGreaterThan(3);
    },
  );

  test.each(EXPORTS)('the page of peyk/$name says what is so', ({ name }) => {
    const page = readFileSync(path.join(PROJECT, `docs/${name}.md`), 'utf8');
    const { status, stdout, stderr } = run(write(`docs-${name}.mjs`, toProgram(page)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Number(stdout)).toBe(page.match(SHOWN)?.length);
  });

  test('has types that a strict project takes', () => {
    write(
      'use.ts',
      [
        "import { comparePersian, tokenise, type Token } from 'peyk/persian';",
        "import { parseDate, toTehran, type JalaliDate } from 'peyk/calendar';",
        "import { persianRehype, rehypeHeadingIds } from 'peyk/plugins';",
        "import { peyk } from 'peyk';",
        "import type { SiteFrame } from 'peyk/views';",
        'export const nameOf = (frame: SiteFrame): string => frame.name;',
        "const tokens: Token[] = tokenise('متن');",
        'const day: JalaliDate = toTehran(0).date;',
        "const read = parseDate('۲۴ مهر ۱۴۰۳');",
        'if (read.ok) console.log(read.date.year, day, tokens);',
        "['ب', 'ا'].sort(comparePersian);",
        'rehypeHeadingIds() satisfies (...args: never[]) => unknown;',
        'console.log(persianRehype.length, peyk().name);',
        '// @ts-expect-error: a day is no text.',
        "const wrong: JalaliDate = '1403';",
        'console.log(wrong);',
      ].join('\n'),
    );
    write('package.json', JSON.stringify({ type: 'module' }));
    write(
      'tsconfig.json',
      JSON.stringify({
        compilerOptions: {
          module: 'nodenext',
          target: 'esnext',
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          types: [],
        },
        files: ['use.ts'],
      }),
    );
    const tsc = path.join(PROJECT, 'node_modules/typescript/bin/tsc');
    expect(run(tsc, '--project', 'tsconfig.json')).toMatchObject({ status: 0, stdout: '' });
  });
});
