import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { ownModule } from '../../node/own-source.ts';
import type { Loaded, OnText } from '../../collections/content-store.ts';
import { jobs } from '../../node/settings.ts';
import { namedMedia } from '../../media/pictures/named-media.ts';
import type { Tree } from '../snapshots/tree.ts';
import { countMakers } from './count-makers.ts';
import { toBatches } from './day-batches.ts';
import type { PageTarget, Program } from './open-program.ts';

/** A page that was made and stands in the tree. */
export interface MadePage {
  target: PageTarget;
  /** The files below `media/` that it names. */
  media: string[];
}

/** While one page waits for a file or a picture, another is made. */
const AT_ONCE = 4;

/** What a worker must know to make pages. */
export interface WorkerData {
  programDir: string;
  site: string;
  treeDir: string;
  loaded: Loaded;
  /** The instant taken as now, in ms since the epoch. */
  at: number;
  tellsTexts: boolean;
}

/** What a worker tells of a batch. */
export interface MadeBatch {
  made: MadePage[];
  /** Of the bodies that were rendered: a code and a text each. */
  texts: Parameters<OnText>[];
}

/**
 * Make pages and put them into the tree, on other cores too when there are many.
 * @param on what to do for each page, and with the text of each body that was rendered elsewhere; who
 *   wants those rendered here says so with the content
 * @throws {Error} what the first failing page threw; the others under way are not waited for
 */
export async function makePages(
  program: Program,
  targets: readonly PageTarget[],
  tree: Tree,
  worker: Omit<WorkerData, 'tellsTexts'>,
  on: { page: (made: MadePage) => void; text?: OnText | undefined },
): Promise<void> {
  const batches = toBatches(targets, worker.loaded.news);
  const here = async (): Promise<void> => {
    for (let next = batches.next(); !next.done; next = batches.next())
      await makeBatch(program, next.value, tree, on.page);
  };
  const machine = {
    cores: availableParallelism(),
    memory: process.availableMemory(),
    most: jobs(),
  };
  const makers = countMakers(targets.length, worker.loaded.news.length, machine);
  const there = Array.from({ length: makers - 1 }, () =>
    makeElsewhere(batches, { ...worker, tellsTexts: on.text !== undefined }, (told) => {
      for (const page of told.made) on.page(page);
      for (const text of told.texts) on.text?.(...text);
    }),
  );
  await Promise.all([here(), ...there.map(({ done }) => done)]).finally(() => {
    for (const { stop } of there) stop();
  });
}

/** Make pages, a few at a time. */
export async function makeBatch(
  program: Program,
  targets: readonly PageTarget[],
  tree: Tree,
  onPage: (made: MadePage) => void,
): Promise<void> {
  const queue = targets.values();
  const lane = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const target = next.value;
      const text = await program.make(target);
      tree.write(target.file, text);
      onPage({ target, media: namedMedia(text) });
      // Pages are made without a pause: messages of others would wait for the last of them.
      await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

function makeElsewhere(
  batches: Iterator<PageTarget[], undefined>,
  workerData: WorkerData,
  onBatch: (told: MadeBatch) => void,
): { done: Promise<void>; stop: () => void } {
  const worker = new Worker(ownModule('engine/render/page-thread'), { workerData });
  const done = new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A maker of pages ended with ${code}`));
    });
    worker.on('message', (told: MadeBatch) => {
      onBatch(told);
      worker.postMessage(batches.next().value ?? []);
    });
  });
  return { done, stop: () => void worker.terminate() };
}
