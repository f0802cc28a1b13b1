import { z } from 'astro/zod';
import { channelsSchema } from './publish-channels.ts';
import { mailSchema } from './publish-mail.ts';
import { watchSchema } from './publish-watch.ts';
import { pushSchema } from './publish-push.ts';
import { compressSchema } from './publish-compress.ts';

/** `content/publish.yml`: what becomes of a site that was built. Secrets are variables of the environment. */
export const publishSchema = z.strictObject({
  /** When `npm run publish -- --watch` publishes. */
  watch: watchSchema.optional(),
  /** Where items are told when they come out, by `npm run announce`. */
  channels: channelsSchema.optional(),
  /** Who is told that publishing fails. */
  mail: mailSchema.optional(),
  /** Where the site is sent, by `npm run push`. */
  push: pushSchema.optional(),
  compress: compressSchema.optional(),
});

export type PublishData = z.output<typeof publishSchema>;
