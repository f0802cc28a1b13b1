import { z } from 'astro/zod';

/** In which ways the site's files are packed beforehand; in the order of the list nothing lies. */
export const compressSchema = z.array(z.enum(['gzip', 'brotli'])).nonempty();
