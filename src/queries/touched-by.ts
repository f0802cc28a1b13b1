import type { ItemInput } from '../collections/inputs.ts';
import type { Touched } from '../collections/touched.ts';
import { fileOfAddress } from '../lib/addresses/same-file.ts';
import { twoDigits } from '../lib/calendar/day-text.ts';
import { toTehran } from '../lib/calendar/tehran.ts';
import { partitionPoint } from '../lib/partition-point.ts';
import type { Changes } from './changes.ts';
import { FEED_LENGTH } from './feed.ts';
import { compareNewest, peopleOf, timeKey, type Item, type News } from './group-news.ts';
import { ownCardsFrom } from './own-card.ts';
import { RELATED_REACH } from './related.ts';
import { originalOf } from './translations.ts';

/**
 * The pages that a change of items can touch (docs/decisions/0007): each changed item's own and all lists that it
 * stands or stood in; its neighbours in time; the newer items that may name it as related; the meetings of its
 * series; the pages of its dossiers; what names it as what became of a decision; what bears its spelling of a tag; and whose card it ends or
 * begins. A page that is not in it has the view that it had.
 *
 * @param news after the change
 * @param doneIn the codes of items that name an item as what became of a decision, by its code
 */
export function touchedBy(
  news: News,
  { items, pages, dossiers, media, totalBefore }: Changes,
  doneIn: ReadonlyMap<string, readonly string[]>,
): Touched {
  const found = new Found(news, new Set(items.map(({ code }) => code)));
  for (const { code, before, after } of items) {
    for (const item of [before, after]) if (item) found.addVersion(item);
    for (const meeting of doneIn.get(code) ?? []) found.addStory(news.byCode.get(meeting));
    found.addSpellings(before, after);
  }
  for (const code of pages) found.codes.add(code);
  for (const id of dossiers) found.addDossier(id);
  found.addCards(totalBefore);
  return { ...found.touched(), standingPages: media };
}

class Found {
  readonly codes = new Set<string>();
  readonly #news: News;
  readonly #changed: ReadonlySet<string>;
  readonly #sections = new Set<string>();
  readonly #sectionMonths = new Set<string>();
  readonly #tags = new Set<string>();
  readonly #tagYears = new Set<string>();
  readonly #series = new Set<string>();
  readonly #dossiers = new Set<string>();
  readonly #dossierYears = new Set<string>();
  readonly #people = new Set<string>();
  readonly #personYears = new Set<string>();
  readonly #years = new Set<string>();
  readonly #months = new Set<string>();
  readonly #days = new Set<string>();
  readonly #aliases = new Set<string>();
  #feeds = false;
  #corrections = false;
  #decisions = false;

  /** @param changed codes of the items that changed */
  constructor(news: News, changed: ReadonlySet<string>) {
    this.#news = news;
    this.#changed = changed;
  }

  /** What shows an item, or showed it as it was. */
  addVersion(item: ItemInput): void {
    const { newestFirst, bySection, byTag, bySeries } = this.#news;
    const { code, at, section, tags = [], series, aliases = [], correction, decides } = item;
    const { dossiers = [], people = [] } = item;
    this.codes.add(code);
    this.#addTime(at);
    const { year, month } = toTehran(at).date;
    this.#sections.add(section);
    this.#sectionMonths.add(`${section}/${year}/${twoDigits(month)}`);
    for (const [slug] of tags) {
      this.#tags.add(slug);
      this.#tagYears.add(`${slug}/${year}`);
      this.#addNewer(byTag.get(slug) ?? [], item);
    }
    this.#addNewer(bySection.get(section) ?? [], item);
    this.#addNewer(newestFirst, item);
    for (const older of this.#unchanged(newestFirst, this.#place(newestFirst, item), 1).take(1))
      this.codes.add(older.code);
    for (const id of people) {
      this.#people.add(id);
      this.#personYears.add(`${id}/${year}`);
    }
    if (series !== undefined) {
      this.#series.add(series);
      for (const meeting of bySeries.get(series) ?? []) this.codes.add(meeting.code);
    }
    for (const id of dossiers) this.#addOfDossier(id, year);
    this.#addTranslations(originalOf(item));
    for (const alias of aliases) this.#aliases.add(fileOfAddress(alias));
    if (correction) this.#corrections = true;
    if (decides) this.#decisions = true;
    const last = newestFirst[FEED_LENGTH - 1];
    if (!last || at >= last.publishedAt) this.#feeds = true;
  }

  /** What tells an item whole: nothing of it is another in lists. */
  addStory(item: Item | undefined): void {
    if (!item) return;
    if (item.event?.decisions?.length) this.#decisions = true;
    this.codes.add(item.code);
    this.#sections.add(item.section);
    this.#addTime(item.publishedAt);
    if (item.series) this.#series.add(item.series.id);
    for (const id of item.dossiers ?? []) this.#dossiers.add(id);
    for (const id of peopleOf(item)) this.#people.add(id);
    this.#feeds = true;
  }

  /** The pages of a dossier whose own text is another: all of them may bear its words. */
  addDossier(id: string): void {
    this.#dossiers.add(id);
    for (const { date } of this.#news.byDossier.get(id) ?? []) this.#addOfDossier(id, date.year);
  }

  /** What bears a tag that may be spelt otherwise now: its oldest item decides (`tagTitlesOf`). */
  addSpellings(before: ItemInput | undefined, after: ItemInput | undefined): void {
    const versions = [before, after].filter((item) => item !== undefined);
    for (const [slug] of versions.flatMap(({ tags = [] }) => tags)) {
      const list = this.#news.byTag.get(slug) ?? [];
      const oldest = list.findLast(({ code }) => !this.#changed.has(code));
      if (!oldest) continue;
      const shown = oldest.tags?.find((tag) => tag.slug === slug)?.title;
      const decides = versions.some((item) => {
        const spelt = item.tags?.find(([own]) => own === slug)?.[1];
        return spelt !== undefined && spelt !== shown && compareNewest(toOrder(item), oldest) > 0;
      });
      if (!decides) continue;
      for (const item of list) {
        this.addStory(item);
        this.#tagYears.add(`${slug}/${item.date.year}`);
      }
    }
  }

  /** Items whose own card ends or begins, for the archive is counted from its oldest item. */
  addCards(totalBefore: number): void {
    if (this.#changed.size === 0) return;
    const { newestFirst } = this.#news;
    const total = newestFirst.length;
    const ends = [ownCardsFrom(totalBefore), ownCardsFrom(total)];
    const shift = this.#changed.size;
    // By number from the oldest, from 0.
    const first = Math.max(0, Math.min(...ends) - shift);
    const last = Math.min(total - 1, Math.max(...ends) + shift);
    for (let number = first; number <= last; number += 1)
      this.codes.add(newestFirst[total - 1 - number]?.code ?? '');
  }

  touched(): Omit<Touched, 'standingPages'> {
    // A year that came or went has all its months.
    for (const year of this.#years)
      if (!(this.#news.byTime.get(year) ?? []).some(({ code }) => !this.#changed.has(code)))
        for (let month = 1; month <= 12; month += 1) this.#months.add(timeKey(Number(year), month));
    return {
      codes: this.codes,
      sections: this.#sections,
      sectionMonths: this.#sectionMonths,
      tags: this.#tags,
      tagYears: this.#tagYears,
      series: this.#series,
      dossiers: this.#dossiers,
      dossierYears: this.#dossierYears,
      people: this.#people,
      personYears: this.#personYears,
      years: this.#years,
      months: this.#months,
      days: this.#days,
      aliases: this.#aliases,
      feeds: this.#feeds,
      corrections: this.#corrections,
      decisions: this.#decisions,
    };
  }

  #addOfDossier(id: string, year: number): void {
    this.#dossiers.add(id);
    this.#dossierYears.add(`${id}/${year}`);
  }

  #addTime(at: number): void {
    const { year, month, day } = toTehran(at).date;
    this.#years.add(timeKey(year));
    this.#months.add(timeKey(year, month));
    this.#days.add(timeKey(year, month, day));
  }

  /** Each names all others. */
  #addTranslations(original: string): void {
    this.codes.add(original);
    for (const { code } of this.#news.byOriginal.get(original) ?? []) this.codes.add(code);
  }

  /** The newer items of a list that may name an item of it as related, or as the older neighbour. */
  #addNewer(list: readonly Item[], item: ItemInput): void {
    for (const newer of this.#unchanged(list, this.#place(list, item) - 1, -1).take(RELATED_REACH))
      this.codes.add(newer.code);
  }

  /** How many items of a list are newer. */
  #place(list: readonly Item[], item: ItemInput): number {
    const order = toOrder(item);
    return partitionPoint(list, (other) => compareNewest(other, order) < 0);
  }

  /** Items from a place on that were there before and are the same. */
  *#unchanged(list: readonly Item[], from: number, step: 1 | -1): Generator<Item, undefined> {
    for (let at = from; at >= 0 && at < list.length; at += step) {
      const item = list[at];
      if (item && !this.#changed.has(item.code)) yield item;
    }
  }
}

const toOrder = ({ code, at }: ItemInput): { code: string; publishedAt: number } => ({
  code,
  publishedAt: at,
});
