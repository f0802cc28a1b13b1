import { readOldAddress } from './old-address.ts';
import { keyOf } from './address-book.ts';
import { ownAt } from './own-names.ts';
import { foldName } from './same-file.ts';

/** Takes old addresses one after the other, as long as they meet nothing of the site and none before. */
export class TakenAddresses {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** @param taken those of others, which are not judged */
  constructor(taken: Iterable<string>) {
    for (const written of taken) this.take(written);
  }

  /** @returns false for an address that cannot be kept, and then nothing is taken */
  take(written: string): boolean {
    const read = readOldAddress(written);
    if (!read.ok || ownAt(read.address) !== undefined) return false;
    const file = foldName(keyOf(read.address));
    const folders = foldersOf(file);
    if (this.#files.has(file) || this.#folders.has(file)) return false;
    if (folders.some((folder) => this.#files.has(folder))) return false;
    this.#files.add(file);
    for (const folder of folders) this.#folders.add(folder);
    return true;
  }
}

function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}
