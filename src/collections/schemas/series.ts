import { z } from 'astro/zod';
import { id, line, prose } from './fields.ts';

/** One entry of `content/series.yml`: a meeting that recurs. */
export const seriesSchema = z.strictObject({
  id,
  title: line(200),
  description: prose.optional(),
});

export type SeriesData = z.output<typeof seriesSchema>;
