type Front = Record<string, unknown>;

const picture = (words: Front): Front => ({ src: '../media/small.jpg', alt: 'متن', ...words });

/** Where text stands in an item's front matter. */
export const FIELDS = {
  title: (x: string) => ({ title: x }),
  kicker: (x: string) => ({ kicker: x }),
  subtitle: (x: string) => ({ subtitle: x }),
  lead: (x: string) => ({ lead: x }),
  dateline: (x: string) => ({ dateline: x, lead: 'متن' }),
  correction: (x: string) => ({ correction: x, updatedAt: '1405-08-30 10:00' }),
  tags: (x: string) => ({ tags: [x, `${x} ۲`] }),
  'tags as a text': (x: string) => ({ tags: `متن، ${x}` }),
  'a picture’s words': (x: string) => ({ image: picture({ alt: x }) }),
  'a picture’s caption': (x: string) => ({ image: picture({ caption: x }) }),
  'a picture’s credit': (x: string) => ({ image: picture({ credit: x }) }),
  'a gallery’s words': (x: string) => ({ gallery: [picture({ alt: x, caption: x, credit: x })] }),
  'an event’s place': (x: string) => ({ event: { date: '1405-08-01', place: x } }),
  'who attended': (x: string) => ({ event: { date: '1405-08-01', attendees: [x, 'متن'] } }),
  'a decision': (x: string) => ({ event: { date: '1405-08-01', decisions: [x, { text: x }] } }),
  'a source’s name': (x: string) => ({ source: { name: x, url: 'https://example.com/' } }),
  'a source’s address': (x: string) => ({ source: { name: 'متن', url: x } }),
  code: (x: string) => ({ code: x }),
  date: (x: string) => ({ publishedAt: x }),
  'date of a change': (x: string) => ({ updatedAt: x }),
  section: (x: string) => ({ section: x }),
  image: (x: string) => ({ image: x }),
  'a picture’s file': (x: string) => ({ image: picture({ src: x }) }),
  'a gallery’s file': (x: string) => ({ gallery: [picture({ src: x })] }),
  'a series': (x: string) => ({ series: { id: x, number: x } }),
  'a dossier': (x: string) => ({ dossiers: [x] }),
  'what follows': (x: string) => ({ event: { decisions: [{ text: 'متن', doneIn: x }] } }),
  draft: (x: string) => ({ draft: x }),
  'a key': (x: string) => ({ [x]: 'متن' }),
  'a key of a key': (x: string) => ({ event: { [x]: 'متن' } }),
  'a list for a text': (x: string) => ({ title: [x] }),
  'a map for a text': (x: string) => ({ title: { [x]: x } }),
} as const satisfies Readonly<Record<string, (text: string) => Front>>;

/** Where text stands in `site.yml`; each is one key, so that one can be left out. */
export const SITE_FIELDS = {
  name: (x: string): unknown => x,
  tagline: (x: string): unknown => x,
  description: (x: string): unknown => x,
  publisher: (x: string) => ({ name: x, address: x, phone: x, email: x }),
  licence: (x: string) => ({ name: x, url: `https://example.com/${x}` }),
  social: (x: string) => [{ name: x, url: `https://example.com/${x}` }],
  hub: (x: string) => `https://example.com/${x}`,
  indexNow: (x: string) => ({ key: x, endpoint: `https://example.com/${x}` }),
  desk: (x: string) => ({
    backend: 'gitea',
    repo: x,
    branch: x,
    url: `https://example.com/${x}`,
    clientId: x,
  }),
} as const satisfies Readonly<Record<string, (text: string) => unknown>>;

/** Where text stands in `front.yml`; each is one key. */
export const FRONT_FIELDS = {
  bar: (x: string) => ({ label: x.slice(0, 30), text: x, url: `/${x}`, until: '1499-01-01' }),
  special: (x: string) => ({ title: x, text: x, url: `https://example.com/${x}` }),
} as const satisfies Readonly<Record<string, (text: string) => unknown>>;

/** Ids and names of files that try to be, or to leave, a path of the site. */
export const IDS = [
  ...['index', 'index.html', '404', 'robots.txt', 'sitemap', 'feed', 'feeds', 'offline', 'admin'],
  ...['search', 'archive', 'tags', 'news', 'media', 'data', 'pagefind', '_astro', 'icons', 'sw.js'],
  ...[
    '.',
    '..',
    '../..',
    '../index',
    'a/b',
    'a\\b',
    '.git',
    '.htaccess',
    '.well-known',
    '~overview',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'con', 'nul', 'aux', 'a.', 'a '],
  ...['a#b', 'a?b', 'a%2fb', 'a%252fb', '%2e%2e', 'a&b', 'a"b', "a'b", 'a<b>', 'a\tb', 'a\u0000b'],
  ...[
    'A',
    'ADMIN',
    'Feeds',
    '\u212a',
    'a\u200cb',
    'a\u202eb',
    '۱۲',
    '\uff41',
    'e\u0301',
    'x'.repeat(300),
  ],
  ...['favicon.svg', 'favicon.ico', 'manifest.webmanifest', 'feed.xml', 'feed.css', 'sitemap.xml'],
  ...[
    'fonts',
    'cards',
    'assets',
    '_',
    '-',
    '--',
    '0',
    '1',
    'a--b',
    '-a',
    'null',
    'true',
    '1e3',
    '0x1',
  ],
] as const;
