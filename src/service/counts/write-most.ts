import { MOST_WINDOWS, writeMost, type MostLists, type MostWindow } from '../../lib/most.ts';
import { writeWhole } from '../store/write-whole.ts';
import type { ServiceContext } from '../context.ts';
import { countedUpTo, findMost } from './find-most.ts';

/** As many as the page shows, and some more for items that the site does not have any more. */
const LENGTH = 30;

/** Write what was read and discussed most where the build reads it; nothing before anything was. */
export async function writeMostFile(context: ServiceContext): Promise<void> {
  const { store, now, mostFile } = context;
  const at = await countedUpTo(context);
  if (at === undefined) return;
  const lists: Record<MostWindow, MostLists> = {
    day: { viewed: [], discussed: [] },
    week: { viewed: [], discussed: [] },
    month: { viewed: [], discussed: [] },
  };
  for (const window of Object.keys(MOST_WINDOWS) as MostWindow[])
    lists[window] = await findMost(store, window, { now: now(), length: LENGTH });
  if (Object.values(lists).every((one) => one.viewed.length + one.discussed.length === 0)) return;
  await writeWhole(mostFile, writeMost({ updatedAt: new Date(at).toISOString(), ...lists }));
}
