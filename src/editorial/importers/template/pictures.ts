import type { TagValues } from './tokens.ts';

export interface TagPicture {
  src: string;
  alt: string;
  caption: string;
}

const PICTURE_NAME = /\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|tiff?|svg)(?:[?#]|$)/iu;
/** Tags whose first value is a picture, whatever its name ends with. */
const PICTURE_TAGS =
  /^(?:figure|fig|img|image|picture|photo|asset_img|imgproc|lightbox|thumb(?:nail)?)$/iu;
const SOURCE_KEYS = ['src', 'url', 'image', 'image_path', 'path', 'file', 'link'];

/** The picture that a tag shows, as Hugo's `figure`, Jekyll's includes and Hexo's `img` write it. */
export function pictureOf(name: string, values: TagValues): TagPicture | undefined {
  const { named, positional } = values;
  const isInclude = /^(?:include|include_relative|include_cached|partial)$/u.test(name);
  const own = isInclude ? positional.slice(1) : positional;
  const tag = isInclude ? (positional[0] ?? '').replace(/^.*\/|\.[^.]*$/gu, '') : name;
  const word = (...keys: string[]): string =>
    keys.map((key) => named.get(key)?.trim()).find(Boolean) ?? '';
  const told = SOURCE_KEYS.map((key) => named.get(key)).find(
    (value) => value !== undefined && (PICTURE_NAME.test(value) || PICTURE_TAGS.test(tag)),
  );
  const at = told === undefined ? own.findIndex((value) => PICTURE_NAME.test(value)) : -1;
  const src = told ?? own[at];
  if (src === undefined || (told === undefined && !PICTURE_TAGS.test(tag))) return undefined;
  // Hexo: «{% img class /a.jpg 300 200 "title" "alt" %}».
  const words = own.slice(at + 1).filter((value) => !/^\d+(?:px|%)?$/u.test(value));
  const attribution = word('attr', 'attribution', 'credit');
  const captions = [word('title'), word('caption', 'description') || (words[0] ?? '')];
  return {
    src,
    alt: word('alt') || (words[1] ?? ''),
    caption:
      [...new Set(captions)].filter(Boolean).join('؛ ') + (attribution ? ` (${attribution})` : ''),
  };
}

/** A picture in Markdown, its caption as its title. */
export function writePicture({ src, alt, caption }: TagPicture): string {
  const address = /[\s()]/u.test(src) ? `<${src.replace(/[<>\n]/gu, '')}>` : src;
  const title = oneLine(caption).replace(/["\\]/gu, String.raw`\$&`);
  return `![${oneLine(alt).replace(/[[\]\\]/gu, String.raw`\$&`)}](${address}${title && ` "${title}"`})`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
