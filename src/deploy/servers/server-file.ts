import { apacheFile } from './apache.ts';
import { caddyFile } from './caddy.ts';
import { nginxFile } from './nginx.ts';
import type { ServedSite, ServerName } from './served-site.ts';

/** What writes the whole file of each web server. */
export const SERVER_FILES: Readonly<Record<ServerName, (site: ServedSite) => string>> = {
  nginx: nginxFile,
  caddy: caddyFile,
  apache: apacheFile,
};

/** Whether a web server's file can name a file: its signs end no line and no quotes, and are no variable. */
export const canBeNamed = (file: string): boolean => !/[\p{Cc}"'\\${}<>#%*?]/u.test(file);
