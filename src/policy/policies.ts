import { createHash } from 'node:crypto';

/** How a policy names a style or a script that stands in the page itself (CSP level 3, `hash-source`). */
export const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What of a page may apply or run: sources as `hashSource` gives them. */
export interface AllowedBlocks {
  styles: Iterable<string>;
  scripts: Iterable<string>;
}

/**
 * The Content Security Policy of a page (CSP level 3): only this site's own files, and of what stands in
 * the page only the named styles and scripts. Nothing `unsafe`: search too runs without WebAssembly
 * (docs/decisions/0301).
 */
export function pagePolicy({ styles, scripts }: AllowedBlocks): string {
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, ...scripts].join(' '),
    ['style-src', `'self'`, ...styles].join(' '),
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
  ].join('; ');
}

/**
 * The policy of a page that is text alone: it fetches nothing, runs nothing and sends nothing, and wears
 * no style but the named ones.
 * @param styles their texts
 */
export function textPolicy(...styles: string[]): string {
  return [
    `default-src 'none'`,
    ...(styles.length > 0 ? [['style-src', ...styles.map(hashSource)].join(' ')] : []),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/**
 * The policy of a letter that the site shows as well: text whose elements bear styles of their own, of which it
 * names each (CSP level 3, «unsafe-hashes» lets in what is named and nothing else).
 * @param styles the values of `style` attributes
 */
export const letterPolicy = (styles: readonly string[]): string =>
  [
    `default-src 'none'`,
    [`style-src 'unsafe-hashes'`, ...styles.map(hashSource)].join(' '),
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

/**
 * The policy of a page that the readers' service makes: text and forms of this site's own, which nobody
 * frames; it runs nothing, and looks as the site's own style sheets and type say.
 * @param styles their texts
 */
export function formPolicy(...styles: string[]): string {
  return [
    `default-src 'none'`,
    ['style-src', `'self'`, ...styles.map(hashSource)].join(' '),
    `font-src 'self'`,
    `img-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/**
 * The policy of a page that the readers' service makes and that runs one script, which asks this site alone.
 * @param script its whole address: the site's other files, which editors may have given, are no scripts here
 * @param styles their texts
 */
export const scriptedPolicy = (script: string, ...styles: string[]): string =>
  `${formPolicy(...styles)}; script-src ${script}; connect-src 'self'`;
