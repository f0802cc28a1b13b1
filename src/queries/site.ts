import { getContent, type Identity, type Lists } from '../collections/content-store.ts';
import type { LinkData } from '../collections/schemas/links.ts';
import type { SiteData } from '../collections/schemas/site.ts';
import { toPalette } from '../lib/colour/palette.ts';
import { makeLogo } from '../media/identity/logo.ts';
import { SITE } from '../messages/site.ts';
import { lookOf } from './look.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import type { Link, SectionLink, SiteFrame, SiteLogo } from './types.ts';
import { archiveUrl, frontUrl, sectionUrl, standingPageUrl } from './urls.ts';

/** What the frame of every page shows. */
export const getSiteFrame = memoisePerBuild(async (): Promise<SiteFrame> => {
  const { lists, identity } = getContent();
  const { site, pages } = lists;
  if (!site) throw new Error('content/site.yml was not loaded');
  const {
    social = [],
    publisher,
    offline = true,
    look,
    menu,
    footer = [],
    logo: _logo,
    icon: _icon,
    desk: _desk,
    comments: _comments,
    reports: _reports,
    counts,
    ...rest
  } = site;
  const sections = (await getSections()).map(({ id, url, title }) => ({ id, url, title }));
  const toLinks = linkReader(sections, pages);
  return {
    ...rest,
    social,
    offline,
    ...toCounts(counts),
    ...(publisher && { publisher: { ...publisher, kind: publisher.kind ?? 'news' } }),
    look: lookOf({ lists, identity }),
    ...(identity.logo && { logo: await toLogos(identity.logo) }),
    ...(identity.icon && { hasIcon: true as const }),
    ...(identity.font && { font: identity.font.faces[0]?.url }),
    ...(look?.accent && { colours: toColours(look.accent) }),
    sign: {
      ...(identity.logo && { logo: identity.logo.light }),
      ...(identity.icon && { icon: identity.icon }),
      ...(identity.font && { font: identity.font.card }),
    },
    menu: menu
      ? toLinks(menu)
      : [
          { url: frontUrl(), title: SITE.masthead.front },
          ...sections,
          { url: archiveUrl(), title: SITE.masthead.archive },
        ],
    footer: footer.map(({ title, links }) => ({ title, links: toLinks(links) })),
    sections,
    ...(lists.people.length > 0 && { hasPeople: true as const }),
    pages: pages
      .toSorted((a, b) => (a.data.order ?? 1e6) - (b.data.order ?? 1e6) || (a.id < b.id ? -1 : 1))
      .map(({ id, data }) => ({ url: standingPageUrl(id), title: data.title })),
  };
});

async function toLogos({ light, dark }: NonNullable<Identity['logo']>): Promise<SiteLogo> {
  return { light: await makeLogo(light), ...(dark && { dark: await makeLogo(dark) }) };
}

function toColours(brand: string): SiteFrame['colours'] {
  const { brandOnDark, accentOnLight } = toPalette(brand);
  return { brand, brandOnDark, accent: accentOnLight };
}

/** Links as an editor wrote them → as pages show them; the loader lets none in that leads nowhere. */
const linkReader =
  (sections: readonly SectionLink[], pages: Lists['pages']) =>
  (links: readonly LinkData[]): Link[] =>
    links.map(({ section, page, url = '', title }) => {
      if (section !== undefined)
        return {
          url: sectionUrl(section),
          title: title ?? sections.find(({ id }) => id === section)?.title ?? section,
        };
      if (page === undefined) return { url, title: title ?? url };
      return {
        url: standingPageUrl(page),
        title: title ?? pages.find(({ id }) => id === page)?.data.title ?? page,
      };
    });

/** A list of what was read most that is older, in hours, says little of today. */
const HIDE_AFTER = 3;

function toCounts(counts: SiteData['counts']): Pick<SiteFrame, 'counts'> {
  const { state = 'off', hideAfterHours = HIDE_AFTER } = counts ?? {};
  if (state === 'off') return {};
  return { counts: { hideAfterHours, ...(state === 'beacon' && { beacon: true as const }) } };
}

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
