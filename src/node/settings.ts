import path from 'node:path';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { fromSettingsFiles } from './settings-files.ts';

/** A variable of the environment whose value means nothing. */
export class SettingFault extends Error {
  readonly setting;

  constructor(setting: { name: string; value: string; example: string }) {
    super(`${setting.name} must be such as ${setting.example}, not «${setting.value}»`);
    this.name = 'SettingFault';
    this.setting = setting;
  }
}

/**
 * What the environment says, and where it says nothing the newsroom's own files (`.env.local`, `.env`); each
 * variable has a row in the README. Read when asked, so that a test or a command may set them first.
 */
const given = (name: string): string | undefined =>
  process.env[name]?.trim() || fromSettingsFiles(name)?.trim() || undefined;

/** Whether the newsroom has said what its address is. */
export const hasSiteUrl = (): boolean => given('SITE_URL') !== undefined;

/** The directory that editors own, absolute. */
export const contentDir = (): string => path.resolve(given('PEYK_CONTENT') ?? 'content');

/** The folder whose files are put into the site as they are, absolute (Astro's `publicDir`). */
export const publicDir = (): string => path.resolve('public');

/** The address of this machine that a server of ours listens on: nobody else reaches it unless told. */
export const host = (): string => given('HOST') ?? '127.0.0.1';

/** The port that is asked for, as it was written. */
export const askedPort = (): string | undefined => given('PORT');

/** Where the site is published, absolute; a link to one whole build. */
export const outDir = (): string => path.resolve(given('PEYK_OUT') ?? 'dist');

/** Whether a moment is taken as now in place of the clock's. */
export const isTimeFixed = (): boolean => given('PEYK_NOW') !== undefined;

/** What is kept between builds, absolute; may be deleted at any time. */
export const cacheDir = (): string => path.resolve(given('PEYK_CACHE') ?? '.peyk');

/** What this machine remembers of what it sent to others, absolute; to be kept, unlike the cache. */
export const stateDir = (): string => path.resolve(given('PEYK_STATE') ?? '.peyk-state');

/** A secret by the name of its variable; undefined where that is not set. */
export const secretOf = (name: string): string | undefined => given(name);

/**
 * After so many days the service deletes who wrote a comment: the e-mail and the hash of the address.
 * @throws {SettingFault} when PEYK_FORGET_DAYS is no number of days
 */
export function forgetDays(): number {
  const value = given('PEYK_FORGET_DAYS') ?? '30';
  if (/^[1-9]\d{0,3}$/u.test(value)) return Number(value);
  throw new SettingFault({ name: 'PEYK_FORGET_DAYS', value, example: '30' });
}

/** Where the readers' service writes published comments, one file an item, and the build reads them; absolute. */
export const commentsDir = (): string =>
  path.resolve(given('PEYK_COMMENTS') ?? path.join(contentDir(), 'comments'));

/** What readers read and discussed most: the service writes it, the build reads it; absolute. */
export const mostFile = (): string =>
  path.resolve(given('PEYK_MOST') ?? path.join(contentDir(), 'counts', 'most.json'));

/**
 * The access log whose views the service counts, written as `/var/log/nginx/views.log`, or `web1=/var/…` where
 * several servers' logs are counted into one database; undefined where pages tell of their views themselves.
 * @throws {SettingFault} when PEYK_ACCESS_LOG has a name and no file
 */
export function accessLog(): { name: string; file: string } | undefined {
  const value = given('PEYK_ACCESS_LOG');
  if (value === undefined) return undefined;
  const { name = 'log', file } =
    /^(?:(?<name>[\w.-]{1,64})=)?(?<file>(?![\w.-]{1,64}=$).+)$/u.exec(value)?.groups ?? {};
  if (file !== undefined) return { name, file: path.resolve(file) };
  throw new SettingFault({ name: 'PEYK_ACCESS_LOG', value, example: '/var/log/nginx/views.log' });
}

/** Where the readers' service keeps what it knows: a file of SQLite, absolute. */
export const serviceFile = (): string =>
  path.resolve(given('PEYK_DATA') ?? path.join('.peyk', 'service.db'));

/**
 * The PostgreSQL that the service keeps its data in; undefined where they are in a file.
 * @throws {SettingFault} when DATABASE_URL names no PostgreSQL
 */
export function databaseUrl(): string | undefined {
  const text = given('DATABASE_URL');
  if (text === undefined) return undefined;
  if (/^postgres(?:ql)?:$/u.test(URL.parse(text)?.protocol ?? '')) return text;
  // An address of a database holds a password: what was written is not told.
  const value = text.slice(0, text.indexOf(':') + 1);
  throw new SettingFault({
    ...{ name: 'DATABASE_URL', value },
    example: 'postgresql://peyk@localhost/peyk',
  });
}

/**
 * Where `npm run serve` and the preview find the readers' service.
 * @throws {SettingFault} when PEYK_SERVICE is no address of http
 */
export function serviceUrl(): URL {
  const value = given('PEYK_SERVICE') ?? 'http://127.0.0.1:4322';
  const url = URL.parse(value);
  if (url?.protocol === 'http:') return url;
  throw new SettingFault({ name: 'PEYK_SERVICE', value, example: 'http://127.0.0.1:4322' });
}

/**
 * Where a web server finds the watcher (`peyk publish --watch`).
 * @throws {SettingFault} when PEYK_WATCH is no address of http
 */
export function watchUrl(): URL {
  const value = given('PEYK_WATCH') ?? 'http://127.0.0.1:4323';
  const url = URL.parse(value);
  if (url?.protocol === 'http:') return url;
  throw new SettingFault({ name: 'PEYK_WATCH', value, example: 'http://127.0.0.1:4323' });
}

/** Fewer characters could be guessed from one signature. */
const SHORTEST_SECRET = 16;

/**
 * What the forge signs its webhooks with; undefined where none are taken.
 * @throws {SettingFault} when PEYK_HOOK_SECRET is so short that it could be guessed
 */
export function hookSecret(): string | undefined {
  const secret = given('PEYK_HOOK_SECRET');
  if (secret === undefined || secret.length >= SHORTEST_SECRET) return secret;
  throw new SettingFault({ name: 'PEYK_HOOK_SECRET', value: '…', example: '6f1d0c4b9a8e47d2b3' });
}

/** The password of the server of mail; undefined where none is set. */
export const mailPassword = (): string | undefined => given('PEYK_SMTP_PASSWORD');

/**
 * The site's own address, with the path it stands below and no slash at its end: `https://example.ir/news`.
 * @throws {SettingFault} when SITE_URL is no http(s) address, or says more than where the site is
 */
export function siteUrl(): string {
  const text = given('SITE_URL') ?? 'http://localhost:4321';
  const url = URL.parse(text);
  const says = url && `${url.username}${url.password}${url.search}${url.hash}`;
  if (!url || !/^https?:$/u.test(url.protocol) || says !== '' || url.pathname.includes('//'))
    throw new SettingFault({
      name: 'SITE_URL',
      value: text,
      example: 'https://news.example.ir',
    });
  return `${url.origin}${basePathOf(url.href)}`;
}

/**
 * The instant taken as now, in ms since the epoch: items after it are not published yet.
 * @throws {SettingFault} when PEYK_NOW is no ISO 8601 instant
 */
export function now(): number {
  const text = given('PEYK_NOW');
  if (text === undefined) return Date.now();
  const instant = Date.parse(text);
  if (Number.isNaN(instant))
    throw new SettingFault({
      name: 'PEYK_NOW',
      value: text,
      example: '2026-11-22T12:00:00+03:30',
    });
  return instant;
}

/**
 * How many makers of pages a build may have at most; undefined where that is left to the machine.
 * @throws {SettingFault} when PEYK_JOBS is no number from 1 to 512
 */
export function jobs(): number | undefined {
  const value = given('PEYK_JOBS');
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/u.test(value) && Number(value) <= 512) return Number(value);
  throw new SettingFault({ name: 'PEYK_JOBS', value, example: '4' });
}

/** What a target of `peyk push` asks for that no file may hold. */
export type TargetSecret = 'PEYK_S3_KEY_ID' | 'PEYK_S3_SECRET' | 'PEYK_PURGE_TOKEN';

/**
 * A secret of a target: of its own, `PEYK_S3_SECRET_STORE` for the target `store`, or that of all.
 * @throws {SettingFault} where neither is set
 */
export function targetSecret(name: TargetSecret, target: string): string {
  const own = `${name}_${target.toUpperCase().replaceAll('-', '_')}`;
  const value = given(own) ?? given(name);
  if (value !== undefined) return value;
  throw new SettingFault({ name, value: '', example: '0123456789abcdef' });
}

/** The forges whose users the desk's helper signs in. */
export type ForgeName = 'github' | 'gitlab';

/** The newsroom's application at a forge. */
export interface ForgeApp {
  /** Where the forge is, without a slash at its end. */
  url: string;
  clientId: string;
  clientSecret: string;
}

const FORGES: Readonly<Record<ForgeName, string>> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
};

/**
 * The applications that the desk's helper signs editors in with: PEYK_GITHUB_CLIENT_ID, …_CLIENT_SECRET and,
 * where the forge is one's own, …_URL; the same with GITLAB.
 * @throws {SettingFault} when one of them lacks, or is none
 */
export function forgeApps(): Partial<Record<ForgeName, ForgeApp>> {
  const apps: Partial<Record<ForgeName, ForgeApp>> = {};
  for (const name of ['github', 'gitlab'] as const) {
    const setting = (what: string): string => `PEYK_${name.toUpperCase()}_${what}`;
    const clientId = given(setting('CLIENT_ID'));
    const clientSecret = given(setting('CLIENT_SECRET'));
    const text = given(setting('URL')) ?? FORGES[name];
    if (clientId === undefined && clientSecret === undefined) continue;
    if (clientId === undefined || clientSecret === undefined) {
      const lacks = setting(clientId === undefined ? 'CLIENT_ID' : 'CLIENT_SECRET');
      throw new SettingFault({ name: lacks, value: '', example: 'Iv1.8a61f9b3a7aba766' });
    }
    const url = URL.parse(text);
    if (!url || !/^https?:$/u.test(url.protocol) || url.search || url.hash || url.username)
      throw new SettingFault({ name: setting('URL'), value: text, example: FORGES[name] });
    apps[name] = { url: url.href.replace(/(?<!\/)\/+$/u, ''), clientId, clientSecret };
  }
  return apps;
}
