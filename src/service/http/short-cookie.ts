import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { cookieName } from './cookie-name.ts';

/** A cookie that binds what takes some minutes to the browser that began it. */
export interface ShortCookie {
  name: string;
  /** `Lax` where another site leads back here. */
  sameSite: 'Strict' | 'Lax';
  /** In seconds. */
  maxAge: number;
}

/** Give the browser a word of its own, 256 bits; the former one is gone. */
export function giveWord(c: Context, siteUrl: string, cookie: ShortCookie): string {
  const { name, secure } = cookieName(cookie.name, siteUrl);
  const word = randomBytes(32).toString('base64url');
  const { sameSite, maxAge } = cookie;
  setCookie(c, name, word, {
    ...{ path: '/', httpOnly: true, secure, sameSite, maxAge },
  });
  return word;
}

/** The word that the browser was given; it holds it no more. Empty where there is none. */
export function takeWord(c: Context, siteUrl: string, cookie: ShortCookie): string {
  const { name, secure } = cookieName(cookie.name, siteUrl);
  const word = getCookie(c, name) ?? '';
  if (word !== '') deleteCookie(c, name, { path: '/', secure });
  return word;
}
