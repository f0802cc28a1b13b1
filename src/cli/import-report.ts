import { print, printError } from '../node/process/print.ts';
import { isDoubt, type ImportWarning } from '../editorial/importers/import-warning.ts';
import type { Refusal } from '../editorial/importers/refusal.ts';
import { IMPORT, IMPORT_WARNINGS, onItsLine, refusalWords } from '../messages/importers.ts';
import { Progress } from './progress.ts';

export interface ImportTally {
  items: number;
  drafts: number;
  refused: number;
}

/** An item's doubts beyond so many are counted. */
const MOST_DOUBTS = 100;
/** The same of lines that were left out, of which each tells some. */
const MOST_LINES = 200;
/** Fewer items than this are over before anybody waits. */
const LONG = 100;
/** Where no terminal shows how it goes, a line after so many items does. */
const EACH = 1000;

/** All that an import says: each item with its doubts, each refusal, how far it is, and the sum. */
export class ImportReport {
  readonly tally: ImportTally = { items: 0, drafts: 0, refused: 0 };
  readonly #progress = new Progress(process.stderr);
  #done = 0;
  #total = 0;

  /** So many more items are to come, of which some may turn out to be none. */
  expect(items: number): void {
    this.#total += items;
  }

  item(file: string, title: string, isDraft: boolean, doubts: readonly ImportWarning[]): void {
    this.tally.items += 1;
    if (isDraft) this.tally.drafts += 1;
    this.note(IMPORT.item(file, title, isDraft));
    const lines = doubts.filter(({ kind }) => kind === 'lines-left');
    this.#tell(
      doubts.filter((each) => !lines.includes(each)),
      MOST_DOUBTS,
    );
    this.#tell(lines, MOST_LINES);
  }

  #tell(doubts: readonly ImportWarning[], most: number): void {
    for (const each of doubts.slice(0, most)) print(tellDoubt(each));
    if (doubts.length > most) print(IMPORT.moreDoubts(doubts.length - most));
  }

  refuse(name: string, why: Refusal): void {
    this.refuseMany(1, IMPORT.refused(name, refusalWords(why)));
  }

  refuseMany(count: number, line: string): void {
    this.tally.refused += count;
    this.#progress.clear();
    printError(line);
  }

  /** A line that is about no item. */
  note(line: string): void {
    this.#progress.clear();
    print(line);
  }

  /** One more item is dealt with. */
  step(): void {
    this.#done += 1;
    if (this.#total < LONG) return;
    if (process.stderr.isTTY) this.#progress.count(IMPORT.importing, this.#done, this.#total);
    else if (this.#done % EACH === 0)
      process.stderr.write(`${IMPORT.soFar(this.#done, this.#total)}\n`);
  }

  end(isDry: boolean): void {
    this.#progress.end();
    this.note(isDry ? IMPORT.drySummary(this.tally) : IMPORT.summary(this.tally));
  }
}

function tellDoubt(warning: ImportWarning): string {
  const { kind, value = '', other = '' } = warning;
  const words = IMPORT_WARNINGS[kind]({ value: onItsLine(value), other: onItsLine(other) });
  return isDoubt(warning) ? IMPORT.doubt(words) : IMPORT.note(words);
}
