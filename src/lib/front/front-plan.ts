import type { Instant } from '../calendar/instant.ts';
import { layBlocks, type BlockLook } from './block-looks.ts';

/** As many stories as a block may be told to show. */
export const MOST_IN_BLOCK = 12;

/** The lead story is the newest item with a picture among as many as this. */
const LEAD_REACH = 8;
const SECONDS = 4;
const NEWEST = 10;
const BLOCK = 5;

/** As much of an item as decides where it stands. */
interface Placed {
  code: string;
  section: string;
  image?: unknown;
}

/** What editors say of the page: `content/front.yml`, as far as it places items. */
export interface FrontOrder {
  top?: readonly { code: string; until?: Instant | undefined }[] | undefined;
  special?: { items?: readonly string[] | undefined; until?: Instant | undefined } | undefined;
  blocks?:
    | readonly { section: string; count?: number | undefined; look?: BlockLook | undefined }[]
    | undefined;
}

/** Which items stand where. */
export interface FrontPlan<Item> {
  lead?: Item;
  /** Beside the lead story. */
  seconds: Item[];
  newest: readonly Item[];
  /** Those of the box, where it is shown. */
  special: Item[];
  /** Those that have items. `count` is what an editor said. */
  blocks: { section: string; items: Item[]; look: BlockLook; count?: number }[];
}

/** Whether what ends at a moment is still shown. */
export const isStill = (until: Instant | undefined, now: Instant): boolean =>
  until === undefined || now < until;

/**
 * Which items stand in which part of the front page. No item stands in two of them by itself; the newest are the
 * exception, since they answer another question («what came last?»). What an editor names stands where it is named,
 * if it is out: the first of `top` leads, and those behind it move up when it ends.
 *
 * @param newestFirst what readers may see
 * @param sections the ids of all sections, in the order of the menu
 */
export function planFront<Item extends Placed>(
  order: FrontOrder,
  newestFirst: readonly Item[],
  ofSection: (id: string) => readonly Item[],
  sections: readonly string[],
  now: Instant,
): FrontPlan<Item> {
  const find = finder(newestFirst, order);
  const used = new Set<Item>();
  const take = (items: readonly Item[], count: number): Item[] => {
    const taken: Item[] = [];
    for (const item of items) {
      if (taken.length >= count) break;
      if (used.has(item)) continue;
      used.add(item);
      taken.push(item);
    }
    return taken;
  };
  const named = (order.top ?? [])
    .filter(({ until }) => isStill(until, now))
    .flatMap(({ code }) => find(code));
  const top = take(named, 1 + SECONDS);
  const special = isStill(order.special?.until, now)
    ? (order.special?.items ?? []).flatMap(find)
    : [];
  for (const item of special) used.add(item);
  const recent = newestFirst.slice(0, LEAD_REACH);
  const [lead] = top.length > 0 ? top : take(pictured(recent), 1);
  const beside = pictured(newestFirst.slice(0, 2 * LEAD_REACH));
  const seconds = [...top.slice(1), ...take(beside, SECONDS - top.slice(1).length)];
  const blocks = (order.blocks ?? sections.map((section) => ({ section })))
    .map((block: NonNullable<FrontOrder['blocks']>[number]) => ({
      ...block,
      items: take(ofSection(block.section), block.count ?? BLOCK),
    }))
    .filter(({ items }) => items.length > 0);
  const looks = layBlocks(blocks.map(({ look }) => look));
  return {
    ...(lead && { lead }),
    seconds,
    newest: newestFirst.slice(0, NEWEST),
    special,
    blocks: blocks.map(({ section, items, count }, at) => ({
      ...{ section, items, look: looks[at] ?? 'feature' },
      ...(count !== undefined && { count }),
    })),
  };
}

/** Those with a picture before all. */
const pictured = <Item extends Placed>(items: readonly Item[]): Item[] => [
  ...items.filter(({ image }) => image),
  ...items,
];

/** Finds the items that an editor names; few of them, in an archive of any size. */
function finder<Item extends Placed>(
  items: readonly Item[],
  { top = [], special }: FrontOrder,
): (code: string) => Item[] {
  const codes = new Set([...top.map(({ code }) => code), ...(special?.items ?? [])]);
  if (codes.size === 0) return () => [];
  const byCode = new Map(
    items.filter(({ code }) => codes.has(code)).map((item) => [item.code, item]),
  );
  return (code) => {
    const item = byCode.get(code);
    return item ? [item] : [];
  };
}

/** When something of the page ends by itself: at each such moment another page is due. */
export function frontEnds(front: FrontOrder & { bar?: { until: Instant } | undefined }): Instant[] {
  const { bar, top = [], special } = front;
  return [bar?.until, special?.until, ...top.map(({ until }) => until)].filter(
    (until) => until !== undefined,
  );
}
