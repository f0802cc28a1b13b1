import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { openStore } from '../src/service/store/open-store.ts';
import { PROJECT } from '../testkit/folders.ts';
import {
  countNaively,
  drawRequests,
  toCaddyLine,
  toNginxLine,
  type LoggedRequest,
} from '../testkit/readers/access-log.ts';
import { measure, type Cost } from '../testkit/site/measure.ts';
import { WORK } from './folders.ts';
import { readOptions } from './options.ts';
import { writeResult } from './results.ts';
import { toTable } from './table.ts';

/** A day's morning, so that no midnight is in a log of a million lines. */
const START = Date.parse('2026-11-30T01:00:00+03:30');
/** nginx's combined format with our note behind. */
const GOACCESS = [
  ...['--log-format=%h %^[%d:%t %^] "%r" %s %b "%R" "%u" "%^"', '--date-format=%d/%b/%Y'],
  ...['--time-format=%T', '--no-global-config', '--no-progress'],
];

/**
 * What it costs to count an access log, and whether the counts are those of an independent count of the same
 * definition: `--lines 1000000 --caddy`. GoAccess, where it is installed, reads the same log; it counts by a
 * definition of its own.
 */
export async function run(args: string[]): Promise<void> {
  const { lines, seed, caddy } = readOptions(args, { lines: 1_000_000, seed: 1, caddy: false });
  const dir = path.join(WORK, 'counts');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const log = path.join(dir, 'access.log');
  const expected = await writeLog(log, { lines, seed, write: caddy ? toCaddyLine : toNginxLine });
  const { size } = await stat(log);

  const database = path.join(dir, 'service.db');
  const ours = await measure({
    program: process.execPath,
    // As `npm run service` has it.
    args: [
      '--max-semi-space-size=4',
      path.join(PROJECT, 'bench/tools/count-log.ts'),
      database,
      log,
    ],
    cwd: PROJECT,
  });
  const store = await openStore({ file: database });
  const counted = await store.selectFrom('view_hour').selectAll().execute();
  await store.destroy();
  const views = counted.reduce((sum, row) => sum + row.views, 0);
  const expectedViews = [...expected.values()].reduce((sum, count) => sum + count, 0);
  const isEqual = counted.length === expected.size && views === expectedViews;

  const hasGoAccess = !caddy && spawnSync('goaccess', ['--version']).status === 0;
  const theirs = hasGoAccess
    ? await measure({
        program: 'goaccess',
        args: [log, ...GOACCESS, '-o', path.join(dir, 'report.json')],
        cwd: dir,
      })
    : undefined;

  const row = (name: string, cost: Cost | undefined): string[] => [
    name,
    cost ? cost.seconds.toFixed(1) : '–',
    cost?.megabytes === undefined ? '–' : String(Math.round(cost.megabytes)),
  ];
  console.log(`${lines} lines, ${(size / 1e6).toFixed(0)} MB; ${views} views counted`);
  console.log(toTable(['', 'seconds', 'peak MB'], [row('peyk', ours), row('GoAccess', theirs)]));
  console.log(
    isEqual
      ? 'The independent count says the same.'
      : `The independent count says ${expectedViews} views of ${expected.size} items and hours.`,
  );
  const file = await writeResult('counts', { lines, size, views, isEqual, ours, goaccess: theirs });
  console.log(`Written to ${file}`);
  if (!isEqual) process.exitCode = 1;
}

/** @returns the views in it, counted without reading it */
async function writeLog(
  file: string,
  options: { lines: number; seed: number; write: (request: LoggedRequest) => string },
): Promise<Map<string, number>> {
  const { lines, seed, write } = options;
  const stream = createWriteStream(file);
  let part = '';
  const requests: LoggedRequest[] = [];
  for (const request of drawRequests({ seed, count: lines, start: START })) {
    if (request.views !== undefined) requests.push(request);
    part += write(request);
    if (part.length < 1 << 20) continue;
    if (!stream.write(part)) await once(stream, 'drain');
    part = '';
  }
  stream.end(part);
  await once(stream, 'finish');
  return countNaively(requests);
}
