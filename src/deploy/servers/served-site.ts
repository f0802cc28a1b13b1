/** What a web server is told of a published site, for the files that `peyk server` prints. */
export interface ServedSite {
  /** The name readers ask for: `news.example.ir`. */
  host: string;
  /** Whether readers ask by https. */
  isSecure: boolean;
  /** The path that the site stands below (`basePathOf`): '' or `/news`. */
  base: string;
  /** The folder of the site, absolute: the link that each publish moves. */
  root: string;
  /** Where the readers' service listens: `127.0.0.1:4322`. */
  service: string;
  /** Where the watcher listens that takes the forge's hooks: `127.0.0.1:4323`; undefined where there is none. */
  watch?: string;
  /** Old addresses (`readOldAddress`) and the item's address within the site. */
  moved: ReadonlyMap<string, string>;
  /** Whether nginx has the module that sends files packed by brotli (`libnginx-mod-http-brotli-static`). */
  hasBrotli?: boolean;
  /** The certificate and its key, absolute; undefined where the server finds its own. */
  certificate?: { chain: string; key: string };
}

/** The web servers whose file can be printed. */
export type ServerName = 'nginx' | 'caddy' | 'apache';

/** The largest hook of a forge that is taken, in bytes: a push of some thousand commits. A larger one is found by asking. */
export const LARGEST_HOOK = 8 * 1024 * 1024;

/** Readers' browsers ask by https alone for a year (RFC 6797). Names below the host are left to themselves. */
export const TRANSPORT_SECURITY = 'max-age=31536000';

/** The certificate of a site over https: the one that is named, or where certbot puts it. */
export function certificateOf({
  host,
  certificate,
}: ServedSite): NonNullable<ServedSite['certificate']> {
  const folder = `/etc/letsencrypt/live/${host}`;
  return certificate ?? { chain: `${folder}/fullchain.pem`, key: `${folder}/privkey.pem` };
}

/** A text as nginx and Apache read it: one word, whatever it holds but variables. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/gu, '\\$&')}"`;
