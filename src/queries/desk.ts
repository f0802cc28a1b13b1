import { getContent } from '../collections/content-store.ts';
import { forgeOf, type DeskSettings } from '../collections/schemas/site.ts';
import { DESK } from '../messages/desk.ts';
import type { ItemSummary, ItemView, SectionLink } from './types.ts';

/** What the page of the desk tells its script. */
export interface DeskPage {
  site: string;
  /** The sections as they are now, for the desk until it has read theirs. */
  sections: { id: string; title: string }[];
  /** The content directory in the repository. */
  folder?: string;
  settings?: DeskSettings;
}

/** The newsroom's name and where its files are kept. */
export function getDeskPage(): DeskPage {
  const { site, sections = [] } = getContent().lists;
  if (!site) throw new Error('content/site.yml was not loaded');
  const { folder } = site.desk ?? {};
  const settings = forgeOf(site.desk);
  return {
    site: site.name,
    sections: sections.map(({ id, title }) => ({ id, title })),
    ...(folder && { folder }),
    ...(settings && { settings }),
  };
}

export const SAMPLE_SECTION: SectionLink & { description: string } = {
  ...{ id: 'sample', url: '/', title: DESK.preview.sample, description: DESK.preview.sample },
};

/** An entry of a list that has every part of words, for the desk's preview of the front page to fill. */
export const SAMPLE_SUMMARY: ItemSummary = {
  code: '0',
  url: '/',
  kicker: DESK.preview.sample,
  title: DESK.preview.noTitle,
  summary: DESK.preview.sample,
  section: SAMPLE_SECTION,
  publishedAt: 0,
  state: 'published',
};

/** An item that has every part once, for the desk's preview to fill. */
export const SAMPLE_ITEM: ItemView = {
  code: '0',
  url: '/',
  title: DESK.preview.noTitle,
  kicker: DESK.preview.sample,
  subtitle: DESK.preview.sample,
  lead: DESK.preview.sample,
  dateline: DESK.preview.sample,
  description: '',
  publishedAt: 0,
  section: { id: 'sample', url: '/', title: DESK.preview.sample },
  tags: [{ url: '/', title: DESK.preview.tag }],
  gallery: [],
  state: 'published',
  related: [],
  version: '',
};
