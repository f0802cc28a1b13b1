import { publishAll } from './comments/publish-file.ts';
import { forgetSenders } from './comments/forget-senders.ts';
import { atMidnights } from './counts/at-midnights.ts';
import { keepCounts } from './counts/keep-counts.ts';
import type { ServiceContext } from './context.ts';
import { forgetAttempts } from './moderation/attempts.ts';
import { countComments } from './moderation/find-comments.ts';
import { forgetSessions } from './moderation/sessions.ts';
import { errorFields } from '../node/process/log.ts';
import { countReports } from './reports/find-reports.ts';
import { forgetReporters } from './reports/receive-report.ts';
import { settleCorrected } from './reports/settle-corrected.ts';
import { forgetChallenges } from './store/challenge.ts';

/** In ms. */
const HOUR = 3_600_000;
/** How soon what failed is tried again: a disk that was full, or a database that was away, may be back. */
const MINUTE = 60_000;

/** What the service does by itself: delete what is over, and write what was left unwritten. */
const JOBS: Readonly<Record<string, (context: ServiceContext) => Promise<void>>> = {
  'forget senders': ({ store, forgetDays, now }) => forgetSenders(store, forgetDays, now()),
  'forget sessions': ({ store, now }) => forgetSessions(store, now()),
  'forget attempts': ({ store, now }) => forgetAttempts(store, now()),
  'forget challenges': ({ store, now }) => forgetChallenges(store, now()),
  'forget reporters': ({ store, forgetDays, now }) => forgetReporters(store, forgetDays, now()),
  'write comments': ({ store, commentsDir }) => publishAll(store, commentsDir),
  'settle corrected': async (context) => {
    await settleCorrected(context);
  },
  'count comments': async ({ store, metrics }) => {
    for (const [state, count] of Object.entries(await countComments(store)))
      metrics.waiting.set({ state }, count);
  },
  'count reports': async ({ store, metrics }) => {
    for (const [state, count] of Object.entries(await countReports(store)))
      metrics.reportsByState.set({ state }, count);
  },
  'keep counts': keepCounts,
};

/** Run each, though others fail; the log tells of these. @returns whether all went well */
export async function runJobs(context: ServiceContext): Promise<boolean> {
  let isWell = true;
  for (const [job, run] of Object.entries(JOBS))
    try {
      await run(context);
    } catch (error) {
      isWell = false;
      context.log('error', 'job failed', { job, ...errorFields(error) });
    }
  return isWell;
}

/**
 * Run them now, every hour and when a day of Tehran is over, and what failed a minute later.
 * @param run runs all of them once
 * @returns what stops them, when those under way are done
 */
export function startJobs(
  context: ServiceContext,
  { run = runJobs, hour = HOUR, minute = MINUTE } = {},
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  let running = Promise.resolve();
  const turn = (): void => {
    running = running.then(async () => {
      if (isOver) return;
      const isWell = await run(context);
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(turn, isWell ? hour : minute);
    });
  };
  turn();
  const stopMidnights = atMidnights(context.now, turn);
  return () => {
    isOver = true;
    clearTimeout(timer);
    stopMidnights();
    return running;
  };
}
