import { z } from 'astro/zod';

/** More than the service writes, and than a page should hold. */
const MOST = 1000;

const entries = z
  .array(z.strictObject({ code: z.string().regex(/^\d{1,15}$/u), count: z.int().positive() }))
  .max(MOST);
const lists = z.strictObject({ viewed: entries, discussed: entries });

/** The file of what was read and discussed most (`lib/most.ts`); the instant as ms since the epoch. */
export const mostSchema = z.strictObject({
  updatedAt: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  day: lists,
  week: lists,
  month: lists,
});

export type MostData = z.output<typeof mostSchema>;
