import { Delivery } from './deliver.ts';
import type { Journal, PostRecord } from './journal.ts';
import type { Notice } from './notice.ts';
import type { Clock } from './patience.ts';
import { plan, type Plan } from './plan.ts';
import type { PublishedSite, ReaderChannel } from './reader-channel.ts';
import { tellEditors, type EditorsChannel } from './tell-editors.ts';

export interface AnnounceOptions {
  journal: Journal;
  site: PublishedSite;
  channels: readonly ReaderChannel[];
  editors: readonly EditorsChannel[];
  clock: Clock;
  /** See `plan`. */
  since?: number | undefined;
  /** What came of this run, as soon as it is known. */
  report: (notice: Notice) => void;
  /** What is noted before anything is sent. */
  planned: (plan: Plan) => void;
  /** A notice in words. */
  wordsOf: (notice: Notice) => string;
}

/**
 * Tell all channels what is published and was not told there yet, and what changed in what was.
 * @returns whether all of it was taken, and nothing new is for a person to do
 */
export async function announce(options: AnnounceOptions): Promise<boolean> {
  const { journal, site, channels, editors, clock, since, report, planned, wordsOf } = options;
  planned(journal.together(() => plan(journal, channels, site, clock.now(), since)));
  const notices: Notice[] = [];
  const note = (notice: Notice): void => {
    notices.push(notice);
    report(notice);
  };
  const desk = { journal, site, clock, report: note };
  // One channel keeps none of the others waiting.
  const taken = await Promise.all(channels.map((to) => new Delivery(to, desk).run()));
  const fresh = await tellEditors({ journal, notices, editors, clock, wordsOf });
  return taken.every(Boolean) && fresh.every(({ kind }) => kind === 'gone');
}

/** What is due in a channel, for those who only want to see it. Nothing is noted. */
export function whatIsDue(
  options: Pick<AnnounceOptions, 'journal' | 'site' | 'channels' | 'clock' | 'since'>,
): { plan: Plan; due: ReadonlyMap<ReaderChannel, readonly PostRecord[]> } {
  const { journal, site, channels, clock, since } = options;
  return journal.together(() => {
    const made = plan(journal, channels, site, clock.now(), since);
    const due = channels.map((to) => {
      const posts = journal.posts(to.name, 'due').filter(({ code }) => site.items.has(code));
      return [to, posts] as const;
    });
    return { plan: made, due: new Map(due) };
  }, false);
}
