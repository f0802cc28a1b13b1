import { getContent } from '../collections/content-store.ts';
import { CORRECTIONS_PAGE } from '../lib/addresses/own-names.ts';
import { getMediaFile } from './media.ts';
import type { StandingPageView } from './types.ts';
import { standingPageUrl } from './urls.ts';

/** Those that have a page to themselves; the one of corrections stands above their list. */
export const getStandingPageIds = async (): Promise<string[]> =>
  getContent()
    .lists.pages.map(({ id }) => id)
    .filter((id) => id !== CORRECTIONS_PAGE);

/** @throws {Error} for an id that has no file in `content/pages` */
export async function getStandingPageView(id: string): Promise<StandingPageView> {
  const entry = getContent().lists.pages.find((page) => page.id === id);
  if (!entry) throw new Error(`No standing page «${id}»`);
  const { title, description, digest, bodyMedia } = entry.data;
  const files = await Promise.all(bodyMedia.map(getMediaFile));
  return {
    id,
    url: standingPageUrl(id),
    title,
    ...(description && { description }),
    version: [digest, ...files.map((file) => file?.version ?? '')].join(' '),
  };
}
