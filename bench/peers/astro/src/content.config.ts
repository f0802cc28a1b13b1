import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { itemSchema } from './item-schema.ts';

export const collections = {
  news: defineCollection({
    loader: glob({ base: 'content/news', pattern: '**/*.md' }),
    schema: itemSchema,
  }),
};
