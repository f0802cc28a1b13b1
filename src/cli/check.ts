#!/usr/bin/env node
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { print } from '../node/process/print.ts';
import { cacheDir, contentDir, now, siteUrl } from '../node/settings.ts';
import { CHECK } from '../messages/check.ts';
import { changedFiles } from './changed-files.ts';
import { REPORTS } from './check-report.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

// `npm run check | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

try {
  process.exitCode = await main();
} catch (error) {
  fail(error);
}

/** The newsroom checker; gives the exit code. */
async function main(): Promise<number> {
  const { values, positionals } = readOptions(
    {
      allowPositionals: true,
      options: {
        fix: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        since: { type: 'string' },
      },
    },
    CHECK.usage,
  );
  const report = REPORTS.get(values.format);
  if (!report) return misused(CHECK.badFormat(values.format), CHECK.usage);

  const dir = contentDir();
  const only: string[] = [];
  for (const named of positionals) {
    const below = path.relative(dir, path.resolve(named)).split(path.sep).join('/');
    if (below.startsWith('..') || !existsSync(named))
      return misused(CHECK.noSuchFile(named), CHECK.usage);
    only.push(below);
  }
  const { since } = values;
  if (since !== undefined) {
    if (only.length > 0) return misused(CHECK.sinceAndFiles, CHECK.usage);
    const changed = await changedFiles(dir, since);
    if (changed === undefined) return misused(CHECK.unknownCommit(since), CHECK.usage);
    if (changed.length === 0) {
      if (values.format === 'text') print(CHECK.nothingChanged(since));
      else await say(report.begin + report.end);
      return 0;
    }
    only.push(...changed);
  }
  keepCompiledCode();
  const { checkContent } = await import('../editorial/checker/check-content.ts');
  const { reportEntriesOf } = await import('../editorial/checker/report-entry.ts');
  const { fix } = values;
  const check = await checkContent({
    ...{ dir, only, fix, cache: cacheDir() },
    ...{ site: siteUrl(), now: now() },
  });
  const folder = path.relative(process.cwd(), dir) || '.';
  const count = { error: 0, warning: 0, fixable: 0 };
  await say(report.begin);
  for (const result of check.results) {
    const entries = reportEntriesOf(result);
    if (entries.length === 0) continue;
    await say(report.file(entries, folder, count.error + count.warning === 0));
    for (const { severity, fix: correction } of entries) {
      count[severity] += 1;
      if (correction !== undefined) count.fixable += 1;
    }
  }
  await say(report.end);
  if (values.format === 'text') {
    if (check.fixes > 0) print(CHECK.fixed(check.fixes, check.fixedFiles));
    if (count.error + count.warning === 0) print(CHECK.clean(check.files));
    else print(CHECK.summary(count.error, count.warning, check.files));
    // What is left after correcting was left out for a reason (docs/decisions/0400).
    if (count.fixable > 0 && !fix) print(CHECK.canFix(count.fixable));
  }
  return count.error > 0 || (values.strict && count.warning > 0) ? 1 : 0;
}

/** Wait for a slow reader of a pipe instead of holding all that it has not read. */
async function say(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
