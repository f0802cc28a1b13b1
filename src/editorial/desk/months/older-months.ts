import { isValidJalali } from '../../../lib/calendar/jalali.ts';
import { toTehran } from '../../../lib/calendar/tehran.ts';
import { twoDigits } from '../../../lib/calendar/day-text.ts';
import { itemFolder } from '../../../collections/item-folder.ts';
import { toAsciiDigits } from '../../../lib/persian/digits.ts';

/** Months that were opened in this tab, and the oldest that is listed in this browser. */
const ASKED = 'peyk-desk.months';
const OLDEST = 'peyk-desk.oldest';

/**
 * Which older months the desk has open. One is opened by an address that leads to an item in it, by the search for
 * an item's code or for the month itself; then the desk is loaded once more.
 */
export class OlderMonths {
  readonly asked: ReadonlySet<string>;
  readonly #session: Storage;
  readonly #kept: Storage;
  /** Tells one newsroom of others in the same browser. */
  readonly #newsroom: string;

  constructor(newsroom: string, session: Storage, kept: Storage) {
    this.#newsroom = newsroom;
    this.#session = session;
    this.#kept = kept;
    this.asked = new Set(JSON.parse(session.getItem(this.#key(ASKED)) ?? '[]') as string[]);
  }

  /** The oldest month that is listed with the newest; '' where all are; undefined before the first list. */
  get oldest(): string | undefined {
    return this.#kept.getItem(this.#key(OLDEST)) ?? undefined;
  }

  set oldest(month: string) {
    this.#kept.setItem(this.#key(OLDEST), month);
  }

  /** Differs where other files are listed, so that the CMS does not take up the list that it kept. */
  get version(): string {
    return JSON.stringify([this.oldest ?? crypto.randomUUID(), ...[...this.asked].toSorted()]);
  }

  isOpen(month: string): boolean {
    const { oldest } = this;
    // Before the first list nothing is known, and an item that is asked for must be in it.
    return this.asked.has(month) || (oldest !== undefined && month >= oldest);
  }

  /** @returns whether the desk is to be loaded once more for it */
  open(month: string): boolean {
    if (this.isOpen(month)) return false;
    this.#session.setItem(this.#key(ASKED), JSON.stringify([...this.asked, month]));
    return true;
  }

  #key(name: string): string {
    return `${name} ${this.#newsroom}`;
  }
}

/** The month of the item that an address of the desk leads to: «#/collections/news/entries/1402/05/…». */
export const monthOfHash = (hash: string): string | undefined =>
  /^#\/collections\/(?:news|reports)\/entries\/(?<month>1[2-6]\d\d\/(?:0\d|1[0-2]))\//u.exec(hash)
    ?.groups?.['month'];

/** What is searched for in an address of the desk, digits as ASCII; '' for none. */
export function searchedFor(hash: string): string {
  const terms = /^#\/search\/(?<terms>[^?]*)/u.exec(hash)?.groups?.['terms'] ?? '';
  try {
    return toAsciiDigits(decodeURIComponent(terms)).trim();
  } catch {
    return '';
  }
}

const MONTH = /^(?<year>1[2-6]\d\d)[/-](?<month>\d{1,2})$/u;

/**
 * A month as the CMS finds it in moments of items, «1402-05»: it compares letters, so that «1402/5» is nowhere.
 * @returns undefined for what is no month
 */
export function wordsForMonth(terms: string): string | undefined {
  const month = MONTH.test(terms) ? monthOfSearch(terms) : undefined;
  return month?.replace('/', '-');
}

/** «1402/5», or the code of an item that has its moment in it; undefined for other words. */
export function monthOfSearch(terms: string): string | undefined {
  const read = MONTH.exec(terms) ?? /^(?<year>1[2-6]\d\d)(?<month>\d\d)\d{8,9}$/u.exec(terms);
  const [year, month] = [Number(read?.groups?.['year']), Number(read?.groups?.['month'])];
  return read && isValidJalali({ year, month, day: 1 }) ? `${year}/${twoDigits(month)}` : undefined;
}

/** The month of an item by its published page, for codes that tell no moment. @param page its HTML */
export function monthOfPage(page: Document): string | undefined {
  const moment = Date.parse(page.querySelector('article time')?.getAttribute('datetime') ?? '');
  return Number.isNaN(moment) ? undefined : itemFolder(toTehran(moment).date);
}
