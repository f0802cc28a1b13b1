import { getCollection } from 'astro:content';
import type { ItemData } from './item-schema.ts';

type Entry = Awaited<ReturnType<typeof getCollection<'news'>>>[number];

export interface Item {
  entry: Entry;
  data: ItemData;
  url: string;
}

let known: Promise<Item[]> | undefined;

/** All items, the newest first; sorted once a build. */
export const getNewest = (): Promise<Item[]> => (known ??= load());

async function load(): Promise<Item[]> {
  const items = (await getCollection('news')).map((entry) => {
    // Seen from the project around, the collection of this name has another schema.
    const data = entry.data as unknown as ItemData;
    return { entry, data, url: `/news/${data.code}/` };
  });
  return items.sort(
    (a, b) => b.data.date.getTime() - a.data.date.getTime() || (a.data.code < b.data.code ? 1 : -1),
  );
}
