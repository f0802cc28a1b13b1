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
