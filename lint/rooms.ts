/** What knows nothing of ours beside itself: pure code, and what needs Node alone. */
const GROUND = ['lib', 'messages'];
const CONTENT = ['markdown', 'media', 'collections', 'node', ...GROUND];
const NEWS = ['queries', ...CONTENT];
const OUTPUTS = ['feeds', 'search', 'offline'];
const DRAWING = ['styles', ...OUTPUTS, ...NEWS];

/**
 * The import rule: what of `src` each room may import besides itself. Imports point one way,
 * `lib, node ← markdown ← media ← collections ← queries ← feeds, search, engine ← components ← layouts ←
 * pages`; editorial, integrations and cli stand on top; nobody imports `pages` or `cli`.
 * docs/architecture.md tells why.
 */
export const ROOMS: Record<string, readonly string[]> = {
  lib: [],
  node: ['messages', 'lib'],
  messages: ['lib'],
  styles: [],
  markdown: GROUND,
  policy: ['lib'],
  media: ['markdown', 'node', ...GROUND],
  collections: ['markdown', 'media', 'node', ...GROUND],
  queries: CONTENT,
  feeds: ['policy', ...NEWS],
  search: NEWS,
  offline: ['search', ...GROUND],
  engine: ['policy', ...OUTPUTS, ...NEWS],
  deploy: ['policy', ...NEWS],
  service: ['policy', 'node', ...GROUND],
  components: DRAWING,
  layouts: ['components', 'policy', ...DRAWING],
  pages: ['layouts', 'components', 'policy', ...DRAWING],
  editorial: ['layouts', 'components', ...DRAWING],
  integrations: ['editorial', 'engine', 'deploy', 'policy', ...OUTPUTS, ...NEWS],
  cli: ['integrations', 'editorial', 'engine', 'deploy', 'service', ...OUTPUTS, ...NEWS],
};

/** Rooms within rooms that keep a narrower rule: what of `src` each may import besides itself. */
export const INNER_ROOMS: Record<string, readonly string[]> = {
  'search/client': ['search/format', ...GROUND],
  'search/format': ['lib'],
};

/** Rooms with one front door: from outside, no other file of theirs is imported. */
export const FRONT_DOORS: Readonly<Record<string, string>> = { 'node/cache': 'cache.ts' };

/** The rooms whose text comes from `src/messages`: no Persian letter stands in their source. */
export const ROOMS_WITHOUT_PERSIAN = [
  ...['components', 'layouts', 'pages', 'cli', 'engine', 'feeds/ping', 'integrations', 'node'],
  ...['collections/loaders', 'collections/history', 'editorial/desk', 'editorial/preview'],
  'deploy/channels',
  'service',
];

/** The rooms that Astro runs, so that its virtual modules (`astro:assets`, …) exist for them. */
export const ROOMS_INSIDE_ASTRO = [
  'pages',
  'editorial/preview',
  'layouts',
  'components',
  'queries',
];

/**
 * The folders with code at the top of the project: which others each may import, `src` without its tests.
 * Tests and measurements share `testkit`, and know nothing of each other.
 */
export const TOP_FOLDERS: Record<string, readonly string[]> = {
  src: [],
  bin: ['src'],
  scripts: ['testkit', 'src'],
  lint: [],
  testkit: ['src'],
  tests: ['testkit', 'src', 'lint'],
  bench: ['testkit', 'src'],
};

/** What the tests within `src` may import besides all of `src`. */
export const TESTS_OF_SRC = ['testkit'];
