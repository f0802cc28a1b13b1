import { z } from 'astro/zod';
import { normalise } from '../../lib/persian/normalise.ts';
import { COMMENT_ID } from '../../lib/published-comments.ts';

/** More than any item ever had, and more than a page should hold. */
const MOST = 5000;
const LONGEST_NAME = 200;
/** Comments of another system may be longer than those that are taken here. */
const LONGEST_TEXT = 20_000;

const id = z.string().regex(COMMENT_ID);
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => normalise(text.toWellFormed()).trim())
    .refine((text) => text !== '');

/** The file of an item's comments (`lib/published-comments.ts`); instants as ms since the epoch. */
export const commentsSchema = z.strictObject({
  comments: z
    .array(
      z.strictObject({
        id,
        parent: id.optional(),
        name: words(LONGEST_NAME),
        text: words(LONGEST_TEXT),
        at: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
        newsroom: z.literal(true).optional(),
      }),
    )
    .max(MOST)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length),
  pending: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
});

export type CommentsData = z.output<typeof commentsSchema>;
