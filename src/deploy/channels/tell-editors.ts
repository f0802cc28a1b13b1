import type { Journal } from './journal.ts';
import type { Notice } from './notice.ts';
import { Patience, type Clock } from './patience.ts';
import type { Channel } from './post.ts';
import { truncateLines } from './truncate-lines.ts';

/** A channel that editors read. */
export interface EditorsChannel {
  name: string;
  channel: Channel;
}

interface Telling {
  journal: Journal;
  notices: readonly Notice[];
  editors: readonly EditorsChannel[];
  clock: Clock;
  wordsOf: (notice: Notice) => string;
}

/**
 * Tell editors in their channels what they have to look at, each thing once: it is noted before it is told, for
 * every run tells it on the terminal anyway.
 * @returns the notices that are new to them
 */
export async function tellEditors({ journal, notices, ...to }: Telling): Promise<Notice[]> {
  const fresh = notices.filter((notice) => isFresh(journal, notice));
  if (to.editors.length > 0) await say(to.editors, fresh.map(to.wordsOf).join('\n\n'), to.clock);
  return fresh;
}

/**
 * Tell something in the editors' channels, as far as they can be reached. Twice is better than never.
 * @returns the reasons of those that could not
 */
export async function say(
  editors: readonly EditorsChannel[],
  text: string,
  clock: Clock,
): Promise<{ name: string; reason: string }[]> {
  if (text === '') return [];
  const failed = await Promise.all(
    editors.map(async ({ name, channel }) => {
      const patience = new Patience();
      for (;;) {
        const outcome = await channel.say(truncateLines(text, channel.limit(false)));
        if (outcome.kind === 'done') return [];
        if (outcome.kind === 'refused') return [{ name, reason: outcome.reason }];
        const pause = patience.next(outcome);
        if (pause === undefined)
          return [{ name, reason: outcome.kind === 'wait' ? 'HTTP 429' : outcome.reason }];
        await clock.sleep(pause);
      }
    }),
  );
  return failed.flat();
}

/** Whether editors were not told yet; notes that they are. */
function isFresh(journal: Journal, notice: Notice): boolean {
  const { kind, channel } = notice;
  if (kind === 'stopped') {
    if (journal.channel(channel).told === notice.reason) return false;
    journal.noteTrouble(channel, notice.reason);
    return true;
  }
  if (kind === 'sent' || kind === 'edited' || kind === 'held') return false;
  if (journal.post(channel, notice.code)?.told === kind) return false;
  journal.noteTold(channel, notice.code, kind);
  return true;
}
