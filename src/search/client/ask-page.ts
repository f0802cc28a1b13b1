import type { AskedPage } from './asked-page.ts';
import { pageResults } from './page-results.ts';
import type { Result } from './search.ts';

/** What a question is answered with that names a page of the site. */
export interface PageAnswer extends AskedPage {
  /** Its address, from the host's root. */
  address: string;
  results: readonly Result[];
}

/** The policy of this page allows its own style alone, though what is only read shows none. */
const STYLES = /<style[^]*?<\/style>/gu;

/**
 * Answer a question that is a code, a day or a month with the items of its page, which is fetched. The archive is
 * asked first which years it has; each of them has its twelve months, so that nothing is asked for that is not there,
 * but for an item of a code that was never given.
 *
 * @param home the path of the site's front page, with a slash at its end
 * @returns undefined where the site has nothing of it, or none that can be had now
 */
export async function askPage(asked: AskedPage, home: string): Promise<PageAnswer | undefined> {
  const address = `${home}${asked.path}`;
  const results =
    asked.kind === 'item'
      ? await readItems(address, home)
      : await readPeriod(asked.path, address, home);
  return results && results.length > 0 ? { ...asked, address, results } : undefined;
}

async function readPeriod(path: string, address: string, home: string) {
  const [folder = '', year = '', month = ''] = path.split('/');
  const years = await readPage(`${home}${folder}/`);
  if (!years?.querySelector(`a[href="${home}${folder}/${year}/"]`)) return undefined;
  const page = await readPage(`${home}${folder}/${year}/${month}/`);
  if (!page || path === `${folder}/${year}/${month}/`)
    return page && pageResults(page, address, home);
  const sections = Array.from(page.querySelectorAll('main section'));
  const day = sections.find((each) => each.querySelector(`h2 a[href="${address}"]`));
  return day && pageResults(day, address, home);
}

async function readItems(address: string, home: string) {
  const page = await readPage(address);
  return page && pageResults(page, address, home);
}

async function readPage(address: string): Promise<Document | undefined> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return undefined;
  const html = (await response.text()).replace(STYLES, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
