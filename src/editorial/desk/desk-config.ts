import type { Backend, CmsConfig, Collection, Field } from '@sveltia/cms';
import { dossierSchema } from '../../collections/schemas/dossiers.ts';
import { frontSchema } from '../../collections/schemas/front.ts';
import { newsSchema } from '../../collections/schemas/news.ts';
import { pageSchema } from '../../collections/schemas/pages.ts';
import { personSchema } from '../../collections/schemas/people.ts';
import { sectionSchema } from '../../collections/schemas/sections.ts';
import { seriesSchema } from '../../collections/schemas/series.ts';
import { siteSchema, type DeskSettings } from '../../collections/schemas/site.ts';
import { DESK } from '../../messages/desk.ts';
import { formFields } from './form-fields.ts';
import { LIST_KEYS } from './list-words.ts';
import type { Choice } from './newsroom-now.ts';

/** What the page of the desk tells its script. */
export interface DeskPage {
  site: string;
  sections: readonly Choice[];
  folder?: string | undefined;
  settings?: DeskSettings | undefined;
}

/** The repository's folder of content, unless `site.yml` names another. */
export const FOLDER = 'content';

const BODY: Field = {
  name: 'body',
  label: DESK.labels['body'] ?? 'body',
  widget: 'richtext',
  required: false,
  // What an editor wrote is shown as written; the other mode writes some Markdown in another form.
  modes: ['raw', 'rich_text'],
  linked_images: false,
};

/**
 * Made from the moment by the form, for the folder of a new file.
 * @param months differs where other files are listed: the CMS keeps its list for as long as this is the same
 */
const pathParts = (months: string): Field[] => [
  {
    name: 'jalaliYear',
    label: DESK.pathParts.year,
    widget: 'peyk-path-part',
    part: 'year',
    required: false,
    months,
  },
  {
    name: 'jalaliMonth',
    label: DESK.pathParts.month,
    widget: 'peyk-path-part',
    part: 'month',
    required: false,
  },
];

/** What only the list shows. */
const LISTED: Field[] = LIST_KEYS.map((name) => ({ name, label: '', widget: 'hidden' }));

/**
 * The configuration of Sveltia CMS for a newsroom, made from the schemas.
 * @param home the site's front page
 * @param months which months of items are listed; '' for all
 */
export function deskConfig(
  { site, folder = FOLDER, settings }: Omit<DeskPage, 'sections'>,
  home: URL,
  months = '',
): CmsConfig {
  return {
    load_config_file: false,
    backend: backendOf(settings, home),
    publish_mode: settings?.workflow === 'editorial' ? 'editorial_workflow' : 'simple',
    app_title: DESK.appTitle(site),
    site_url: home.href,
    logo: { src: new URL('favicon.svg', home).pathname },
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
      itemCollection('news', 'peyk-item', folder, months),
      itemCollection('reports', 'peyk-report', folder, months),
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
        ...named('dossiers'),
        folder: `${folder}/dossiers`,
        format: 'peyk-dossier',
        slug: { template: '{{title}}', editable: ['create'] },
        i18n: true,
        duplicate: false,
        fields: [...formFields(dossierSchema), BODY],
      },
      {
        // Without `i18n`: of a file that names no locale in its path the CMS would find none, and offer a new one.
        ...named('data'),
        files: [
          dataFile('front', folder, formFields(frontSchema)),
          dataFile('site', folder, formFields(siteSchema)),
          dataFile('sections', folder, [rootList('sections', formFields(sectionSchema))]),
          dataFile('series', folder, [rootList('series', formFields(seriesSchema))]),
          dataFile('people', folder, [rootList('people', formFields(personSchema), '{{name}}')]),
        ],
      },
      {
        // Read, and never shown: how the newsroom set its rules.
        name: 'rules',
        hide: true,
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

function itemCollection(
  name: 'news' | 'reports',
  format: string,
  folder: string,
  months: string,
): Collection {
  return {
    ...named(name),
    ...(months !== '' && { description: DESK.older.how }),
    folder: `${folder}/news`,
    path: '{{fields.jalaliYear}}/{{fields.jalaliMonth}}/{{slug}}',
    slug: '{{fields.code}}',
    // Its extension is the format's own.
    format,
    i18n: true,
    // A copy would have the address of what it was copied from.
    duplicate: false,
    identifier_field: 'title',
    // The CSS of the desk gives the second part a line of its own.
    summary: '{{title}} *{{peykLine}}*',
    sortable_fields: {
      fields: ['code', 'title'],
      default: { field: 'code', direction: 'descending' },
    },
    view_filters: [{ label: DESK.labels['draft'] ?? 'draft', field: 'draft', pattern: true }],
    view_groups: [
      { label: DESK.groups.month, field: 'peykMonth' },
      { label: DESK.groups.section, field: 'peykSection' },
      { label: DESK.groups.state, field: 'peykState' },
    ],
    thumbnail: ['image.src'],
    media_folder: `/${folder}/media/{{dirname}}`,
    public_folder: '/media/{{dirname}}',
    fields: [...givenFirst(formFields(newsSchema), months), ...LISTED, BODY],
  };
}

/**
 * What is given by itself stands first: the CMS draws a field, and so gives it its value, when it comes
 * into sight.
 */
function givenFirst(fields: readonly Field[], months: string): Field[] {
  const isGiven = ({ name }: Field): boolean => name === 'publishedAt' || name === 'code';
  const given = fields.filter(isGiven).toSorted((a) => (a.name === 'publishedAt' ? -1 : 1));
  return [...given, ...pathParts(months), ...fields.filter((field) => !isGiven(field))];
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
  fields,
});

const rootList = (
  name: keyof typeof DESK.files,
  fields: Field[],
  summary = '{{title}}',
): Field => ({
  name: 'entries',
  label: DESK.files[name],
  widget: 'list',
  root: true,
  summary,
  collapsed: true,
  fields,
});

/** Forgejo's best known home, which the CMS does not know: to it Forgejo is Gitea. See `desk-policy.ts`. */
const FORGEJO = 'https://codeberg.org';

/** Where files are kept. Without a setting, only a folder of one's own machine can be chosen. */
function backendOf(settings: DeskSettings | undefined, { origin, pathname }: URL): Backend {
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
  const helper = (name: string) => ({
    base_url: origin,
    auth_endpoint: `${pathname.slice(1)}_/auth/${name}/authorize`,
  });
  switch (backend) {
    case 'github':
      return {
        name: 'github',
        ...shared,
        ...helper('github'),
        ...(root && { api_root: `${root}/api/v3` }),
      };
    case 'gitlab':
      return {
        name: 'gitlab',
        ...shared,
        // Without an application that needs no secret, the readers' service holds the secret of one.
        ...(clientId ? { auth_type: 'pkce', ...(root && { base_url: root }) } : helper('gitlab')),
        ...(root && { api_root: `${root}/api/v4` }),
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
