import { hasQuery } from './query-address.ts';
import { fileOfAddress, foldName } from './same-file.ts';

/** Two holders whose addresses can't both be there. */
export interface Meeting<Holder> {
  one: Holder;
  other: Holder;
  /** Whether both are one file; else one is a file where the other needs a folder. */
  isSame: boolean;
}

/** So many others are named to each: a list of thousands helps nobody. */
const MOST_NAMED = 3;

/**
 * Which addresses meet: which any file system would keep in one file, or one as a file where another needs
 * a folder of that name.
 */
export class AddressBook<Holder> {
  readonly #files = new Map<string, Holder[]>();

  /** @param address percent-decoded, with a slash before it, its query behind it (`readOldAddress`) */
  add(address: string, holder: Holder): void {
    this.addFile(keyOf(address), holder);
  }

  /** @param file below the site */
  addFile(file: string, holder: Holder): void {
    const key = foldName(file);
    const holders = this.#files.get(key);
    if (holders) holders.push(holder);
    else this.#files.set(key, [holder]);
  }

  /** Every meeting, told to each of the two; of many at one address, a few for each. */
  *meetings(): Generator<Meeting<Holder>> {
    const told = new Map<string, number>();
    for (const [file, holders] of this.#files) {
      if (holders.length > 1) yield* amongThem(holders);
      for (let end = file.indexOf('/'); end > 0; end = file.indexOf('/', end + 1)) {
        const folder = file.slice(0, end);
        const above = this.#files.get(folder);
        if (!above) continue;
        for (const one of holders) yield* withEach(one, above);
        const count = told.get(folder) ?? 0;
        told.set(folder, count + 1);
        if (count < MOST_NAMED) for (const one of above) yield* withEach(one, holders.slice(0, 1));
      }
    }
  }
}

/** What an address with a query meets is another with the same alone: it is no file, and below no folder. */
export const keyOf = (address: string): string =>
  hasQuery(address) ? address.replaceAll('/', '?') : fileOfAddress(address);

function* amongThem<Holder>(holders: readonly Holder[]): Generator<Meeting<Holder>> {
  const named = holders.slice(0, MOST_NAMED + 1);
  for (const one of holders)
    for (const other of named.filter((each) => each !== one).slice(0, MOST_NAMED))
      yield { one, other, isSame: true };
}

function* withEach<Holder>(one: Holder, others: readonly Holder[]): Generator<Meeting<Holder>> {
  for (const other of others.slice(0, MOST_NAMED)) yield { one, other, isSame: false };
}
