import { randomUUID } from 'node:crypto';
import { sharedWork } from './shared-work.ts';
import { Busy, Overtaken, type Store, type Tag } from './store.ts';
import {
  baseOf,
  knownOf,
  NOTHING,
  readBase,
  readState,
  writeState,
  type Base,
  type Sending,
  type TargetState,
} from './target-state.ts';
import {
  leadsReaders,
  planPush,
  sentBy,
  type Gone,
  type GroupName,
  type Plan,
  type SiteFile,
} from './plan.ts';
import type { Journal } from './journal.ts';

/** After so long without a word from it, a push counts as broken off; ms. */
export const LEASE = 180_000;
/** How often a push says that it goes on; ms. */
const RENEW = 30_000;
/** How many files are sent at a time. */
const AT_ONCE = 12;

export interface PushOptions {
  store: Store;
  site: ReadonlyMap<string, SiteFile>;
  journal: Journal;
  /** Bases that were read before. */
  bases: BaseCache;
  /** How long what is gone stays, ms. */
  grace: number;
  /** Told of the plan; where it gives false, nothing is done. */
  onPlan: (plan: Plan) => boolean;
  onProgress: (group: GroupName, done: number, total: number) => void;
  /** Let what stands between readers and the target forget what changed. */
  purge: (paths: readonly string[]) => Promise<void>;
}

/** Where bases are kept on this machine; losing them costs reading them again. */
export interface BaseCache {
  read(name: string): Buffer | undefined;
  write(name: string, bytes: Buffer): void;
}

/** What a push did. */
export interface Pushed {
  /** Files. */
  sent: number;
  /** In bytes. */
  size: number;
  removed: number;
  /** What could not be taken away; the next push tries again. */
  left: readonly string[];
}

/**
 * Let a store hold a site. Whatever becomes of this, at any moment no page that a reader finds there names a
 * file that is not there; and a push that was broken off is gone on from by the next, here or elsewhere.
 *
 * The state at the store is the lock, too: before anything is sent it says what will be, and by whom; each write
 * of it asks that it is the one that was read.
 *
 * @returns undefined where there was nothing to do, or `onPlan` wanted nothing done
 * @throws {Busy} where another push goes on
 * @throws {Overtaken} where another push began since; it will end what this one did not
 */
export async function pushToStore(options: PushOptions): Promise<Pushed | undefined> {
  const { store, site, journal, bases, grace, onPlan, onProgress, purge } = options;
  const { state, base, tag, now } = await readTarget(options);
  const { sending } = state;
  const sent = (sending && journal.read(sending.by)) ?? new Map<string, string>();
  const plan = planPush(site, knownOf(state, sent), { now, grace });
  const paths = new Set([...(sending?.paths ?? []), ...sentBy(plan)]);
  const isIdle = paths.size === 0 && plan.removals.length === 0;
  if (!onPlan(plan) || (isIdle && tag !== undefined)) return undefined;

  const identityOf = (path: string): string => site.get(path)?.identity ?? '';
  const by = randomUUID();
  journal.begin(sending ? [by, sending.by] : [by], sent);
  const claim = new Claim(store, bases, claimed(state, plan, { by, paths: [...paths] }), base, tag);
  await claim.begin();
  let size = 0;
  try {
    let hasOpened = false;
    for (const { name, paths: group } of plan.groups) {
      if (leadsReaders(name) && !hasOpened) {
        hasOpened = true;
        await claim.open(site, plan);
      }
      let done = 0;
      onProgress(name, 0, group.length);
      await sharedWork(group, AT_ONCE, async (path) => {
        claim.check();
        await store.put(path);
        journal.note(path, identityOf(path));
        size += site.get(path)?.size ?? 0;
        onProgress(name, (done += 1), group.length);
      });
    }
    claim.check();
    const left = plan.removals.length > 0 ? await store.remove(plan.removals) : [];
    await purge([...paths]);
    const files = new Map(Array.from(site, ([path, { identity }]) => [path, identity]));
    await claim.end({ files, gone: withLeft(plan.gone, left, state) }, now);
    journal.end();
    return { sent: sentBy(plan).length, size, removed: plan.removals.length - left.length, left };
  } finally {
    claim.stop();
  }
}

/** The state while a push goes on: what it takes away may be there or not. */
function claimed(state: TargetState, plan: Plan, { by, paths }: Sending): TargetState {
  const gone = new Map(state.gone);
  for (const path of plan.removals) gone.delete(path);
  return { ...state, gone, sending: { by, paths: [...paths, ...plan.removals] } };
}

/** What could not be taken away has been gone as long as before. */
const withLeft = (
  gone: ReadonlyMap<string, Gone>,
  left: readonly string[],
  before: TargetState,
): Map<string, Gone> => {
  const all = new Map(gone);
  for (const path of left) all.set(path, before.gone.get(path) ?? { since: 0, isThere: true });
  return all;
};

async function readTarget({ store, journal, bases }: PushOptions): Promise<{
  state: TargetState;
  base?: Base;
  tag?: Tag;
  now: number;
}> {
  const { index, now } = await store.readIndex();
  if (!index) return { state: NOTHING, now };
  const name = baseOf(index.bytes);
  const kept = bases.read(name);
  const bytes = kept ?? (await store.readBase(name));
  const base = readBase(name, bytes);
  if (!kept) bases.write(name, bytes);
  const state = readState(index.bytes, base);
  const { sending } = state;
  if (sending && index.age < LEASE && !journal.read(sending.by)) throw new Busy(LEASE - index.age);
  return { state, base, tag: index.tag, now };
}

/** The right to write to a target, which is held by saying so there, again and again. */
class Claim {
  readonly #store: Store;
  readonly #bases: BaseCache;
  #base: Base | undefined;
  #state: TargetState;
  #tag: Tag | undefined;
  #saidAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #saying: Promise<void> = Promise.resolve();
  #fault: Overtaken | undefined;

  constructor(
    store: Store,
    bases: BaseCache,
    state: TargetState,
    base: Base | undefined,
    tag: Tag | undefined,
  ) {
    this.#store = store;
    this.#bases = bases;
    this.#state = state;
    this.#base = base;
    this.#tag = tag;
  }

  async begin(): Promise<void> {
    await this.#say();
    this.#timer = setInterval(() => {
      // A network that fails for a while may be back the next time; `check` looks how long it is.
      this.#say().catch((error: unknown) => {
        if (error instanceof Overtaken) this.#fault ??= error;
      });
    }, RENEW);
  }

  /** Readers are led to what is new from now on: whoever goes on after this push has to know that it is there. */
  async open(site: PushOptions['site'], plan: Plan): Promise<void> {
    const later = new Set(
      plan.groups.flatMap(({ name, paths }) => (leadsReaders(name) ? paths : [])),
    );
    const files = new Map(this.#state.files);
    for (const [path, { identity }] of site) if (!later.has(path)) files.set(path, identity);
    if (files.size === this.#state.files.size) return;
    this.check();
    this.#state = { ...this.#state, files };
    await this.#say();
  }

  /**
   * Whether a request may begin that ends before anybody else may take the target over.
   * @throws {Overtaken}
   */
  check(): void {
    if (this.#fault) throw this.#fault;
    if (performance.now() - this.#saidAt > LEASE / 2) throw new Overtaken('silent');
  }

  /** @param now ms, by the target's clock */
  async end(state: TargetState, now: number): Promise<void> {
    this.stop();
    this.check();
    const gone = new Map(state.gone);
    const { base, newBase } = writeState(state, this.#base);
    // Who reads the index of before still needs its base.
    if (newBase && this.#base)
      gone.set(this.#store.basePath(this.#base.name), { since: now, isThere: true });
    gone.delete(this.#store.basePath(base));
    this.#state = { ...state, gone };
    await this.#say();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One after the other: each needs the tag that the one before got. */
  #say(): Promise<void> {
    const said = this.#saying.then(() => this.#write());
    this.#saying = said.catch(() => undefined);
    return said;
  }

  async #write(): Promise<void> {
    const saidAt = performance.now();
    const { index, base, newBase } = writeState(this.#state, this.#base);
    if (newBase) {
      await this.#store.writeBase(base, newBase);
      this.#bases.write(base, newBase);
      this.#base = { name: base, files: this.#state.files };
    }
    this.#tag = await this.#store.writeIndex(index, this.#tag);
    this.#saidAt = saidAt;
  }
}
