import type { DeskSettings } from '../../../collections/schemas/site.ts';
import { FOLDER } from '../desk-config.ts';
import type { NewsroomNow } from '../newsroom-now.ts';
import { recentMonthsOnly } from './forge-window.ts';
import {
  monthOfHash,
  monthOfPage,
  monthOfSearch,
  OlderMonths,
  searchedFor,
  wordsForMonth,
} from './older-months.ts';

/**
 * Let the desk of a repository read its newest months alone, and open older ones where they are asked for.
 * @param now knows which items are open already
 * @param home the site's front page
 */
export async function openMonths(
  { backend, repo, folder = FOLDER }: DeskSettings,
  now: NewsroomNow,
  home: URL,
): Promise<OlderMonths> {
  const newsroom = `${backend} ${repo}`;
  const isKnown = (code: string): boolean => now.codes.has(code);
  const before = new OlderMonths(newsroom, sessionStorage, localStorage);
  searchForMonth();
  await openFor(location.hash, before, () => false, home);
  const months = new OlderMonths(newsroom, sessionStorage, localStorage);
  globalThis.fetch = recentMonthsOnly(globalThis.fetch.bind(globalThis), {
    content: folder,
    asked: months.asked,
    onListed: (oldest) => {
      months.oldest = oldest;
    },
  });
  addEventListener('hashchange', () => {
    if (searchForMonth()) return;
    void openFor(location.hash, months, isKnown, home).then((isNew) => {
      if (isNew) location.reload();
    });
  });
  return months;
}

/** Search for a month's items in the words that the CMS finds them by. @returns whether that is another search */
function searchForMonth(): boolean {
  const terms = searchedFor(location.hash);
  const words = wordsForMonth(terms);
  if (words === undefined || words === terms) return false;
  location.replace(`#/search/${words}`);
  return true;
}

/** @returns whether a month was opened */
async function openFor(
  hash: string,
  months: OlderMonths,
  isKnown: (code: string) => boolean,
  home: URL,
): Promise<boolean> {
  const terms = searchedFor(hash);
  if (isKnown(terms)) return false;
  const month =
    monthOfHash(hash) ??
    monthOfSearch(terms) ??
    (/^\d{1,15}$/u.test(terms) ? await monthOfItem(terms, home) : undefined);
  return month !== undefined && months.open(month);
}

async function monthOfItem(code: string, home: URL): Promise<string | undefined> {
  const answer = await fetch(new URL(`news/${code}/`, home));
  if (!answer.ok) return undefined;
  return monthOfPage(new DOMParser().parseFromString(await answer.text(), 'text/html'));
}
