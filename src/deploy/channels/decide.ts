import type { Journal } from './journal.ts';
import { tellsOf, type PublishedSite, type ReaderChannel } from './reader-channel.ts';

/** What an editor said of an item: send it again, or it stands there. */
export type Decision = 'again' | 'sent';

/** What came of it in one channel. */
export type Decided = { channel: string; done: boolean };

/**
 * Take an editor's word on an item whose post is unsure, was refused or was never due. What certainly stands in a
 * channel is not sent there again.
 */
export function decide(
  journal: Journal,
  channels: readonly ReaderChannel[],
  { items }: PublishedSite,
  code: string,
  decision: Decision,
): Decided[] {
  const item = items.get(code);
  if (!item) return [];
  return channels
    .filter((channel) => tellsOf(channel, item))
    .map(({ name: channel }) => {
      const post = journal.post(channel, code);
      if (post?.state === 'sent') return { channel, done: false };
      journal.knowChannel(channel);
      journal.addDue(channel, code, item.publishedAt);
      if (decision === 'sent') journal.endSending(channel, code, undefined, false);
      else journal.setState(channel, code, 'due');
      return { channel, done: true };
    });
}
