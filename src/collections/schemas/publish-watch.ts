import { z } from 'astro/zod';
import { count, line } from './fields.ts';

/** How `npm run publish -- --watch` learns of what is new. */
export const watchSchema = z.strictObject({
  /** The branch whose pushes are published; that of the clone unless given. */
  branch: line(100).optional(),
  /** So many minutes after the last time the repository is asked by itself; 10 unless given. */
  askEveryMinutes: count.optional(),
});
