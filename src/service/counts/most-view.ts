import type { MostEntry, MostWindow } from '../../lib/most.ts';
import type { ServiceContext } from '../context.ts';
import { countedUpTo, findMost } from './find-most.ts';
import type { ShownItem, ShownItems } from './shown-item.ts';

/** As many as are shown, and as many as are looked through for those of one section. */
const SHOWN = 10;
const LOOKED_THROUGH = 50;
const LOOKED_THROUGH_FOR_SECTION = 1000;

export type MostItem = ShownItem & { count: number };

/** What was read and discussed most, as it is shown. */
export interface MostView {
  window: MostWindow;
  /** A section's id. */
  section: string | undefined;
  /** Up to when it was counted, in ms; undefined before anything was. */
  updatedAt: number | undefined;
  viewed: MostItem[];
  discussed: MostItem[];
}

/** How long an answer stands for the next ones, in ms: the longer the window, the less a moment matters. */
const KEPT = { day: 5000, week: 15_000, month: 60_000 } as const satisfies Record<
  MostWindow,
  number
>;
const MOST_KEPT = 300;

/** Answers for all who ask within a moment: a front page that many open is counted for once. */
export class MostViews {
  readonly #context: ServiceContext;
  readonly #items: ShownItems;
  readonly #kept = new Map<string, { at: number; view: Promise<MostView> }>();

  constructor(context: ServiceContext, items: ShownItems) {
    this.#context = context;
    this.#items = items;
  }

  get(window: MostWindow, section: string | undefined): Promise<MostView> {
    const now = this.#context.now();
    const name = `${window} ${section ?? ''}`;
    const kept = this.#kept.get(name);
    // A clock that was put back would keep it for as long.
    if (kept && Math.abs(now - kept.at) < KEPT[window]) return kept.view;
    const view = this.#find(window, section);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(name, { at: now, view });
    // What could not be told now may be the next time.
    view.catch(() => this.#kept.delete(name));
    return view;
  }

  async #find(window: MostWindow, section: string | undefined): Promise<MostView> {
    const { store, now } = this.#context;
    const length = section === undefined ? LOOKED_THROUGH : LOOKED_THROUGH_FOR_SECTION;
    const { viewed, discussed } = await findMost(store, window, { now: now(), length });
    return {
      ...{ window, section, updatedAt: await countedUpTo(this.#context) },
      viewed: await this.#show(viewed, section),
      discussed: await this.#show(discussed, section),
    };
  }

  async #show(entries: readonly MostEntry[], section: string | undefined): Promise<MostItem[]> {
    const shown: MostItem[] = [];
    for (const { code, count } of entries) {
      if (shown.length === SHOWN) break;
      const item = await this.#items.get(code);
      if (item && (section === undefined || item.section === section))
        shown.push({ ...item, count });
    }
    return shown;
  }
}
