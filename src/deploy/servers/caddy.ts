import { HOOKS, MEDIA, SERVICE, SERVICE_DOWN } from '../../lib/addresses/own-paths.ts';
import { CACHE_CONTROL, SECURITY_HEADERS } from '../../policy/headers.ts';
import { CONTENT_TYPES } from '../serve/content-types.ts';
import { movedTables, type MovedTable } from './moved.ts';
import { LARGEST_HOOK, TRANSPORT_SECURITY, type ServedSite } from './served-site.ts';
import { knownEndings, packedTypes, PAGE_ENDINGS, typeGroups } from './type-groups.ts';

/**
 * A whole Caddyfile, for Caddy 2.6 and later, which gets the certificate itself and leads to https. What it
 * answers is what `npm run serve` answers, and besides: one address for each page, old addresses by 301.
 */
export function caddyFile(site: ServedSite): string {
  const { host, isSecure, base, root, certificate } = site;
  return [
    `${isSecure ? '' : 'http://'}${host} {`,
    `\troot * ${quoted(root)}`,
    ...(certificate ? [`\ttls ${quoted(certificate.chain)} ${quoted(certificate.key)}`] : []),
    '\tencode {',
    '\t\tzstd',
    '\t\tgzip',
    '\t\tmatch {',
    ...['text/html', ...packedTypes()].map((type) => `\t\t\theader Content-Type ${type}*`),
    '\t\t}',
    '\t}',
    '\theader {',
    '\t\t-Server',
    ...(isSecure ? [`\t\tStrict-Transport-Security ${quoted(TRANSPORT_SECURITY)}`] : []),
    '\t}',
    ...logging(),
    ...(site.watch === undefined
      ? []
      : [
          `\thandle ${base}${HOOKS} {`,
          `\t\trequest_body {`,
          `\t\t\tmax_size ${LARGEST_HOOK}`,
          `\t\t}`,
          `\t\treverse_proxy ${site.watch}`,
          '\t}',
        ]),
    `\thandle ${base}${SERVICE}* {`,
    `\t\treverse_proxy ${site.service}`,
    '\t}',
    ...(base === ''
      ? ['\thandle {']
      : [`\t@start path / ${base}`, `\tredir @start ${base}/ 302`, `\thandle_path ${base}/* {`]),
    ...files(site).map((line) => `\t\t${line}`),
    '\t}',
    ...(base === '' ? [] : ['\thandle {', '\t\terror 404', '\t}']),
    ...faults(site).map((line) => `\t${line}`),
    '}',
    '',
  ].join('\n');
}

/** Caddy's placeholders are held off by a backslash. */
const quoted = (text: string): string => `"${text.replace(/["\\{}]/gu, '\\$&')}"`;

/** What a map compares is taken as it stands. */
const literal = (text: string): string => `"${text.replace(/["\\]/gu, '\\$&')}"`;

/** The log of items' pages that the readers' service counts: shortened addresses, no cookie, no referrer. */
const logging = (): string[] => [
  '\tlog {',
  '\t\toutput file /var/log/caddy/peyk-views.log {',
  '\t\t\troll_keep_for 48h',
  '\t\t}',
  '\t\tformat filter {',
  '\t\t\twrap json',
  '\t\t\tfields {',
  ...['remote_ip', 'client_ip'].flatMap((name) => [
    `\t\t\t\trequest>${name} ip_mask {`,
    '\t\t\t\t\tipv4 24',
    '\t\t\t\t\tipv6 48',
    '\t\t\t\t}',
  ]),
  '\t\t\t\trequest>headers>Cookie delete',
  '\t\t\t\trequest>headers>Referer delete',
  '\t\t\t}',
  '\t\t}',
  '\t}',
];

/** What of the addresses below the site is of a type. */
const MATCHERS: Readonly<Record<string, string[]>> = {
  '^text/html': [`not path_regexp (?i)[.](?:${knownEndings()})$`, `not path ${MEDIA}*`],
  '^text/javascript': ['path_regexp (?i)[.](?:js|mjs)$'],
};

function files(site: ServedSite): string[] {
  const headers = Object.entries({ ...SECURITY_HEADERS, 'Cache-Control': CACHE_CONTROL });
  return [
    'route {',
    ...movedTables(site).flatMap(movedLines),
    ...headers.flatMap(([name, choices], nth) => headerLines(name, choices, nth)),
    ...typeLines(),
    '\tfile_server {',
    '\t\tindex index.html',
    '\t\tprecompressed br gzip',
    '\t}',
    '}',
  ];
}

function movedLines({ names, entries }: MovedTable, nth: number): string[] {
  const query = names.map((name) => `${name}={http.request.uri.query.${name}}`).join('&');
  const moved = `peyk_moved_${nth}`;
  return [
    `\tmap "{http.request.uri.path}${query && `?${query}`}" {${moved}} {`,
    ...entries.map(([from, to]) => `\t\t${literal(from)} ${quoted(to)}`),
    '\t\tdefault ""',
    '\t}',
    `\t@moved${nth} not expression \`{${moved}} == ""\``,
    `\tredir @moved${nth} {${moved}} 301`,
  ];
}

/** The last choice first: what is set later stands. */
const headerLines = (
  name: string,
  choices: (typeof SECURITY_HEADERS)[string],
  nth: number,
): string[] =>
  choices.toReversed().flatMap(({ path, type, value }, at) => {
    if (path === undefined && type === undefined) return [`\theader ${name} ${quoted(value)}`];
    const matcher = `@peyk${nth}_${at}`;
    const lines = path === undefined ? (MATCHERS[type ?? ''] ?? []) : [`path_regexp ${path}`];
    return [
      `\t${matcher} {`,
      ...lines.map((line) => `\t\t${line}`),
      '\t}',
      `\theader ${matcher} ${name} ${quoted(value)}`,
    ];
  });

function typeLines(): string[] {
  const page = 'text/html; charset=utf-8';
  return [
    `\theader Content-Type ${quoted(page)}`,
    `\t@bytes path ${MEDIA}*`,
    '\theader @bytes Content-Type application/octet-stream',
    ...typeGroups().flatMap(({ type, isText, endings }, nth) => [
      `\t@type${nth} path_regexp (?i)[.](?:${endings.join('|')})$`,
      `\theader @type${nth} Content-Type ${quoted(isText ? `${type}; charset=utf-8` : type)}`,
    ]),
    `\t@page path_regexp (?i)[.](?:${PAGE_ENDINGS.join('|')})$`,
    `\theader @page Content-Type ${quoted(page)}`,
    '\t@jsonfeed path_regexp /feed[.]json$',
    `\theader @jsonfeed Content-Type ${quoted(CONTENT_TYPES['feed.json'] ?? '')}`,
  ];
}

const faults = ({ isSecure }: ServedSite): string[] => [
  'handle_errors {',
  '\t@away expression `{err.status_code} in [502, 503, 504]`',
  `\trewrite @away ${SERVICE_DOWN}index.html`,
  '\t@gone expression `{err.status_code} == 404`',
  '\trewrite @gone /404.html',
  '\theader Content-Type "text/html; charset=utf-8"',
  ...Object.entries(SECURITY_HEADERS).map(([name, choices]) => {
    const choice = choices.find(
      ({ path, type }) => path === undefined && type !== '^text/javascript',
    );
    return `\theader ${name} ${quoted(choice?.value ?? '')}`;
  }),
  '\theader Cache-Control no-cache',
  ...(isSecure ? [`\theader Strict-Transport-Security ${quoted(TRANSPORT_SECURITY)}`] : []),
  '\tfile_server',
  '}',
];
