import { HOOKS, MEDIA, SERVICE, SERVICE_DOWN } from '../../lib/addresses/own-paths.ts';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../policy/headers.ts';
import { CONTENT_TYPES } from '../serve/content-types.ts';
import { PACKED_BESIDE } from '../serve/packed-beside.ts';
import {
  certificateOf,
  LARGEST_HOOK,
  quoted,
  TRANSPORT_SECURITY,
  type ServedSite,
} from './served-site.ts';
import { movedTables } from './moved.ts';
import { knownEndings, packedTypes, PAGE_ENDINGS, typeGroups } from './type-groups.ts';

const PAGE = 'text/html; charset=utf-8';

/** What has to be switched on, for `a2enmod`. */
export const APACHE_MODULES = [
  ...[
    'headers',
    'rewrite',
    'deflate',
    'filter',
    'mime',
    'dir',
    'proxy',
    'proxy_http',
    'setenvif',
    'alias',
  ],
  ...['ssl', 'http2'],
];

/**
 * A whole file for `/etc/apache2/sites-available/`, for Apache 2.4.10 and later. What it answers is what
 * `npm run serve` answers, and besides: https alone, one address for each page, old addresses by 301.
 */
export function apacheFile(site: ServedSite): string {
  const { host, isSecure } = site;
  return [
    `# a2enmod ${APACHE_MODULES.filter((name) => isSecure || !['ssl', 'http2'].includes(name)).join(' ')}`,
    // Whatever is known of a version is known of its faults.
    'ServerTokens Prod',
    'ServerSignature Off',
    ...(isSecure
      ? [
          '<VirtualHost *:80>',
          `  ServerName ${host}`,
          '  RewriteEngine On',
          '  RewriteCond %{REQUEST_URI} !^/[.]well-known/acme-challenge/',
          `  RewriteRule ^ https://${host}%{REQUEST_URI} [R=301,L]`,
          '</VirtualHost>',
        ]
      : []),
    `<VirtualHost *:${isSecure ? 443 : 80}>`,
    `  ServerName ${host}`,
    ...(isSecure ? secureLines(site) : []),
    ...siteLines(site).map((line) => `  ${line}`),
    '</VirtualHost>',
    '',
  ].join('\n');
}

/** As a pattern; signs by their numbers, since mod_rewrite knows no quotes within quotes. */
const pattern = (text: string): string =>
  text.replace(
    /[^\w/\u0080-\u{10FFFF}]/gu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

function secureLines(site: ServedSite): string[] {
  const { chain, key } = certificateOf(site);
  return [
    '  Protocols h2 http/1.1',
    '  SSLEngine on',
    '  SSLProtocol -all +TLSv1.2 +TLSv1.3',
    `  SSLCertificateFile ${quoted(chain)}`,
    `  SSLCertificateKeyFile ${quoted(key)}`,
    `  Header always set Strict-Transport-Security ${quoted(TRANSPORT_SECURITY)}`,
  ];
}

function siteLines(site: ServedSite): string[] {
  const { base, root, service } = site;
  const below = pattern(base);
  return [
    `DocumentRoot ${quoted(root)}`,
    ...(base === '' ? [] : [`Alias ${quoted(base)} ${quoted(root)}`]),
    `<Directory ${quoted(root)}>`,
    '  Options FollowSymLinks',
    '  AllowOverride None',
    '  Require all granted',
    '</Directory>',
    'DirectoryIndex index.html',
    'AllowEncodedSlashes Off',
    `ErrorDocument 404 ${base}/404.html`,
    '',
    ...(site.watch === undefined
      ? []
      : [
          // The first that fits counts.
          `ProxyPass ${base}${HOOKS} http://${site.watch}${base}${HOOKS}`,
          `<Location ${quoted(`${base}${HOOKS}`)}>`,
          `  LimitRequestBody ${LARGEST_HOOK}`,
          '</Location>',
        ]),
    `ProxyPass ${base}${SERVICE} http://${service}${base}${SERVICE}`,
    'ProxyPreserveHost On',
    `<Location ${quoted(`${base}${SERVICE}`)}>`,
    ...[502, 503, 504].map(
      (status) => `  ErrorDocument ${status} ${base}${SERVICE_DOWN}index.html`,
    ),
    '</Location>',
    '',
    'RewriteEngine On',
    ...(base === ''
      ? []
      : [`RewriteRule ^(?:/|${below})$ ${base}/ [R=302,L]`, `RewriteRule !^${below}/ - [R=404,L]`]),
    ...movedTables(site).flatMap(({ entries }) => entries.flatMap((row) => movedLines(below, row))),
    ...packedLines(below, root),
    '',
    // The service sends headers of its own.
    `<LocationMatch ${quoted(`^(?!${below}${SERVICE})`)}>`,
    ...headerLines(site).map((line) => `  ${line}`),
    '</LocationMatch>',
    '',
    ...typeLines(site),
    `AddOutputFilterByType DEFLATE text/html ${packedTypes().join(' ')}`,
    '',
    ...logFormat(site),
    'CustomLog ${APACHE_LOG_DIR}/peyk-views.log peyk env=peyk_item',
  ];
}

/** An old address; each parameter of its query may stand anywhere in what is asked for. */
function movedLines(below: string, [from, to]: [string, string]): string[] {
  const [path = '', query] = from.split('?');
  const conditions = (query?.split('&') ?? []).map(
    (each) => `RewriteCond %{QUERY_STRING} (?:^|&)${pattern(each)}(?:&|$)`,
  );
  return [
    ...conditions,
    `RewriteRule ^${below}${pattern(path)}$ ${to} [R=301,L${conditions.length > 0 ? ',QSD' : ''}]`,
  ];
}

/**
 * What lies packed beside a file is sent in its place, by the address of the file. In parts of a file it is not:
 * those are counted in bytes of the file.
 */
function packedLines(below: string, root: string): string[] {
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

/** The log of items' pages that the readers' service counts: no whole address, no cookie, no referrer. */
const logFormat = ({ base }: ServedSite): string[] => [
  `SetEnvIf Request_URI "^${pattern(base)}/news/" peyk_item`,
  'SetEnvIf Remote_Addr "^([0-9]+[.][0-9]+[.][0-9]+)[.]" peyk_network=$1.0',
  'SetEnvIf Remote_Addr "^([0-9a-f]+:[0-9a-f]+:[0-9a-f]+):" peyk_network=$1::',
  'SetEnvIf Remote_Addr "^([0-9a-f]+(?::[0-9a-f]+)?)::" peyk_network=$1::',
  'SetEnvIf Cookie "(^|; *)(__Host-)?peyk(-[0-9a-f]+)?=" peyk_editor=editor',
  'SetEnvIf Sec-Fetch-Dest "^empty$" peyk_fetched=fetch',
  String.raw`LogFormat "%{peyk_network}e - - [%{%d/%b/%Y:%H:%M:%S %z}t] \"%r\" %>s 0 \"-\" \"%{User-Agent}i\" \"%{peyk_editor}e %{Sec-Purpose}i %{Purpose}i %{peyk_fetched}e\"" peyk`,
];

function headerLines({ base }: ServedSite): string[] {
  const headers = Object.entries({ ...SECURITY_HEADERS, 'Cache-Control': CACHE_CONTROL });
  return headers.flatMap(([name, choices]) =>
    choices.toReversed().map(({ path, type, value }) => {
      const when =
        path !== undefined
          ? ` "expr=%{REQUEST_URI} =~ m#${path.replace('^', `^${pattern(base)}`)}#"`
          : type !== undefined
            ? ` "expr=%{CONTENT_TYPE} =~ m#${type}#"`
            : '';
      return `Header ${name === 'Cache-Control' ? '' : 'always '}set ${name} ${quoted(value)}${when}`;
    }),
  );
}

function typeLines({ root }: ServedSite): string[] {
  // A file has its type by its own name, however it lies packed.
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
