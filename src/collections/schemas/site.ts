import { z } from 'astro/zod';
import {
  colour,
  count,
  flag,
  indexNowKey,
  line,
  mediaPath,
  onOrOff,
  orBare,
  prose,
  webAddress,
  toIssue,
} from './fields.ts';
import { linkSchema } from './links.ts';

/** Where the desk can keep files: in a forge, of which Forgejo and Gitea are one to it, or on this machine. */
export const DESK_BACKENDS = ['forgejo', 'gitea', 'gitlab', 'github', 'local'] as const;

/** Those at which the desk can hold what waits for a reviewer: each in a branch and a request to merge it. */
const REVIEWING: readonly string[] = [
  'gitlab',
  'github',
] satisfies (typeof DESK_BACKENDS)[number][];

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
  /**
   * The newsroom's name as it is drawn, in the place of the words: a file of `content/media` (SVG, PNG, WebP).
   * Where it can't be seen on a dark page, `dark` is another that can.
   */
  logo: orBare(
    'light',
    z.strictObject({ light: mediaPath, dark: mediaPath.optional() }),
  ).optional(),
  /** The newsroom's sign: a square picture of `content/media`, from which the icons of all sizes are made. */
  icon: mediaPath.optional(),
  /** How pages look, beyond what all newsrooms share. */
  look: z
    .strictObject({
      /** The newsroom's colour; those of both schemes, of words and of the foot are derived from it. */
      accent: colour.optional(),
      /** Of buttons, fields and boxes; `soft` unless given. */
      corners: z.enum(['sharp', 'soft', 'round']).optional(),
      /** How much stands on a screen; `comfortable` unless given. */
      density: z.enum(['comfortable', 'compact']).optional(),
      /** The type of pages and cards; Vazirmatn unless given. */
      font: z
        .strictObject({
          /** A file of `content/media` (WOFF2, WOFF, TTF, OTF); readers get the letters of Persian news of it. */
          path: mediaPath,
          /** The same in bold, where the first is of one weight. */
          bold: mediaPath.optional(),
          /** By what right the newsroom uses it: the name of the licence, or where it was bought. */
          licence: line(200),
        })
        .optional(),
    })
    .optional(),
  /** The links under the masthead; without it the front page, all sections and the archive. */
  menu: z.array(linkSchema, { error: 'not-a-list' }).optional(),
  /** Further columns of the foot, before those of the site itself. */
  footer: z
    .array(
      z.strictObject({
        title: line(100),
        links: z.array(linkSchema, { error: 'not-a-list' }),
      }),
      { error: 'not-a-list' },
    )
    .optional(),
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
  /** Whether readers may report errors, where neither the item nor its section says; `off` unless given. */
  reports: onOrOff.optional(),
  /**
   * Whether readers see what is read most, and how views are counted: `on` from the server's access log,
   * `beacon` where pages must tell of them; `off` unless given.
   */
  counts: orBare(
    'state',
    z.strictObject({
      state: z.enum(['on', 'beacon', 'off']).optional(),
      /** A list that was counted so many hours ago is not shown; 3 unless given. */
      hideAfterHours: count.optional(),
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
      /** `editorial`: what is saved waits, as a draft and then for review, until somebody publishes it. */
      workflow: z.enum(['simple', 'editorial']).optional(),
    })
    .superRefine(({ backend, repo, workflow }, ctx) => {
      if (backend !== 'local' && repo === undefined)
        ctx.addIssue({ ...toIssue({ code: 'missing-field', params: {} }), path: ['repo'] });
      if (workflow === 'editorial' && !REVIEWING.includes(backend))
        ctx.addIssue({
          ...toIssue({ code: 'no-review', params: { value: backend, choices: REVIEWING } }),
          path: ['workflow'],
        });
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
