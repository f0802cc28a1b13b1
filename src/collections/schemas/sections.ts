import { z } from 'astro/zod';
import { count, id, line, prose } from './fields.ts';

/** One entry of `content/sections.yml`. */
export const sectionSchema = z.strictObject({
  /** Stands in the address: /sections/<id>/. */
  id,
  title: line(100),
  description: prose.optional(),
  /** Its place in the menu; entries without one follow in the order of the file. */
  order: count.optional(),
});

export type SectionData = z.output<typeof sectionSchema>;
