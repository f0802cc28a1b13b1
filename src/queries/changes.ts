import { isOut, type Inputs, type ItemInput } from '../collections/inputs.ts';
import type { Instant } from '../lib/calendar/instant.ts';

/** The content at a moment. */
export interface Moment {
  inputs: Inputs;
  at: Instant;
}

/** An item that is not what it was. */
export interface ItemChange {
  code: string;
  /** As readers saw it; undefined where they saw none. */
  before: ItemInput | undefined;
  after: ItemInput | undefined;
}

/** What is not as it was. */
export interface Changes {
  /** Items that are others, came or went, or whose pictures or history are others. */
  items: readonly ItemChange[];
  /** Codes of items of which only the page can be another: comments came, or may be written no more. */
  pages: ReadonlySet<string>;
  /** Ids of dossiers whose own text is another. */
  dossiers: ReadonlySet<string>;
  /** Whether a file of `content/media` is another. */
  media: boolean;
  /** How many items readers saw. */
  totalBefore: number;
}

/** @param closesAfter how long after its publication an item takes comments, in ms; undefined for ever */
export function changesBetween(before: Moment, after: Moment, closesAfter?: number): Changes {
  const keys = unlikeKeys(before.inputs, after.inputs);
  const named = (kind: string): Set<string> =>
    new Set(
      keys
        .values()
        .filter((key) => key.startsWith(kind))
        .map((key) => key.slice(kind.length)),
    );
  const media = named('media/');
  const histories = named('history/');
  const pages = named('comments/');
  const changed = new Map<string, { before?: ItemInput; after?: ItemInput }>();
  let totalBefore = 0;

  /** Look at each item of one side. @param put notes it as changed */
  const look = (
    { inputs, at }: Moment,
    other: Moment,
    put: (item: ItemInput, isSeen: boolean) => void,
    count = false,
  ): void => {
    for (const [file, item] of inputs) {
      if (typeof item === 'string') continue;
      const isSeen = isOut(item, at);
      if (isSeen && count) totalBefore += 1;
      const isChanged =
        keys.has(file) ||
        isSeen !== isOut(item, other.at) ||
        (histories.size > 0 && histories.has(file)) ||
        (media.size > 0 && item.media?.some((src) => media.has(src)));
      if (isChanged) put(item, isSeen);
      if (closesAfter !== undefined) {
        const end = item.at + closesAfter;
        if (end > at !== end > other.at) pages.add(item.code);
      }
    }
  };
  look(
    before,
    after,
    (item, isSeen) => void changed.set(item.code, isSeen ? { before: item } : {}),
    true,
  );
  look(after, before, (item, isSeen) => {
    const known = changed.get(item.code);
    changed.set(item.code, { ...known, ...(isSeen && { after: item }) });
  });
  return {
    items: Array.from(changed, ([code, { before, after }]) => ({ code, before, after })),
    ...{ pages, dossiers: named('dossiers/'), media: media.size > 0, totalBefore },
  };
}

/** The keys of inputs that are not the same on both sides. */
export function unlikeKeys(one: Inputs, other: Inputs): Set<string> {
  const keys = new Set<string>();
  for (const [key, value] of one) if (!isSame(value, other.get(key))) keys.add(key);
  for (const key of other.keys()) if (!one.has(key)) keys.add(key);
  return keys;
}

/** A file's digest tells all that was read of it. */
const isSame = (one: ItemInput | string, other: ItemInput | string | undefined): boolean =>
  typeof one === 'string'
    ? one === other
    : typeof other === 'object' && one.digest === other.digest;
