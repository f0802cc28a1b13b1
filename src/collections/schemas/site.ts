import { z } from 'astro/zod';
import {
  count,
  flag,
  indexNowKey,
  line,
  onOrOff,
  orBare,
  prose,
  webAddress,
  toIssue,
} from './fields.ts';

/** Where the desk can keep files: in a forge, of which Forgejo and Gitea are one to it, or on this machine. */
export const DESK_BACKENDS = ['forgejo', 'gitea', 'gitlab', 'github', 'local'] as const;

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
  /** Search engines that are told of new and changed items (IndexNow), by `npm run ping`. */
  indexNow: z
    .strictObject({
      /** The newsroom's own secret word; the site shows it at `/<key>.txt`. */
      key: indexNowKey,
      /** Where to tell; the address that all engines share unless given. */
      endpoint: webAddress.optional(),
    })
    .optional(),
  /** Whether items show who changed them and when, from Git; `false` switches it off. */
  history: flag.optional(),
  /** Whether readers may comment, where neither the item nor its section says; `off` unless given. */
  comments: orBare(
    'state',
    z.strictObject({
      state: onOrOff.optional(),
      /** So many days after it came out an item takes no more. */
      closeAfterDays: count.optional(),
    }),
  ).optional(),
  /** Offline reading; `false` switches it off. */
  offline: flag.optional(),
  /** Where the editing desk keeps the files; without it, `local`: in a folder of the editor's own machine. */
  desk: z
    .strictObject({
      backend: z.enum(DESK_BACKENDS),
      /** «owner/repository», as the forge's address has it; every backend but `local` needs it. */
      repo: line(200).optional(),
      branch: line(100).optional(),
      /** The forge's own address; needed for a forge of one's own. */
      url: webAddress.optional(),
      /** The id that the forge gave to the desk as an OAuth application. */
      clientId: line(200).optional(),
      /** The content directory in the repository. */
      folder: line(200).optional(),
    })
    .superRefine(({ backend, repo }, ctx) => {
      if (backend === 'local' || repo !== undefined) return;
      ctx.addIssue({ ...toIssue({ code: 'missing-field', params: {} }), path: ['repo'] });
    })
    .optional(),
});

export type SiteData = z.output<typeof siteSchema>;

type Desk = NonNullable<SiteData['desk']>;

/** A forge that the desk writes to. */
export type DeskSettings = Desk & { backend: Exclude<Desk['backend'], 'local'>; repo: string };

/** What `site.yml` says of the desk, if that is a forge. */
export const forgeOf = (desk: Desk | undefined): DeskSettings | undefined =>
  desk && desk.backend !== 'local' && desk.repo !== undefined
    ? { ...desk, backend: desk.backend, repo: desk.repo }
    : undefined;
