import { z } from 'astro/zod';
import { flag, line, prose, webAddress } from './fields.ts';

/** `content/site.yml`: what the newsroom is. */
export const siteSchema = z.strictObject({
  name: line(100),
  /** One sentence, for the front page's description and for search engines. */
  description: prose.optional(),
  /** A few words under the name. */
  tagline: line(200).optional(),
  publisher: z
    .strictObject({
      name: line(),
      kind: z.enum(['government', 'news']).optional(),
      address: line().optional(),
      phone: line(50).optional(),
      email: line(200).optional(),
    })
    .optional(),
  social: z
    .array(z.strictObject({ name: line(), url: webAddress }), { error: 'not-a-list' })
    .optional(),
  /** Under what terms others may use the texts. */
  licence: z.strictObject({ name: line(), url: webAddress.optional() }).optional(),
  /** The WebSub hub that is told of new items. */
  hub: webAddress.optional(),
  /** Offline reading; `false` switches it off. */
  offline: flag.optional(),
});

export type SiteData = z.output<typeof siteSchema>;
