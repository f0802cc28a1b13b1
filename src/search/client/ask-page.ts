import { readAskedPage, type AskedPage } from './asked-page.ts';
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
 * Answer a question that is a code, a day or a month with the items of its page, which is fetched.
 *
 * @param home the path of the site's front page, with a slash at its end
 * @returns undefined where it is none of these, or the site has no such page or none that can be had now: it is then
 *   looked for in texts
 */
export async function askPage(text: string, home: string): Promise<PageAnswer | undefined> {
  const asked = readAskedPage(text);
  if (!asked) return undefined;
  const address = `${home}${asked.path}`;
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return undefined;
  const html = (await response.text()).replace(STYLES, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const results = pageResults(page, address, home);
  return results.length > 0 ? { ...asked, address, results } : undefined;
}
