import { MEDIA } from '../../lib/addresses/own-paths.ts';
import { CONTENT_TYPES } from '../serve/content-types.ts';
import { PACKED_BESIDE } from '../serve/packed-beside.ts';
import { pattern } from './apache-pattern.ts';
import { quoted, type ServedSite } from './served-site.ts';
import { knownEndings, packedTypes, PAGE_ENDINGS, typeGroups } from './type-groups.ts';

const PAGE = 'text/html; charset=utf-8';

/** Every file's type with its charset, by its own name, however it lies packed. */
export function typeLines({ root }: ServedSite): string[] {
  const packed = `(?:${PACKED_BESIDE.map(({ ending }) => pattern(ending)).join('|')})`;
  const end = `${packed}?$`;
  const known = `[.](?:${knownEndings()})${end}`;
  return [
    ...typeGroups().map(
      ({ type, isText, endings }) =>
        `AddType ${quoted(isText ? `${type}; charset=utf-8` : type)} ${endings.map((ending) => `.${ending}`).join(' ')}`,
    ),
    `AddType ${quoted(PAGE)} ${PAGE_ENDINGS.map((ending) => `.${ending}`).join(' ')}`,
    // Elsewhere the last ending counts, and Debian knows a type of «.gz».
    ...typeGroups()
      .filter(({ type }) => packedTypes().includes(type))
      .flatMap(({ type, isText, endings }) => [
        `<FilesMatch ${quoted(`[.](?:${endings.join('|')})${packed}$`)}>`,
        `  ForceType ${quoted(isText ? `${type}; charset=utf-8` : type)}`,
        '</FilesMatch>',
      ]),
    // An old address may end with .php; what is there is a page.
    `<FilesMatch ${quoted(`^(?i)(?!.*${known})`)}>`,
    `  ForceType ${quoted(PAGE)}`,
    '</FilesMatch>',
    `<FilesMatch ${quoted(`^feed[.]json${end}`)}>`,
    `  ForceType ${quoted(CONTENT_TYPES['feed.json'] ?? '')}`,
    '</FilesMatch>',
    `<Directory ${quoted(`${root}${MEDIA}`)}>`,
    `  <FilesMatch ${quoted(`^(?i)(?!.*[.](?:${PAGE_ENDINGS.join('|')}|${knownEndings()})${end})`)}>`,
    '    ForceType application/octet-stream',
    '  </FilesMatch>',
    // What somebody gave packed is asked for by its own name.
    `  <FilesMatch ${quoted(`${packed}$`)}>`,
    `    <If "-z reqenv('peyk_packed')">`,
    '      ForceType application/octet-stream',
    '    </If>',
    '  </FilesMatch>',
    '</Directory>',
  ];
}
