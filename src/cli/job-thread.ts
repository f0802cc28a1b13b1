import { Worker } from 'node:worker_threads';
import type { ExtractedItem } from '../editorial/importers/extracted-item.ts';
import type { ImportErrorKind } from '../editorial/importers/import-warning.ts';
import type { Refusal } from '../editorial/importers/refusal.ts';
import type { ChatPost } from '../editorial/importers/chat/chat-message.ts';
import type { ChatPage } from '../editorial/importers/chat/read-page.ts';
import type { ExportedPost } from '../editorial/importers/wxr/read-export.ts';
import type { WrittenItem } from '../collections/schemas/write-item.ts';
import { ownModule } from '../node/own-source.ts';

/** What is done in the thread, by its name: what it is given and what it gives. */
export interface Jobs {
  /** The bytes of one file that holds one item, and its path with `/`. */
  source: { given: { bytes: Uint8Array; name: string }; gives: ExtractedItem };
  post: { given: ExportedPost; gives: ExtractedItem };
  /** The bytes of a page of a chat. */
  chatPage: { given: Uint8Array; gives: ChatPage };
  chatPost: { given: ChatPost; gives: ExtractedItem };
  /** The whole file of an item, corrected as `npm run check -- --fix` does, and its title as it stands there. */
  item: { given: { item: WrittenItem; file: string }; gives: { text: string; title: string } };
}

export type JobName = keyof Jobs;
export type Outcome<Value> = { ok: true; value: Value } | Refusal;

/** The longest item known takes 2 s on a slow machine; what takes longer than this never ends. */
const MOST_SECONDS = 60;
/** Of the largest page that is read, all trees together take 300 MB. */
const LIMITS = { maxOldGenerationSizeMb: 768, stackSizeMb: 4 };
const PROGRAM = ownModule('cli/import-thread');

/**
 * A thread beside this one for all that a source's text decides the cost of. A job that takes too long,
 * too much memory or an end nobody thought of costs that job alone: the thread goes, the next job gets a
 * new one. Jobs run one after the other, in the order in which they were given.
 */
export class JobThread {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  readonly #milliseconds: number;

  /** @param seconds how long one job may take */
  constructor(seconds = MOST_SECONDS) {
    this.#milliseconds = seconds * 1000;
  }

  /** Never rejects: what could not be done comes with its reason. */
  run<Name extends JobName>(
    name: Name,
    given: Jobs[Name]['given'],
  ): Promise<Outcome<Jobs[Name]['gives']>> {
    const outcome = this.#last.then(() => this.#runNow<Jobs[Name]['gives']>({ name, given }));
    this.#last = outcome;
    return outcome;
  }

  /** Let the thread go; it keeps the program from ending. */
  async close(): Promise<void> {
    await this.#last;
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #runNow<Value>(job: { name: JobName; given: unknown }): Promise<Outcome<Value>> {
    this.#worker ??= new Worker(PROGRAM, { resourceLimits: LIMITS, execArgv: [] });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const end = (outcome: Outcome<Value>): void => {
        clearTimeout(timer);
        worker.off('message', end).off('error', onError).off('exit', onExit);
        resolve(outcome);
      };
      const giveUp = (refusal: ImportErrorKind): void => {
        end({ ok: false, refusal });
        // It may still tell of its end, which nobody waits for.
        worker.on('error', () => undefined);
        void worker.terminate();
        this.#worker = undefined;
      };
      const onError = (error: Error & { code?: string }): void =>
        giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-complex' : 'unexpected');
      const onExit = (): void => giveUp('unexpected');
      const timer = setTimeout(() => giveUp('too-slow'), this.#milliseconds);
      worker.on('message', end).on('error', onError).on('exit', onExit);
      worker.postMessage(job);
    });
  }
}
