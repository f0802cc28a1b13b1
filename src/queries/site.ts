import { getContent } from '../collections/content-store.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import type { SectionLink, SiteFrame } from './types.ts';
import { sectionUrl, standingPageUrl } from './urls.ts';

/** What the frame of every page shows. */
export const getSiteFrame = memoisePerBuild(async (): Promise<SiteFrame> => {
  const { site, pages } = getContent().lists;
  if (!site) throw new Error('content/site.yml was not loaded');
  const {
    social = [],
    publisher,
    offline = true,
    desk: _desk,
    comments: _comments,
    ...rest
  } = site;
  return {
    ...rest,
    social,
    offline,
    ...(publisher && { publisher: { ...publisher, kind: publisher.kind ?? 'news' } }),
    sections: (await getSections()).map(({ id, url, title }) => ({ id, url, title })),
    pages: pages
      .toSorted((a, b) => (a.data.order ?? 1e6) - (b.data.order ?? 1e6) || (a.id < b.id ? -1 : 1))
      .map(({ id, data }) => ({ url: standingPageUrl(id), title: data.title })),
  };
});

export type Section = SectionLink & { description?: string };

/** The sections in the order of the menu. */
export const getSections = memoisePerBuild(async (): Promise<readonly Section[]> => {
  return getContent().lists.sections.map(({ id, title, description }) => ({
    id,
    url: sectionUrl(id),
    title,
    ...(description && { description }),
  }));
});

/** @throws {Error} for an id that is not in `sections.yml`; the loader lets none in */
export async function getSection(id: string): Promise<Section> {
  const section = (await getSectionsById()).get(id);
  if (!section) throw new Error(`No section «${id}»`);
  return section;
}

const getSectionsById = memoisePerBuild(
  async () => new Map((await getSections()).map((section) => [section.id, section])),
);
