import { z } from 'astro/zod';
import { count, id, line, onOrOff, prose } from './fields.ts';

/** One entry of `content/sections.yml`. */
export const sectionSchema = z.strictObject({
  /** Stands in the address: /sections/<id>/. */
  id,
  title: line(100),
  description: prose.optional(),
  /** Its rank in the menu; entries without one follow in the order of the file. */
  order: count.optional(),
  /** Whether readers may comment on its items; the site's word unless given. */
  comments: onOrOff.optional(),
  /** Whether readers may report errors in its items; the site's word unless given. */
  reports: onOrOff.optional(),
});

export type SectionData = z.output<typeof sectionSchema>;
