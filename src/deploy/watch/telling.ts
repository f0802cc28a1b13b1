import type { StandingFault } from './status.ts';

/** One way to tell somebody: e-mail, a channel. */
export interface Teller {
  name: string;
  /** @throws where it could not be told; it is tried again */
  tell: (news: News) => Promise<void>;
}

/** What is told: that these faults stand, or that those told of before are mended. */
export type News = { kind: 'faults'; faults: readonly StandingFault[] } | { kind: 'mended' };

/** What each teller has told, by its name: the faults that it told of; nothing where it told that all is well. */
export type Told = Readonly<Record<string, string>>;

/** So long, in ms, a forge may be away before somebody is told: it may only be started anew. */
export const GRACE = 600_000;

/** The faults that are told of by now. */
const toTell = (faults: readonly StandingFault[], now: number): StandingFault[] =>
  faults.filter(({ id, since }) => id !== 'fetch unreachable' || now - since >= GRACE);

/**
 * What a teller has to tell, seen from what it told last: each fault once, and once that it is mended.
 * @returns undefined where it has told what there is
 */
export function newsFor(
  told: string,
  faults: readonly StandingFault[],
  now: number,
): { news: News; told: string } | undefined {
  const telling = toTell(faults, now);
  const key = telling
    .map(({ id }) => id)
    .toSorted()
    .join('\n');
  if (key === told) return undefined;
  // What was not told to be broken is not told to be mended.
  if (key === '') return { news: { kind: 'mended' }, told: key };
  return { news: { kind: 'faults', faults: telling }, told: key };
}

/** Tells what stands now to all who have not been told; who could not be reached is tried the next time. */
export class Telling {
  readonly #tellers: () => readonly Teller[];
  readonly #save: (told: Told) => void;
  readonly #failed: (teller: string, error: unknown) => void;
  #told: Told;
  #running = Promise.resolve();

  /** @param tellers asked each time: a newsroom may name others */
  constructor(
    tellers: () => readonly Teller[],
    told: Told,
    after: { save: (told: Told) => void; failed: (teller: string, error: unknown) => void },
  ) {
    this.#tellers = tellers;
    this.#told = told;
    this.#save = after.save;
    this.#failed = after.failed;
  }

  /** Comes back when all were tried. One telling at a time, so nobody is told twice. */
  tell(faults: readonly StandingFault[], now: number): Promise<void> {
    this.#running = this.#running.then(async () => {
      for (const { name, tell } of this.#tellers()) {
        const due = newsFor(this.#told[name] ?? '', faults, now);
        if (!due) continue;
        try {
          await tell(due.news);
          this.#told = { ...this.#told, [name]: due.told };
          this.#save(this.#told);
        } catch (error) {
          this.#failed(name, error);
        }
      }
    });
    return this.#running;
  }
}
