#!/usr/bin/env node
import path from 'node:path';
import { parseDate } from '../lib/calendar/parse.ts';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { writeDue } from '../node/due-file.ts';
import { print, printError } from '../node/process/print.ts';
import { contentDir, hasSiteUrl, now, outDir, siteUrl, stateDir } from '../node/settings.ts';
import { ANNOUNCE } from '../messages/announce.ts';
import { COMMANDS } from '../messages/commands.ts';
import { describeNotice } from './announce-words.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

/** Tell channels, where `publish.yml` names them, what was published and not told yet. */
const { values } = readOptions(
  {
    options: {
      'dry-run': { type: 'boolean' },
      next: { type: 'boolean' },
      since: { type: 'string' },
      channel: { type: 'string' },
      again: { type: 'string' },
      sent: { type: 'string' },
      fault: { type: 'string' },
    },
  },
  ANNOUNCE.usage,
);

function stop(message: string, code: 0 | 1 = 1): never {
  printError(message);
  process.exit(code);
}

function sinceOf(text: string): number {
  const read = parseDate(text);
  return read.ok ? read.instant : misused(ANNOUNCE.badTime(text), ANNOUNCE.usage);
}

const since = values.since === undefined ? undefined : sinceOf(values.since);

keepCompiledCode();
const { announce, whatIsDue } = await import('../deploy/channels/announce.ts');
const { decide } = await import('../deploy/channels/decide.ts');
const { Journal, JournalBusy } = await import('../deploy/channels/journal.ts');
const { SYSTEM_CLOCK } = await import('../deploy/channels/patience.ts');
const { nextDue } = await import('../deploy/channels/next-due.ts');
const { readPublishedItems } = await import('../deploy/channels/published-items.ts');
const { say } = await import('../deploy/channels/tell-editors.ts');
const { isSite } = await import('../feeds/ping/published.ts');
const { MissingToken, readChannels } = await import('./read-channels.ts');

try {
  const { readers, editors, sectionTitles } = readChannels(contentDir(), values.channel);

  if (values.fault !== undefined) {
    if (editors.length === 0) stop(ANNOUNCE.noEditors, 0);
    const failed = await say(editors, values.fault, SYSTEM_CLOCK);
    for (const { name, reason } of failed) printError(ANNOUNCE.faultUntold(name, reason));
    if (failed.length < editors.length) print(ANNOUNCE.faultTold(editors.length - failed.length));
    process.exit(failed.length === 0 ? 0 : 1);
  }

  if (readers.length === 0) stop(ANNOUNCE.noChannels, 0);
  if (!hasSiteUrl()) stop(ANNOUNCE.noAddress);
  if (!isSite(outDir())) stop(COMMANDS.nothingToServe(outDir()));
  const journal = new Journal(path.join(stateDir(), 'channels.db'));
  const site = {
    ...{ dir: outDir(), siteUrl: siteUrl(), sectionTitles },
    items: readPublishedItems(outDir()),
  };
  const clock = { ...SYSTEM_CLOCK, now };

  const decision = values.again === undefined ? 'sent' : 'again';
  const code = values.again ?? values.sent;
  if (code !== undefined && !values['dry-run'] && !values.next) {
    const decided = decide(journal, readers, site, code, decision);
    if (decided.length === 0) stop(ANNOUNCE.unknownCode(code));
    for (const { channel, done } of decided) print(ANNOUNCE.decided(channel, done));
  }

  const work = { journal, site, channels: readers, clock, since };
  const planned = ({ begun, old }: { begun: readonly string[]; old: number }): void => {
    for (const name of begun) print(ANNOUNCE.begun(name));
    if (old > 0) print(ANNOUNCE.old(old));
  };
  if (values.next) {
    const next = nextDue(work);
    if (next !== undefined) print(new Date(next).toISOString());
  } else if (values['dry-run']) {
    const { showDue } = await import('./show-due.ts');
    const { plan, due } = whatIsDue(work);
    planned(plan);
    showDue(due, site);
  } else {
    let told = 0;
    const isWhole = await announce({
      ...{ ...work, editors, planned },
      report: (notice) => {
        told += 1;
        const { words, isFault } = describeNotice(notice);
        (isFault ? printError : print)(words);
      },
      wordsOf: (notice) => describeNotice(notice).words,
    });
    if (told === 0) print(ANNOUNCE.nothing);
    // What waits for the morning: who publishes by itself announces again then.
    const next = nextDue(work);
    writeDue(stateDir(), next !== undefined && next > now() ? next : undefined);
    if (!isWhole) process.exitCode = 1;
  }
  journal.close();
} catch (error) {
  if (error instanceof JournalBusy) stop(ANNOUNCE.busy);
  if (error instanceof MissingToken) stop(ANNOUNCE.noToken(error.channel, error.variable));
  fail(error);
}
