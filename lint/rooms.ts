/**
 * The import rule: which rooms of `src` each room may import besides itself.
 * Imports point one way: pages → layouts → components → newsroom → lib. Nobody imports `pages` or
 * `cli`, and `styles` is imported by whoever draws. docs/architecture.md tells why.
 */
export const ROOMS = {
  lib: [],
  ui: ['lib'],
  pictures: ['lib', 'ui'],
  schemas: ['lib', 'ui'],
  markdown: ['lib', 'ui'],
  loaders: ['schemas', 'markdown', 'lib', 'ui'],
  publish: ['lib', 'ui'],
  newsroom: ['markdown', 'pictures', 'schemas', 'lib', 'ui'],
  feeds: ['newsroom', 'lib', 'ui'],
  search: ['newsroom', 'lib', 'ui'],
  styles: [],
  components: ['newsroom', 'feeds', 'search', 'markdown', 'pictures', 'lib', 'ui', 'styles'],
  layouts: [
    'components',
    'newsroom',
    'feeds',
    'search',
    'markdown',
    'pictures',
    'lib',
    'ui',
    'styles',
  ],
  pages: [
    'layouts',
    'components',
    'newsroom',
    'feeds',
    'search',
    'markdown',
    'pictures',
    'schemas',
    'lib',
    'ui',
    'styles',
  ],
  rules: ['schemas', 'markdown', 'lib', 'ui'],
  importers: ['schemas', 'markdown', 'lib', 'ui'],
  admin: ['rules', 'schemas', 'markdown', 'newsroom', 'lib', 'ui', 'styles'],
  integrations: [
    'publish',
    'newsroom',
    'feeds',
    'search',
    'loaders',
    'schemas',
    'markdown',
    'pictures',
    'lib',
    'ui',
  ],
  cli: [
    'integrations',
    'publish',
    'rules',
    'importers',
    'newsroom',
    'feeds',
    'search',
    'loaders',
    'schemas',
    'markdown',
    'pictures',
    'lib',
    'ui',
  ],
} satisfies Record<string, readonly string[]>;

/** The rooms whose text comes from `src/ui`: no Persian letter stands in their source. */
export const ROOMS_WITHOUT_PERSIAN = ['components', 'layouts', 'pages', 'cli', 'loaders'] as const;

/** The rooms that Astro runs, so that its virtual modules (`astro:assets`, …) exist for them. */
export const ROOMS_INSIDE_ASTRO = ['pages', 'layouts', 'components', 'newsroom'] as const;
