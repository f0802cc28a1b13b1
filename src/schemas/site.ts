import { z } from 'astro/zod';
import { flag, line, prose, webAddress } from './fields.ts';

/** The forges that the desk can keep files in; Forgejo and Gitea are one to it. */
export const DESK_BACKENDS = ['forgejo', 'gitea', 'gitlab', 'github'] as const;

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
  /** Whether items show who changed them and when, from Git; `false` switches it off. */
  history: flag.optional(),
  /** Offline reading; `false` switches it off. */
  offline: flag.optional(),
  /** Where the editing desk keeps the files; without it, it works on a folder of the editor's own machine. */
  desk: z
    .strictObject({
      backend: z.enum(DESK_BACKENDS),
      /** «owner/repository», as the forge's address has it. */
      repo: line(200),
      branch: line(100).optional(),
      /** The forge's own address; needed for a forge of one's own. */
      url: webAddress.optional(),
      /** The id that the forge gave to the desk as an OAuth application. */
      clientId: line(200).optional(),
      /** The content directory in the repository. */
      folder: line(200).optional(),
    })
    .optional(),
});

export type SiteData = z.output<typeof siteSchema>;

export type DeskSettings = NonNullable<SiteData['desk']>;
