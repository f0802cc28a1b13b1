import { HOOKS, MEDIA, SERVICE, SERVICE_DOWN } from '../../lib/addresses/own-paths.ts';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../policy/headers.ts';
import { movedTables, type MovedTable } from './moved.ts';
import { headerOf } from './nginx-headers.ts';
import {
  certificateOf,
  LARGEST_HOOK,
  quoted,
  TRANSPORT_SECURITY,
  type ServedSite,
} from './served-site.ts';
import { packedTypes, typeGroups } from './type-groups.ts';

/**
 * A whole file for `/etc/nginx/conf.d/`, for nginx 1.18 and later with Debian's modules. What it answers is
 * what `npm run serve` answers, and besides: https alone, one address for each page, old addresses by 301.
 */
export function nginxFile(site: ServedSite): string {
  const headers = Object.entries({ ...SECURITY_HEADERS, 'Cache-Control': CACHE_CONTROL });
  const moved = movedTables(site);
  const written = headers.map(([name, choices]) => headerOf(name, choices));
  return [
    ...roomForMaps(moved),
    ...logFormat(site),
    ...written.flatMap(({ maps }) => maps),
    ...belowMap(site),
    ...moved.flatMap(movedMap),
    ...(site.isSecure ? leadToHttps(site) : []),
    'server {',
    ...(site.isSecure ? secureListening(site) : ['  listen 80;', '  listen [::]:80;']),
    `  server_name ${site.host};`,
    `  root ${quoted(site.root)};`,
    '  index index.html;',
    '  error_page 404 /404.html;',
    // What is answered to whom asks for a folder names no port of a proxy.
    '  absolute_redirect off;',
    '  server_tokens off;',
    '',
    ...written.map(({ line }) => `  ${line}`),
    ...(site.isSecure
      ? [`  add_header Strict-Transport-Security ${quoted(TRANSPORT_SECURITY)} always;`]
      : []),
    '',
    '  types {',
    '    text/html html htm;',
    ...typeGroups().map(({ type, endings }) => `    ${type} ${endings.join(' ')};`),
    '  }',
    // An old address may end with .php; what is there is a page.
    '  default_type text/html;',
    '  charset utf-8;',
    `  charset_types ${textTypes().join(' ')};`,
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_static on;',
    ...(site.hasBrotli ? ['  brotli_static on;'] : []),
    `  gzip_types ${packedTypes().join(' ')};`,
    '',
    '  access_log /var/log/nginx/peyk-views.log peyk buffer=64k flush=1s if=$peyk_item;',
    '',
    ...places(site, moved).map((line) => (line === '' ? line : `  ${line}`)),
    '}',
    '',
  ].join('\n');
}

const pattern = (text: string): string => text.replace(/[.+*?()[\]{}|^$\\]/gu, '\\$&');

const textTypes = (): string[] => packedTypes().filter((type) => type !== 'application/wasm');

/** The log of items' pages that the readers' service counts: no whole address, no cookie, no referrer. */
const logFormat = ({ base }: ServedSite): string[] => [
  'map $remote_addr $peyk_network {',
  '  default "-";',
  '  "~^(?<v4>[0-9]+[.][0-9]+[.][0-9]+)[.]" "$v4.0";',
  '  "~^(?<v6>[0-9a-f]+:[0-9a-f]+:[0-9a-f]+):" "$v6::";',
  '  "~^(?<short>[0-9a-f]+(:[0-9a-f]+)?)::" "$short::";',
  '}',
  'map $http_cookie $peyk_editor { default ""; "~(^|; *)(__Host-)?peyk(-[0-9a-f]+)?=" "editor"; }',
  'map $http_sec_fetch_dest $peyk_fetched { default ""; "empty" "fetch"; }',
  `map $request_uri $peyk_item { default 0; ${quoted(`~^${pattern(base)}/news/`)} 1; }`,
  'log_format peyk \'$peyk_network - - [$time_iso8601] "$request" $status 0 "-" \'',
  '                \'"$http_user_agent" "$peyk_editor $http_sec_purpose $http_purpose $peyk_fetched"\';',
  '',
];

const belowMap = ({ base }: ServedSite): string[] =>
  base === ''
    ? []
    : [
        // Asked for as it came: inside, the path is taken off.
        `map $request_uri $peyk_is_below { default 0; ${quoted(`~^${pattern(base)}/`)} 1; }`,
      ];

/** The map of a table, which is empty for what has not moved. */
const movedName = (nth: number): string => `$peyk_moved_${nth}`;

function movedMap({ names, entries }: MovedTable, nth: number): string[] {
  const query = names.map((name) => `${name}=$arg_${name}`).join('&');
  return [
    `map ${quoted(query === '' ? '$uri' : `$uri?${query}`)} ${movedName(nth)} {`,
    '  default "";',
    ...entries.map(([from, to]) => `  ${quoted(from)} ${quoted(to)};`),
    '}',
  ];
}

/** The table of old addresses is larger than nginx expects; how large has to be said before the first. */
function roomForMaps(moved: readonly MovedTable[]): string[] {
  if (moved.length === 0) return [];
  const length = Math.max(...moved.map(({ entries }) => entries.length));
  return ['map_hash_bucket_size 4096;', `map_hash_max_size ${Math.max(2048, 2 * length)};`];
}

const leadToHttps = ({ host }: ServedSite): string[] => [
  'server {',
  '  listen 80;',
  '  listen [::]:80;',
  `  server_name ${host};`,
  '  server_tokens off;',
  '  location /.well-known/acme-challenge/ { root /var/www/html; }',
  `  location / { return 301 https://${host}$request_uri; }`,
  '}',
];

function secureListening(site: ServedSite): string[] {
  const { chain, key } = certificateOf(site);
  return [
    '  listen 443 ssl http2;',
    '  listen [::]:443 ssl http2;',
    `  ssl_certificate ${quoted(chain)};`,
    `  ssl_certificate_key ${quoted(key)};`,
    '  ssl_protocols TLSv1.2 TLSv1.3;',
    '  ssl_session_cache shared:peyk:10m;',
    '  ssl_session_tickets off;',
  ];
}

const passedTo = (program: string, { isSecure }: ServedSite): string[] => [
  `  proxy_pass http://${program};`,
  '  proxy_set_header Host $host;',
  '  proxy_set_header X-Forwarded-For $remote_addr;',
  ...(isSecure ? ['  proxy_set_header X-Forwarded-Proto https;'] : []),
  // The program sends headers of its own; with one here, nginx adds none of the site's to them.
  '  proxy_hide_header X-Content-Type-Options;',
  '  add_header X-Content-Type-Options "nosniff" always;',
  ...(isSecure
    ? [`  add_header Strict-Transport-Security ${quoted(TRANSPORT_SECURITY)} always;`]
    : []),
];

function places(site: ServedSite, tables: readonly MovedTable[]): string[] {
  const { base, service } = site;
  const stray = base === '' ? [] : ['if ($peyk_is_below = 0) { return 404; }'];
  const moved = tables.map((_, nth) => `if (${movedName(nth)}) { return 301 ${movedName(nth)}; }`);
  const slash = `if (-f $request_filename/index.html) { rewrite ^(.*[^/])$ ${base}$1/ permanent; }`;
  return [
    `location ^~ ${base}${SERVICE} {`,
    ...passedTo(service, site),
    `  error_page 502 504 ${base}${SERVICE_DOWN}index.html;`,
    '}',
    ...(site.watch === undefined
      ? []
      : [
          `location = ${base}${HOOKS} {`,
          ...passedTo(site.watch, site),
          `  client_max_body_size ${LARGEST_HOOK};`,
          '}',
        ]),
    ...(base === ''
      ? []
      : [
          'location = / {',
          `  if ($peyk_is_below = 0) { return 302 ${base}/; }`,
          ...moved.map((line) => `  ${line}`),
          '  try_files /index.html =404;',
          '}',
          `location = ${base} { return 302 ${base}/; }`,
          `location ^~ ${base}/ { rewrite ^${base}(/.*)$ $1 last; }`,
        ]),
    'location / {',
    ...[...stray, ...moved, slash].map((line) => `  ${line}`),
    '  try_files $uri $uri/index.html =404;',
    '}',
    `location ${MEDIA} {`,
    ...stray.map((line) => `  ${line}`),
    '  default_type application/octet-stream;',
    '  try_files $uri =404;',
    '}',
    'location ~ /feed[.]json$ {',
    ...stray.map((line) => `  ${line}`),
    '  types { }',
    '  default_type application/feed+json;',
    '  try_files $uri =404;',
    '}',
  ];
}
