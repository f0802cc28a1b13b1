import type { JalaliDate } from '../lib/calendar/jalali.ts';
import { timeKey, type Item } from './group-news.ts';
import { getItemStory } from './item.ts';
import { getNews } from './news.ts';
import type { ItemStory } from './types.ts';

/**
 * What stands for the file of a day: the digests of its items' files, and which of their decisions lead to
 * an item that is there. Made for every day at every build, so it asks for no views.
 */
export interface DayFileView {
  date: JalaliDate;
  items: { code: string; digest: string; done: string[] }[];
}

export async function getDayFileView(
  year: number,
  month: number,
  day: number,
): Promise<DayFileView> {
  const { byCode } = await getNews();
  const items = await itemsOfDay(year, month, day);
  return {
    date: { year, month, day },
    items: items.map(({ code, digest, event }) => ({
      code,
      digest,
      done: (event?.decisions ?? []).flatMap(({ doneIn }) =>
        doneIn !== undefined && byCode.has(doneIn) ? [doneIn] : [],
      ),
    })),
  };
}

/** The items of a day in the order they were published. */
export async function getDayStories(
  year: number,
  month: number,
  day: number,
): Promise<ItemStory[]> {
  const items = await itemsOfDay(year, month, day);
  return Promise.all(items.toReversed().map(({ code }) => getItemStory(code)));
}

async function itemsOfDay(year: number, month: number, day: number): Promise<readonly Item[]> {
  return (await getNews()).byTime.get(timeKey(year, month, day)) ?? [];
}
