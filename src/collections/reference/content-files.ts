import type { z } from 'astro/zod';
import { checkSchema } from '../schemas/check.ts';
import { dossierSchema } from '../schemas/dossiers.ts';
import { frontSchema } from '../schemas/front.ts';
import { newsSchema } from '../schemas/news.ts';
import { pageSchema } from '../schemas/pages.ts';
import { personSchema } from '../schemas/people.ts';
import { publishSchema } from '../schemas/publish.ts';
import { sectionSchema } from '../schemas/sections.ts';
import { seriesSchema } from '../schemas/series.ts';
import { siteSchema } from '../schemas/site.ts';
import type { ContentFileName } from '../../messages/reference/words.ts';

/** One kind of file that editors write. */
export interface ContentFile {
  name: ContentFileName;
  /** Where such files are, below the newsroom's folder. */
  path: string;
  /** A map of keys, a list of such maps, or a map above a text of Markdown. */
  shape: 'map' | 'list' | 'front-matter';
  /** Whether a newsroom cannot be without it. */
  isNeeded: boolean;
  schema: z.ZodObject;
  /** Its keys as they are told together; each stands in one group. */
  groups: Readonly<Record<string, readonly string[]>>;
  /** What holds where a key is left out, as it would be written. */
  defaults: Readonly<Record<string, string>>;
}

/** Every kind of file in `content/` that people write, in the order in which a newsroom meets them. */
export const CONTENT_FILES: readonly ContentFile[] = [
  {
    ...{ name: 'site', path: 'content/site.yml', shape: 'map', isNeeded: true },
    schema: siteSchema,
    groups: {
      identity: [
        'name',
        'tagline',
        'logo',
        'icon',
        'description',
        'publisher',
        'social',
        'licence',
      ],
      looks: ['look', 'menu', 'footer'],
      readers: ['comments', 'reports', 'counts', 'history', 'offline'],
      machines: ['hub', 'indexNow'],
      desk: ['desk'],
    },
    defaults: {
      'publisher.kind': 'news',
      'look.accent': "'#006d77'",
      'look.corners': 'soft',
      'look.density': 'comfortable',
      'comments.state': 'off',
      reports: 'off',
      'counts.state': 'off',
      'counts.hideAfterHours': '3',
      history: 'true',
      offline: 'true',
      'indexNow.endpoint': 'https://api.indexnow.org/indexnow',
      'desk.backend': 'local',
      'desk.folder': 'content',
      'desk.workflow': 'simple',
    },
  },
  {
    ...{ name: 'sections', path: 'content/sections.yml', shape: 'list', isNeeded: true },
    schema: sectionSchema,
    groups: { entry: ['id', 'title', 'description', 'order', 'comments', 'reports'] },
    defaults: {},
  },
  {
    ...{ name: 'news', path: 'content/news/<year>/<month>/<code>.md', shape: 'front-matter' },
    isNeeded: false,
    schema: newsSchema,
    groups: {
      needed: ['code', 'title', 'publishedAt', 'section'],
      headlines: ['kicker', 'subtitle', 'lead', 'dateline'],
      languages: ['lang', 'translationOf'],
      pictures: ['image', 'gallery'],
      connections: ['tags', 'series', 'dossiers', 'event', 'source', 'aliases'],
      people: ['authors', 'photographers', 'translator'],
      corrections: ['updatedAt', 'correction'],
      state: ['draft', 'comments', 'reports'],
    },
    defaults: { draft: 'false' },
  },
  {
    ...{ name: 'series', path: 'content/series.yml', shape: 'list', isNeeded: false },
    schema: seriesSchema,
    groups: { entry: ['id', 'title', 'description'] },
    defaults: {},
  },
  {
    ...{ name: 'people', path: 'content/people.yml', shape: 'list', isNeeded: false },
    schema: personSchema,
    groups: { entry: ['id', 'name', 'post', 'image', 'description', 'links'] },
    defaults: {},
  },
  {
    ...{ name: 'pages', path: 'content/pages/<id>.md', shape: 'front-matter', isNeeded: false },
    schema: pageSchema,
    groups: { entry: ['title', 'description', 'order'] },
    defaults: {},
  },
  {
    ...{ name: 'dossiers', path: 'content/dossiers/<id>.md', shape: 'front-matter' },
    isNeeded: false,
    schema: dossierSchema,
    groups: { entry: ['title', 'description', 'image', 'pinned'] },
    defaults: {},
  },
  {
    ...{ name: 'front', path: 'content/front.yml', shape: 'map', isNeeded: false },
    schema: frontSchema,
    groups: { entry: ['bar', 'top', 'special', 'blocks'] },
    defaults: { 'bar.label': 'فوری' },
  },
  {
    ...{ name: 'check', path: 'content/check.yml', shape: 'map', isNeeded: false },
    schema: checkSchema,
    groups: { entry: ['rules'] },
    defaults: {},
  },
  {
    ...{ name: 'publish', path: 'content/publish.yml', shape: 'map', isNeeded: false },
    schema: publishSchema,
    groups: {
      push: ['push'],
      watch: ['watch'],
      channels: ['channels'],
      compress: ['compress'],
      mail: ['mail'],
    },
    defaults: {
      'push.ssh.port': '22',
      'push.s3.region': 'us-east-1',
      'push.s3.pathStyle': 'true',
      'push.s3.conditions': 'true',
      'push.keepHours': '24',
      'watch.askEveryMinutes': '10',
      'mail.port': '587',
      'mail.secrecy': 'starttls',
      'channels.for': 'readers',
      'channels.picture': 'true',
    },
  },
];
