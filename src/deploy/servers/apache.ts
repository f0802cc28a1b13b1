import { HOOKS, SERVICE, SERVICE_DOWN } from '../../lib/addresses/own-paths.ts';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../policy/headers.ts';
import { packedLines } from './apache-packed.ts';
import { pattern } from './apache-pattern.ts';
import { typeLines } from './apache-types.ts';
import {
  certificateOf,
  LARGEST_HOOK,
  quoted,
  TRANSPORT_SECURITY,
  type ServedSite,
} from './served-site.ts';
import { movedTables } from './moved.ts';
import { packedTypes } from './type-groups.ts';

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
