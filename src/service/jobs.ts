import { publishAll } from './comments/publish-file.ts';
import { forgetSenders } from './comments/forget-senders.ts';
import type { ServiceContext } from './context.ts';
import { forgetAttempts } from './moderation/attempts.ts';
import { countComments } from './moderation/find-comments.ts';
import { forgetSessions } from './moderation/sessions.ts';
import { errorFields } from './observe/log.ts';

/** In ms. */
const HOUR = 3_600_000;

/** What the service does by itself: delete what is over, and write what was left unwritten. */
export async function runJobs(context: ServiceContext): Promise<void> {
  const { store, now, log, metrics, forgetDays, commentsDir } = context;
  try {
    await forgetSenders(store, forgetDays, now());
    await forgetSessions(store, now());
    await forgetAttempts(store, now());
    await publishAll(store, commentsDir);
    for (const [state, count] of Object.entries(await countComments(store)))
      metrics.waiting.set({ state }, count);
  } catch (error) {
    log('error', 'job failed', errorFields(error));
  }
}

/** Run them now and every hour. @returns what stops them, when the one under way is done */
export function startJobs(context: ServiceContext): () => Promise<void> {
  let running = runJobs(context);
  const timer = setInterval(() => {
    running = running.then(() => runJobs(context));
  }, HOUR);
  return () => {
    clearInterval(timer);
    return running;
  };
}
