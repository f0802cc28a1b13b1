import { quietUntil } from '../../lib/posts/quiet-hours.ts';
import { whatIsDue, type AnnounceOptions } from './announce.ts';

/**
 * When something can be sent that waits: the end of a channel's quiet hours, or now.
 * @returns ms since the epoch; undefined where nothing waits
 */
export function nextDue(
  options: Pick<AnnounceOptions, 'journal' | 'site' | 'channels' | 'clock'>,
): number | undefined {
  const now = options.clock.now();
  const times = Array.from(whatIsDue(options).due, ([{ quiet }, posts]) =>
    posts.length === 0 ? Infinity : ((quiet && quietUntil(quiet, now)) ?? now),
  );
  const first = Math.min(...times);
  return first === Infinity ? undefined : first;
}
