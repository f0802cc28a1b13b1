import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { peykLists, toPeykFile, type ContentFile } from '../testkit/newsroom/content-format.ts';
import { BENCH_NOW, generateItems, newItem, SECTIONS } from '../testkit/newsroom/generate.ts';
import { median } from '../testkit/site/measure.ts';
import { readOptions } from './options.ts';
import { WORK } from './folders.ts';
import { copyProgram, runProgram } from '../testkit/site/program.ts';
import { writeResult } from './results.ts';
import { toTable } from './table.ts';
import { writeFiles } from '../testkit/newsroom/write-files.ts';

/** One commit in so many changes an item that came before. */
const EDITED = 2;

/**
 * What histories of items cost a build: the same newsroom in a Git repository, with its history shown and
 * without, first, unchanged and after one more commit: `--items 10000 --commits 500 --runs 3`.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args, { items: 10_000, commits: 500, runs: 3 });
  const { items: size, commits, runs } = options;
  const dir = path.join(WORK, 'history');
  const content = path.join(dir, 'content');
  const program = path.join(dir, 'program');
  await rm(dir, { recursive: true, force: true });
  await copyProgram(program);
  await writeCommits(content, size, commits);
  const build = async (history: boolean): Promise<number> => {
    await writeSite(content, history);
    const made = path.join(dir, history ? 'with' : 'without');
    const cost = await runProgram({
      program,
      content,
      out: path.join(made, 'site'),
      cache: path.join(made, 'cache'),
      now: BENCH_NOW,
    });
    return cost.seconds;
  };

  const both = [true, false] as const;
  const first = new Map<boolean, number>();
  for (const history of both) first.set(history, await build(history));
  // The two trees of a site take turns, so the second is made before anything is measured.
  for (const history of both) await build(history);
  const unchanged = new Map(both.map((history) => [history, [] as number[]]));
  const oneMore = new Map(both.map((history) => [history, [] as number[]]));
  for (let nth = 0; nth < runs; nth += 1) {
    for (const history of both) unchanged.get(history)?.push(await build(history));
    await writeFiles(content, [toPeykFile(newItem(1, nth))]);
    commit(content);
    for (const history of both) oneMore.get(history)?.push(await build(history));
  }

  const rows = [
    { what: 'first build', ...told(first.get(true), first.get(false)) },
    { what: 'nothing changed', ...told(middle(unchanged, true), middle(unchanged, false)) },
    { what: 'one more commit', ...told(middle(oneMore, true), middle(oneMore, false)) },
  ];
  console.log(
    toTable(
      [`${size} items, ${commits} commits`, 'history', 'history: false', 'difference'],
      rows.map((row) => [
        row.what,
        ...[row.shown, row.off, row.shown - row.off].map((seconds) => `${seconds.toFixed(2)} s`),
      ]),
    ),
  );
  console.log(`\nWritten to ${await writeResult('history', { ...options, rows })}`);
}

const told = (shown = NaN, off = NaN) => ({ shown, off });

const middle = (all: ReadonlyMap<boolean, number[]>, history: boolean): number =>
  median(all.get(history) ?? []);

/** As many commits as asked for, each with its share of the items, many of them also with an older one changed. */
async function writeCommits(content: string, size: number, commits: number): Promise<void> {
  await mkdir(content, { recursive: true });
  await writeFiles(content, peykLists(SECTIONS));
  await writeSite(content, true);
  git(content, 'init', '--quiet');
  const files: ContentFile[] = Array.from(generateItems({ seed: 1, size }), toPeykFile);
  const share = Math.ceil(size / commits);
  for (let nth = 0; nth < commits; nth += 1) {
    await writeFiles(content, files.slice(nth * share, (nth + 1) * share));
    const [older] = files[(nth * share) >> 1] ?? [];
    if (older && nth > 0 && nth % EDITED === 0) {
      const file = path.join(content, older);
      await writeFile(file, `${await readFile(file, 'utf8')}\nبند ${nth}.\n`);
    }
    commit(content);
  }
}

const writeSite = (content: string, history: boolean): Promise<void> =>
  writeFile(
    path.join(content, 'site.yml'),
    `name: خبرنامه\ndescription: خبرهایی برای سنجیدن\nhistory: ${history}\n`,
  );

function commit(content: string): void {
  git(content, 'add', '--all', 'news');
  const who = ['-c', 'user.name=editor', '-c', 'user.email=editor@news.example'];
  git(content, ...who, 'commit', '--quiet', '--message', 'x');
}

function git(content: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', ['-c', 'gc.auto=0', ...args], {
    cwd: content,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}
