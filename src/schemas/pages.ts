import { z } from 'astro/zod';
import { count, line, prose } from './fields.ts';

/** The front matter of a standing page, `content/pages/<id>.md`. */
export const pageSchema = z.strictObject({
  title: line(200),
  description: prose.optional(),
  /** Its place in the footer's list. */
  order: count.optional(),
});

export const pageEntrySchema = z.object({
  ...pageSchema.shape,
  format: z.enum(['md', 'mdx']),
  file: z.string(),
  bodyMedia: z.array(z.string()),
  digest: z.string(),
});

export type PageFrontMatter = z.output<typeof pageSchema>;
export type PageData = z.output<typeof pageEntrySchema>;
