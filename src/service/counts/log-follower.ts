import { access, constants, open } from 'node:fs/promises';
import { setImmediate as letOthers } from 'node:timers/promises';
import type { ServiceContext } from '../context.ts';
import { errorFields } from '../../node/process/log.ts';
import type { AccessLog } from './access-log.ts';
import { countLines, PURGE_EVERY } from './count-lines.ts';
import { forgetWindows } from './forget-views.ts';
import { listLogFiles, printOf, PRINT_LENGTH, type LogFile } from './log-files.ts';
import {
  beginFile,
  CountedElsewhere,
  findPositions,
  tellCounted,
  type LogPosition,
} from './log-positions.ts';
import { CHUNK, readLines, readPackedLines } from './read-lines.ts';
import { throwAwayKeys } from './visitor.ts';

/** What following a log takes. */
export type FollowerContext = Pick<ServiceContext, 'store' | 'log' | 'metrics' | 'now' | 'siteUrl'>;

/** How often it is written down that all is counted, in ms. */
const TOLD_EVERY = 60_000;

/**
 * Counts what a server writes into its access log. The position in each file and the counts are written in one
 * transaction, so that each line counts once, whenever the process ends and however many follow the log. A file
 * is known by its first line: it may be renamed, copied and packed.
 */
export class LogFollower {
  readonly #context: FollowerContext;
  readonly #log: AccessLog;
  readonly #chunk = Buffer.alloc(CHUNK);
  #toldAt = 0;
  #purgedAt = 0;
  #isMissing = false;

  constructor(context: FollowerContext, log: AccessLog) {
    this.#context = context;
    this.#log = log;
  }

  /**
   * Count all that the log has now: what was put aside meanwhile, then the live file. Where nothing was counted
   * yet it begins with the live file; older ones are history.
   *
   * @param isStopped asked between two transactions
   */
  async catchUp(isStopped: () => boolean = () => false): Promise<void> {
    const { store, now, metrics } = this.#context;
    const { name } = this.#log;
    const known = await findPositions(store, name);
    const earliest = Math.min(...Array.from(known.values(), (row) => row.first_at));
    const files = (await listLogFiles(this.#log.file)).filter(({ live, print, firstAt }) =>
      known.size === 0 ? live : known.has(print) || firstAt >= earliest,
    );
    let isWhole = true;
    for (const file of files) {
      const from = known.get(file.print) ?? (await beginFile(store, name, file));
      if (from.closed === 1 || (!file.packed && file.size <= from.position)) continue;
      try {
        await (file.packed
          ? this.#countPacked(file, from, isStopped)
          : this.#countPlain(file, from, isStopped));
      } catch (error) {
        if (error instanceof CountedElsewhere) isWhole = false;
        else if (file.packed && isCut(error)) continue;
        else throw error;
      }
      if (isStopped()) return;
    }
    await this.#tellMissing();
    if (!isWhole) return;
    await throwAwayKeys(store, now());
    if (now() - this.#purgedAt >= PURGE_EVERY) {
      await forgetWindows(store, name, now());
      this.#purgedAt = now();
    }
    const live = files.find((file) => file.live);
    if (!live || now() - this.#toldAt < TOLD_EVERY) return;
    this.#toldAt = now();
    metrics.logCounted.set(now() / 1000);
    await tellCounted(store, name, live.print, now());
  }

  /** A log that is not there, or may not be read, is waited for, and told of once. */
  async #tellMissing(): Promise<void> {
    const fault = await access(this.#log.file, constants.R_OK).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (fault !== undefined && !this.#isMissing)
      this.#context.log('warn', 'log not there', errorFields(fault));
    this.#isMissing = fault !== undefined;
  }

  async #countPlain(file: LogFile, from: LogPosition, isStopped: () => boolean): Promise<void> {
    const handle = await open(file.file, 'r');
    try {
      const isStillThere = async (): Promise<boolean> => {
        const start = Buffer.alloc(PRINT_LENGTH);
        const { bytesRead } = await handle.read(start, 0, PRINT_LENGTH, 0);
        return printOf(start.subarray(0, bytesRead)) === file.print;
      };
      for (let at = from; ;) {
        const lines = await readLines(handle, at.position, this.#chunk);
        // One that was emptied since it was looked at holds other lines at the same position.
        if (lines.end === at.position || !(await isStillThere())) return;
        at = await countLines(this.#context, this.#log.name, lines, at, 0);
        if (!lines.more || isStopped()) return;
        await letOthers();
      }
    } finally {
      await handle.close();
    }
  }

  async #countPacked(
    { file }: LogFile,
    from: LogPosition,
    isStopped: () => boolean,
  ): Promise<void> {
    let at = from;
    for await (const lines of readPackedLines(file, from.position)) {
      if (lines.end < at.position) return;
      at = await countLines(this.#context, this.#log.name, lines, at, lines.more ? 0 : 1);
      if (isStopped()) return;
      await letOthers();
    }
  }
}

/** Whether a packed file ended in the middle: it is still being packed, or is damaged. */
const isCut = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_/u.test(String(error.code));
