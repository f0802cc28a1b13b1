import { basePathOf } from '../../lib/addresses/base-path.ts';
import type { ServiceContext } from '../context.ts';
import { inTransaction } from '../store/transaction.ts';
import { countViews } from './count-views.ts';
import { forgetWindows } from './forget-views.ts';
import { movePosition, type LogPosition } from './log-positions.ts';
import type { Lines } from './read-lines.ts';
import { readLogLine, type NoView } from './read-log-line.ts';
import type { View } from './view.ts';

/** Windows are forgotten whenever so much of the log's own time went by, in ms. */
export const PURGE_EVERY = 10 * 60_000;
/** No server's clock is wrong by more, in ms. */
const CLOCK_FAULT = 86_400_000;

type Context = Pick<ServiceContext, 'store' | 'metrics' | 'now' | 'siteUrl'>;

/**
 * Count some lines of a log and write down where they end, both or neither.
 *
 * @param from the position that the lines begin at
 * @param closed 1 where nobody writes into the file any more
 * @returns the new position
 * @throws {CountedElsewhere} where another process counted them first
 */
export async function countLines(
  context: Context,
  log: string,
  { text, end }: Lines,
  from: LogPosition,
  closed: 0 | 1,
): Promise<LogPosition> {
  const { store, metrics } = context;
  const { views, outcomes, latest } = readViews(context, text);
  const lastAt = Math.max(from.last_at, latest);
  const isPurge = lastAt - from.purged_at >= PURGE_EVERY;
  const to = {
    ...{ position: end, last_at: lastAt, closed },
    purged_at: isPurge ? lastAt : from.purged_at,
  };
  const counted = await inTransaction(store, async (transaction) => {
    await movePosition(transaction, log, from, to);
    const sum = await countViews(transaction, views, log);
    if (isPurge) await forgetWindows(transaction, log, lastAt);
    return sum;
  });
  metrics.views.inc({ way: 'log' }, counted);
  metrics.logLines.inc({ outcome: 'counted' }, counted);
  metrics.logLines.inc({ outcome: 'repeated' }, views.length - counted);
  for (const [outcome, lines] of outcomes) metrics.logLines.inc({ outcome }, lines);
  return { ...from, ...to };
}

interface ReadViews {
  views: View[];
  /** How many lines told of none, by why. */
  outcomes: Map<NoView, number>;
  /** The latest instant of a view; 0 without one. */
  latest: number;
}

function readViews({ now, siteUrl }: Context, text: string): ReadViews {
  const views: View[] = [];
  const outcomes = new Map<NoView, number>();
  const tooLate = now() + CLOCK_FAULT;
  const base = basePathOf(siteUrl);
  let latest = 0;
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? undefined : end);
    start = end === -1 ? text.length : end + 1;
    const read = readLogLine(line, base);
    const view = typeof read === 'object' && read.at > tooLate ? 'unreadable' : read;
    if (typeof view === 'string') outcomes.set(view, (outcomes.get(view) ?? 0) + 1);
    else {
      views.push(view);
      latest = Math.max(latest, view.at);
    }
  }
  return { views, outcomes, latest };
}
