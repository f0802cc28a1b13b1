import { Overtaken, type Store } from '../../src/deploy/push/store.ts';

/** Thrown in the place of a request that never came, for the pusher is dead. */
export class Killed extends Error {}

/** An object store in memory, whose pusher may be killed before, or after, any request of its own. */
export class MemoryStore implements Store {
  /** What is there: a path and its identity; the state's own objects are not among them. */
  readonly files = new Map<string, string>();
  now = 1_000_000;
  /** After so many requests that write, nothing comes through any more. */
  dieAfter = Infinity;
  /** What is put there, by path: the site that a push sends. */
  source: ReadonlyMap<string, string> = new Map();
  /** How many states it has had. */
  states = 0;
  /** Called after each change that readers can see. */
  onChange: () => void = () => undefined;
  /** Called when a file is taken away, with the store's moment. */
  onRemoval: (path: string, at: number) => void = () => undefined;

  #index: { bytes: Buffer; tag: string; at: number } | undefined;
  readonly #bases = new Map<string, Buffer>();

  #write(): void {
    if (this.dieAfter <= 0) throw new Killed();
    this.dieAfter -= 1;
  }

  readIndex(): ReturnType<Store['readIndex']> {
    const index = this.#index && { ...this.#index, age: this.now - this.#index.at };
    return Promise.resolve({ index, now: this.now });
  }

  writeIndex(bytes: Buffer, after: string | undefined): Promise<string> {
    this.#write();
    if (this.#index?.tag !== after) throw new Overtaken();
    this.#index = { bytes, tag: String((this.states += 1)), at: this.now };
    return Promise.resolve(this.#index.tag);
  }

  readBase(name: string): Promise<Buffer> {
    const bytes = this.#bases.get(name);
    if (!bytes) throw new Error(`There is no ${name}`);
    return Promise.resolve(bytes);
  }

  writeBase(name: string, bytes: Buffer): Promise<void> {
    this.#write();
    this.#bases.set(name, bytes);
    return Promise.resolve();
  }

  put(path: string): Promise<void> {
    this.#write();
    this.files.set(path, this.source.get(path) ?? '');
    this.onChange();
    return Promise.resolve();
  }

  remove(paths: readonly string[]): Promise<string[]> {
    this.#write();
    for (const path of paths) {
      this.onRemoval(path, this.now);
      this.files.delete(path);
      if (path.startsWith('.peyk/')) this.#bases.delete(path.slice('.peyk/'.length));
      this.onChange();
    }
    return Promise.resolve([]);
  }

  basePath(name: string): string {
    return `.peyk/${name}`;
  }
}
