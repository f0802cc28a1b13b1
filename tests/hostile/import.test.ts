import { execFileSync } from 'node:child_process';
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { type BuiltSite, buildSite, NOW } from '../../testkit/site/build-site.ts';
import { run, withoutVitest } from '../../testkit/site/command.ts';
import { amount } from './amount.ts';
import { first } from './first.ts';
import { idsIn } from './case.ts';
import { importCases } from './cases/imports.ts';
import { byteFaults } from './judge/bytes.ts';
import { logFaults } from './judge/log.ts';
import { learnFrom, siteFaults } from './judge/site.ts';
import { writeCleanNewsroom } from './newsroom.ts';
import { CANARY } from './rules/media.ts';

const root = mkdtempSync(join(tmpdir(), 'peyk-hostile-import-'));
const sources = join(root, 'sources');
const out = join(root, 'newsroom/content');
const elsewhere = join(root, 'elsewhere');
const cases = importCases(amount).filter(({ rule }) => amount.only.test(rule));
const ruleOf = new Map(cases.map(({ id, rule }) => [id, rule]));
const long = cases.filter(({ rule }) => rule.startsWith('import: long'));
const named = cases.filter((one) => !long.includes(one));
const told = (fault: string): string =>
  [fault, ...idsIn(fault).map((id) => ruleOf.get(id) ?? '')].join(' ← ');

/** Every entry below a folder: of a file its bytes, of a link where it leads. */
function snapshot(dir: string): Map<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => !entry.isDirectory() && !entry.isFIFO())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [
          file,
          entry.isSymbolicLink() ? readlinkSync(file) : readFileSync(file, 'latin1'),
        ] as const;
      }),
  );
}

let before: Map<string, string>;
let after: Map<string, string>;
let log: string;
let longLog: string;
beforeAll(async () => {
  writeCleanNewsroom(out);
  mkdirSync(join(root, 'newsroom/.git/hooks'), { recursive: true });
  mkdirSync(join(root, '.git/hooks'), { recursive: true });
  mkdirSync(join(root, 'outside'), { recursive: true });
  mkdirSync(join(sources, 'media'), { recursive: true });
  mkdirSync(elsewhere);
  const media = join(sources, 'media');
  const picture = readFileSync('tests/fixtures/tiny/media/small.jpg');
  for (const file of [join(root, 'outside/secret.jpg'), join(root, '.git/hooks/post-commit')])
    writeFileSync(file, Buffer.concat([picture, Buffer.from(CANARY)]));
  cpSync('tests/fixtures/tiny/media/small.jpg', join(media, 'own.jpg'));
  writeFileSync(join(media, 'page.html'), '<script>hit(1)</script>');
  writeFileSync(join(media, 'page.jpg'), '<script>hit(1)</script>');
  writeFileSync(
    join(media, 'drawn.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="hit(1)"><rect width="9" height="9"/></svg>',
  );
  symlinkSync('../../outside/secret.jpg', join(media, 'linked.jpg'));
  symlinkSync('../../outside', join(media, 'folder'));
  symlinkSync('/etc', join(media, 'machine'));
  execFileSync('mkfifo', [join(media, 'pipe.jpg')]);
  for (const { name, text } of cases) writeFileSync(join(sources, name), text);
  before = snapshot(root);
  const filesOf = (some: typeof cases) => some.map(({ name }) => join(sources, name));
  const env = { ...withoutVitest(process.env), PEYK_NOW: NOW };
  const bring = (some: typeof cases, to: string) =>
    run(process.execPath, ['src/cli/import.ts', ...filesOf(some), '--out', to], env);
  ({ log } = await bring(named, out));
  // Into a folder of its own: an item as long as these may be too much for a site, which is then told.
  ({ log: longLog } = await bring(long, elsewhere));
  after = snapshot(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const changed = (): string[] =>
  [...after].filter(([file, bytes]) => before.get(file) !== bytes).map(([file]) => file);

describe(`${cases.length} sources by rules (seed ${amount.seed})`, () => {
  test('are told one by one, with no stack', () => {
    expect(first([...logFaults(log), ...logFaults(longLog)])).toEqual([]);
    const ids = new Set(idsIn(log));
    expect(first(named.filter(({ id }) => !ids.has(id)).map(({ rule }) => rule))).toEqual([]);
  });

  test('bring some items', () => {
    expect(changed().filter((file) => /\/news\/.*\.mdx?$/u.test(file)).length).toBeGreaterThan(
      cases.length / 10,
    );
  });

  test('are written below the newsroom’s news and media only, and take nothing away', () => {
    const allowed = [
      join(out, 'news/'),
      join(out, 'media/'),
      join(out, 'series.yml'),
      `${elsewhere}/`,
    ];
    const others = changed().filter((file) => !allowed.some((path) => file.startsWith(path)));
    const gone = [...before.keys()].filter((file) => !after.has(file));
    expect(first([...others, ...gone])).toEqual([]);
  });

  test('bring no bytes from outside their folder, no link and nothing that runs', () => {
    const faults = changed().flatMap((file) => {
      const bytes = after.get(file) ?? '';
      const stat = lstatSync(file);
      const isMedia = file.startsWith(join(out, 'media/'));
      return [
        ...(bytes.includes(CANARY) || /root:[x*]:0:0:/u.test(bytes) ? [`brought: ${file}`] : []),
        ...(stat.isSymbolicLink() || (stat.mode & 0o111) !== 0 ? [`link or program: ${file}`] : []),
        ...(isMedia && !/^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF|<svg )/u.test(bytes)
          ? [`no picture: ${file}`]
          : []),
      ];
    });
    expect(first(faults.map(told))).toEqual([]);
  });
});

describe('what they brought', () => {
  const clean = inject('clean');
  let built: BuiltSite;
  beforeAll(async () => {
    built = await buildSite({ content: out, cache: clean.cache });
  });
  afterAll(() => built?.remove());

  test('is published, and runs nothing', async () => {
    expect(built.code, built.log.slice(0, 5000)).toBe(0);
    const faults = await siteFaults(built.out, await learnFrom(clean.site));
    expect(first(faults.map(({ file, fault }) => told(`${file}: ${fault}`)))).toEqual([]);
    expect(first(await byteFaults(built.out, new Set()))).toEqual([]);
  });
});
