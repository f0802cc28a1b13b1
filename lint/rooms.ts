const WORDS = ['lib', 'ui'];
const CONTENT = [
  ...['schemas', 'markdown', 'settings.ts', 'content-store.ts', 'digest.ts'],
  'content-files',
  ...WORDS,
];
const NEWS = ['newsroom', 'feeds', 'search', 'pictures', 'cards', ...CONTENT];
const DRAWING = ['styles', 'offline', ...NEWS];

/**
 * The import rule: what of `src` each room may import besides itself. Imports point one way,
 * pages → layouts → components → newsroom → lib; nobody imports `pages` or `cli`.
 * docs/architecture.md tells why.
 */
export const ROOMS: Record<string, readonly string[]> = {
  lib: [],
  ui: ['lib'],
  security: ['lib'],
  serving: ['security', 'lib'],
  'content-files': ['lib'],
  processes: [],
  keeping: ['digest.ts'],
  indexing: [
    'processes',
    'search',
    'newsroom',
    'loaders',
    'markdown',
    'content-files',
    'content-store.ts',
    'digest.ts',
    'lib',
  ],
  offline: ['search', ...WORDS],
  styles: [],
  schemas: WORDS,
  markdown: WORDS,
  pictures: [
    'processes',
    'keeping',
    'content-files',
    'markdown',
    'settings.ts',
    'digest.ts',
    ...WORDS,
  ],
  loaders: ['pictures', 'keeping', ...CONTENT],
  cards: ['pictures', 'content-files', 'settings.ts', ...WORDS],
  newsroom: ['pictures', ...CONTENT],
  feeds: ['newsroom', 'security', ...WORDS],
  search: ['newsroom', 'keeping', ...WORDS],
  publish: ['keeping', 'settings.ts', ...WORDS],
  ping: ['newsroom', ...WORDS],
  program: ['publish', 'loaders', 'security', 'processes', 'keeping', ...NEWS],
  components: DRAWING,
  layouts: ['components', 'security', ...DRAWING],
  pages: ['layouts', 'components', 'security', ...DRAWING],
  overview: ['layouts', 'components', 'checking', ...DRAWING],
  rules: CONTENT,
  checking: ['rules', 'loaders', 'newsroom', ...CONTENT],
  importers: CONTENT,
  admin: ['rules', 'importers', 'styles', ...CONTENT],
  integrations: [
    ...['program', 'publish', 'indexing', 'security', 'loaders', 'processes', 'keeping'],
    'serving',
    ...NEWS,
  ],
  cli: [
    ...['integrations', 'program', 'indexing', 'loaders', 'publish', 'processes', 'checking'],
    ...['rules', 'importers', 'ping', 'serving', ...NEWS],
  ],
};

/** The rooms whose text comes from `src/ui`: no Persian letter stands in their source. */
export const ROOMS_WITHOUT_PERSIAN = [
  ...['admin', 'components', 'layouts', 'pages', 'overview'],
  ...['checking', 'cli', 'loaders', 'ping'],
];

/** The rooms that Astro runs, so that its virtual modules (`astro:assets`, …) exist for them. */
export const ROOMS_INSIDE_ASTRO = ['pages', 'overview', 'layouts', 'components', 'newsroom'];
