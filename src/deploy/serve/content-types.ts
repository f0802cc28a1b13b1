import { MEDIA } from '../../lib/addresses/own-paths.ts';

const UTF8 = '; charset=utf-8';
const HTML = `text/html${UTF8}`;
const BYTES = 'application/octet-stream';

/** By what a name ends with; `feed.json` is a whole name. All text of a site is UTF-8. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  // Feeds. Browsers show RSS with its style under this type only.
  'feed.json': `application/feed+json${UTF8}`,
  atom: `application/atom+xml${UTF8}`,
  xml: `application/xml${UTF8}`,
  css: `text/css${UTF8}`,
  csv: `text/csv${UTF8}`,
  js: `text/javascript${UTF8}`,
  mjs: `text/javascript${UTF8}`,
  json: `application/json${UTF8}`,
  txt: `text/plain${UTF8}`,
  vtt: `text/vtt${UTF8}`,
  webmanifest: `application/manifest+json${UTF8}`,
  svg: `image/svg+xml${UTF8}`,
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/vnd.microsoft.icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  ogv: 'video/ogg',
  webm: 'video/webm',
  pdf: 'application/pdf',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  // The search index.
  pf_filter: BYTES,
  pf_fragment: BYTES,
  pf_index: BYTES,
  pf_meta: BYTES,
};

/**
 * The media type of a file of the site (RFC 9110, `Content-Type`). What has another ending is a page at an
 * old address, `/news.php`; below `media/` it is bytes.
 *
 * @param path its path in the site, with a slash before it
 */
export function contentTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name === 'feed.json') return CONTENT_TYPES['feed.json'] ?? BYTES;
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : '';
  return (
    CONTENT_TYPES[ending] ?? (path.startsWith(MEDIA) && !/^html?$/u.test(ending) ? BYTES : HTML)
  );
}
