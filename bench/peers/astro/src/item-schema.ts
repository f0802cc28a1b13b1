import { z } from 'astro/zod';

export const itemSchema = z.object({
  code: z.string(),
  title: z.string(),
  kicker: z.string().optional(),
  lead: z.string().optional(),
  date: z.coerce.date(),
  datetime: z.string(),
  shown: z.string(),
  labels: z.array(z.object({ slug: z.string(), title: z.string() })),
  sections: z.array(z.string()),
  tags: z.array(z.string()),
  archive: z.array(z.string()),
});

export type ItemData = z.output<typeof itemSchema>;
