import { z } from 'astro/zod';

const url = z.string().regex(/^https?:\/\/[\x21-\x7e]+$/u);
const words = z.string().trim().min(1);
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u);
/** RFC 3339. */
const date = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/u)
  .refine((text) => !Number.isNaN(Date.parse(text)));
const author = z
  .strictObject({ name: words.optional(), url: url.optional(), avatar: url.optional() })
  .refine((told) => Object.keys(told).length > 0);

const item = z
  .strictObject({
    id: words,
    url: url.optional(),
    external_url: url.optional(),
    title: words.optional(),
    content_html: words.optional(),
    content_text: words.optional(),
    summary: words.optional(),
    image: url.optional(),
    banner_image: url.optional(),
    date_published: date.optional(),
    date_modified: date.optional(),
    authors: z.array(author).optional(),
    tags: z.array(words).optional(),
    language: language.optional(),
    attachments: z
      .array(
        z.strictObject({
          url,
          mime_type: z.string().regex(/^[a-z]+\/[\w.+-]+$/u),
          title: words.optional(),
          size_in_bytes: z.int().positive().optional(),
          duration_in_seconds: z.number().positive().optional(),
        }),
      )
      .optional(),
  })
  .refine((told) => told.content_html !== undefined || told.content_text !== undefined);

/** JSON Feed 1.1 as jsonfeed.org/version/1.1 has it, without what it deprecates. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: words,
  home_page_url: url,
  feed_url: url,
  description: words.optional(),
  user_comment: words.optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(author).optional(),
  language: language.optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: words, url })).optional(),
  items: z.array(item),
});
