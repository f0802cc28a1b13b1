import path from 'node:path';

/**
 * What the environment says; each variable has a row in the README. Read when asked, so that a test or
 * a command may set them first.
 */
const given = (name: string): string | undefined => process.env[name]?.trim() || undefined;

/** The directory that editors own, absolute. */
export const contentDir = (): string => path.resolve(given('PEYK_CONTENT') ?? 'content');

/** Where the site is published, absolute; a link to one whole build. */
export const outDir = (): string => path.resolve(given('PEYK_OUT') ?? 'dist');

/** What is kept between builds, absolute; may be deleted at any time. */
export const cacheDir = (): string => path.resolve(given('PEYK_CACHE') ?? '.peyk');

/**
 * The site's own address, without a path.
 * @throws {Error} when SITE_URL is no http(s) address
 */
export function siteUrl(): string {
  const text = given('SITE_URL') ?? 'http://localhost:4321';
  const url = URL.parse(text);
  if (!url || !/^https?:$/u.test(url.protocol))
    throw new Error(`SITE_URL must be an address such as https://news.example.ir, not «${text}»`);
  return url.origin;
}

/**
 * The instant taken as now, in ms since the epoch: items after it are not published yet.
 * @throws {Error} when PEYK_NOW is no ISO 8601 instant
 */
export function now(): number {
  const text = given('PEYK_NOW');
  const instant = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isNaN(instant))
    throw new Error(
      `PEYK_NOW must be an ISO 8601 instant such as 2026-11-22T12:00:00+03:30, not «${text}»`,
    );
  return instant;
}

/**
 * Whether drafts and future items are shown, and content may change under way. The environment carries
 * it, since pages run in a module graph of their own.
 */
export const isPreview = (): boolean => given('PEYK_PREVIEW') === 'on';

/** Set by the integration that knows which command runs; not for users. */
export function setPreview(on: boolean): void {
  process.env['PEYK_PREVIEW'] = on ? 'on' : 'off';
}
