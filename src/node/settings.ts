import path from 'node:path';

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
 * What the environment says; each variable has a row in the README. Read when asked, so that a test or
 * a command may set them first.
 */
const given = (name: string): string | undefined => process.env[name]?.trim() || undefined;

/** The directory that editors own, absolute. */
export const contentDir = (): string => path.resolve(given('PEYK_CONTENT') ?? 'content');

/** The folder whose files are put into the site as they are, absolute (Astro's `publicDir`). */
export const publicDir = (): string => path.resolve('public');

/** The address of this machine that a server of ours listens on: nobody else reaches it unless told. */
export const host = (): string => given('HOST') ?? '127.0.0.1';

/** Where the site is published, absolute; a link to one whole build. */
export const outDir = (): string => path.resolve(given('PEYK_OUT') ?? 'dist');

/** What is kept between builds, absolute; may be deleted at any time. */
export const cacheDir = (): string => path.resolve(given('PEYK_CACHE') ?? '.peyk');

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
 * The site's own address, without a path.
 * @throws {SettingFault} when SITE_URL is no http(s) address
 */
export function siteUrl(): string {
  const text = given('SITE_URL') ?? 'http://localhost:4321';
  const url = URL.parse(text);
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new SettingFault({
      name: 'SITE_URL',
      value: text,
      example: 'https://news.example.ir',
    });
  return url.origin;
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
