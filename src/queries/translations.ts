import type { Item, News } from './group-news.ts';
import { toLink } from './summary.ts';
import type { Translation } from './types.ts';

/** The code of the item that an item's translations are named by. */
export const originalOf = ({
  code,
  translationOf,
}: {
  code: string;
  translationOf?: string | undefined;
}): string => translationOf ?? code;

/** The published items that tell the same news in other languages, the original first and then by their codes. */
export function translationsOf(item: Item, { byCode, byOriginal }: News): Translation[] {
  const original = originalOf(item);
  const first = byCode.get(original);
  return [...(first ? [first] : []), ...(byOriginal.get(original) ?? [])]
    .filter(({ code }) => code !== item.code)
    .map((other) => ({ code: other.code, ...toLink(other) }));
}
