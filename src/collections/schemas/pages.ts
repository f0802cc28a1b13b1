import { z } from 'astro/zod';
import { count, line, prose } from './fields.ts';

/** The front matter of a standing page, `content/pages/<id>.md`. */
export const pageSchema = z.strictObject({
  title: line(200),
  description: prose.optional(),
  /** Its rank in the footer's list. */
  order: count.optional(),
});

/** What the loader adds to it. */
interface PageRead {
  format: 'md' | 'mdx';
  /** The file below the content directory. */
  file: string;
  bodyMedia: string[];
  digest: string;
}

export type PageFrontMatter = z.output<typeof pageSchema>;
export type PageData = PageFrontMatter & PageRead;
