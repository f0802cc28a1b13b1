import { PACKED_BESIDE } from '../serve/packed-beside.ts';
import { quoted } from './served-site.ts';

/**
 * What lies packed beside a file is sent in its place, by the address of the file. In parts of a file it is not:
 * those are counted in bytes of the file.
 */
export function packedLines(below: string, root: string): string[] {
  const rules = PACKED_BESIDE.flatMap(({ coding, ending, accepted }) =>
    [
      { asked: '(/(?:.*/)?)', file: `$1index.html${ending}` },
      { asked: '(/.*[^/])', file: `$1${ending}` },
    ].flatMap(({ asked, file }) => [
      'RewriteCond %{HTTP:Range} ^$',
      `RewriteCond %{HTTP:Accept-Encoding} "${accepted}" [NC]`,
      `RewriteCond ${quoted(literal(root) + file)} -f`,
      `RewriteRule ^${below}${asked}$ ${quoted(literal(root) + file)} [L,E=no-gzip:1,E=peyk_packed:${coding}]`,
    ]),
  );
  return [
    ...rules,
    'Header set Content-Encoding %{peyk_packed}e env=peyk_packed',
    'Header merge Vary Accept-Encoding env=peyk_packed',
  ];
}

/** As text of a rule's target, in which these signs begin what is put in. */
const literal = (text: string): string => text.replace(/[$%]/gu, '\\$&');
