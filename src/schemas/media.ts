import { z } from 'astro/zod';

/** What is kept of a file of `content/media`. */
export const mediaSchema = z.object({
  /** Digest of its bytes. */
  version: z.string(),
  /** Pixels as shown (turned as the camera says); 0 for what is no picture. */
  width: z.number(),
  height: z.number(),
  stamp: z.string(),
});

export type MediaData = z.output<typeof mediaSchema>;
