import type { Backend, CmsConfig, Collection, Field } from '@sveltia/cms';
import { newsSchema } from '../../collections/schemas/news.ts';
import { pageSchema } from '../../collections/schemas/pages.ts';
import { sectionSchema } from '../../collections/schemas/sections.ts';
import { seriesSchema } from '../../collections/schemas/series.ts';
import { siteSchema, type DeskSettings } from '../../collections/schemas/site.ts';
import { DESK } from '../../messages/desk.ts';
import { formFields } from './form-fields.ts';

/** What the page of the desk tells its script. */
export interface DeskPage {
  site: string;
  folder?: string | undefined;
  settings?: DeskSettings | undefined;
}

/** The repository's folder of content, unless `site.yml` names another. */
const FOLDER = 'content';

const BODY: Field = {
  name: 'body',
  label: DESK.labels['body'] ?? 'body',
  widget: 'richtext',
  required: false,
  // What an editor wrote is shown as written; the other mode writes some Markdown in another form.
  modes: ['raw', 'rich_text'],
  linked_images: false,
};

/** Made from the moment by the form, for the folder of a new file. */
const PATH_PARTS: Field[] = [
  { name: 'jalaliYear', label: '', widget: 'peyk-path-part', part: 'year', required: false },
  { name: 'jalaliMonth', label: '', widget: 'peyk-path-part', part: 'month', required: false },
];

/** The configuration of Sveltia CMS for a newsroom, made from the schemas. */
export function deskConfig(
  { site, folder = FOLDER, settings }: DeskPage,
  origin: string,
): CmsConfig {
  return {
    load_config_file: false,
    backend: backendOf(settings, origin),
    app_title: DESK.appTitle(site),
    site_url: origin,
    logo: { src: '/favicon.svg' },
    media_folder: `/${folder}/media`,
    public_folder: '/media',
    media_libraries: {
      stock_assets: { providers: [] },
      default: {
        config: {
          slugify_filename: true,
          transformations: {
            raster_image: { format: 'webp', quality: 85, width: 2400, height: 2400 },
          },
        },
      },
    },
    show_preview_links: false,
    // With a locale that is right-to-left, an empty field is too.
    i18n: {
      structure: 'multiple_files',
      locales: ['fa'],
      default_locale: 'fa',
      omit_default_locale_from_file_path: true,
    },
    slug: { encoding: 'ascii', lowercase: true },
    collections: [
      itemCollection('news', 'peyk-item', folder),
      itemCollection('reports', 'peyk-report', folder),
      {
        ...named('pages'),
        folder: `${folder}/pages`,
        format: 'peyk-page',
        slug: { template: '{{title}}', editable: ['create'] },
        i18n: true,
        duplicate: false,
        fields: [...formFields(pageSchema), BODY],
      },
      {
        ...named('data'),
        i18n: true,
        files: [
          dataFile('site', folder, formFields(siteSchema)),
          dataFile('sections', folder, [rootList('sections', formFields(sectionSchema))]),
          dataFile('series', folder, [rootList('series', formFields(seriesSchema))]),
        ],
      },
      {
        // Read, and never shown: how the newsroom set its rules.
        name: 'rules',
        hide: true,
        i18n: true,
        files: [
          {
            name: 'check',
            file: `${folder}/check.yml`,
            format: 'peyk-rules',
            fields: [{ name: 'rules', widget: 'hidden' }],
          },
        ],
      },
    ],
  };
}

function itemCollection(name: 'news' | 'reports', format: string, folder: string): Collection {
  return {
    ...named(name),
    folder: `${folder}/news`,
    path: '{{fields.jalaliYear}}/{{fields.jalaliMonth}}/{{slug}}',
    slug: '{{fields.code}}',
    // Its extension is the format's own.
    format,
    i18n: true,
    // A copy would have the address of what it was copied from.
    duplicate: false,
    identifier_field: 'title',
    summary: '{{title}}',
    sortable_fields: {
      fields: ['code', 'title'],
      default: { field: 'code', direction: 'descending' },
    },
    view_filters: [{ label: DESK.labels['draft'] ?? 'draft', field: 'draft', pattern: true }],
    view_groups: [{ label: DESK.labels['section'] ?? 'section', field: 'section' }],
    thumbnail: ['image.src'],
    media_folder: `/${folder}/media/{{dirname}}`,
    public_folder: '/media/{{dirname}}',
    fields: [...givenFirst(formFields(newsSchema)), BODY],
  };
}

/**
 * What is given by itself stands first: the CMS draws a field, and so gives it its value, when it comes
 * into sight.
 */
function givenFirst(fields: readonly Field[]): Field[] {
  const isGiven = ({ name }: Field): boolean => name === 'publishedAt' || name === 'code';
  const given = fields.filter(isGiven).toSorted((a) => (a.name === 'publishedAt' ? -1 : 1));
  return [...given, ...PATH_PARTS, ...fields.filter((field) => !isGiven(field))];
}

const named = (name: keyof typeof DESK.collections) => ({
  name,
  label: DESK.collections[name].label,
  label_singular: DESK.collections[name].singular,
});

const dataFile = (name: keyof typeof DESK.files, folder: string, fields: Field[]) => ({
  name,
  label: DESK.files[name],
  file: `${folder}/${name}.yml`,
  format: `peyk-${name}`,
  i18n: true,
  fields,
});

const rootList = (name: keyof typeof DESK.files, fields: Field[]): Field => ({
  name: 'entries',
  label: DESK.files[name],
  widget: 'list',
  root: true,
  summary: '{{title}}',
  collapsed: true,
  fields,
});

/** Forgejo's best known home, which the CMS does not know: to it Forgejo is Gitea. See `desk-policy.ts`. */
const FORGEJO = 'https://codeberg.org';

/** Where files are kept. Without a setting, only a folder of one's own machine can be chosen. */
function backendOf(settings: DeskSettings | undefined, origin: string): Backend {
  const commit_messages = DESK.commits;
  if (!settings)
    return {
      name: 'gitea',
      repo: `local/${DESK.project}`,
      base_url: origin,
      api_root: `${origin}/api/v1`,
      auth_methods: ['token'],
    };
  const { backend, repo, branch, url, clientId } = settings;
  const shared = {
    repo,
    commit_messages,
    ...(branch && { branch }),
    ...(clientId && { app_id: clientId }),
  };
  const root = (url ?? (backend === 'forgejo' ? FORGEJO : undefined))?.replace(/(?<!\/)\/+$/u, '');
  switch (backend) {
    case 'github':
      return {
        name: 'github',
        ...shared,
        ...(root && { base_url: root, api_root: `${root}/api/v3` }),
      };
    case 'gitlab':
      return {
        name: 'gitlab',
        ...shared,
        auth_type: 'pkce',
        ...(root && { base_url: root, api_root: `${root}/api/v4` }),
      };
    case 'forgejo':
    case 'gitea':
      return {
        name: 'gitea',
        ...shared,
        ...(root && { base_url: root, api_root: `${root}/api/v1` }),
      };
  }
}
