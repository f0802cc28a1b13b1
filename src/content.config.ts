import { defineCollection } from 'astro:content';
import { listLoader, newsLoader } from './loaders/collections.ts';
import { mediaLoader } from './loaders/media.ts';
import { newsEntrySchema } from './schemas/news.ts';
import { pageEntrySchema } from './schemas/pages.ts';
import { sectionSchema } from './schemas/sections.ts';
import { seriesSchema } from './schemas/series.ts';
import { siteSchema } from './schemas/site.ts';

export const collections = {
  news: defineCollection({ loader: newsLoader(), schema: newsEntrySchema }),
  sections: defineCollection({
    loader: listLoader('sections', ({ sections }) =>
      sections.map((data, place) => ({ id: data.id, data: { ...data, order: place + 1 } })),
    ),
    schema: sectionSchema,
  }),
  series: defineCollection({
    loader: listLoader('series', ({ series }) => series.map((data) => ({ id: data.id, data }))),
    schema: seriesSchema,
  }),
  pages: defineCollection({
    loader: listLoader('pages', ({ pages }) => pages),
    schema: pageEntrySchema,
  }),
  media: defineCollection({ loader: mediaLoader() }),
  site: defineCollection({
    loader: listLoader('site', ({ site }) => (site ? [{ id: 'site', data: site }] : [])),
    schema: siteSchema,
  }),
};
