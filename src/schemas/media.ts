import { z } from 'astro/zod';

/** What is kept of a file of `content/media`. */
export const mediaSchema = z.object({
  /** Its path below media. */
  src: z.string(),
  /** Digest of its bytes. */
  version: z.string(),
  /** Pixels as shown (turned as the camera says); 0 for what is no picture. */
  width: z.number(),
  height: z.number(),
  stamp: z.string(),
});
