import { createHash } from 'node:crypto';

/** A style or a script that stands in the page itself; data blocks (JSON-LD) are not run, so not named. */
const INLINE =
  /<(?<tag>style|script)(?<attributes>(?:\s[^>]*)?)>(?<text>[\s\S]*?)<\/\k<tag>\s*>/giu;
const IS_DATA = /\stype\s*=\s*(?!["']?(?:module|text\/javascript))/iu;

/**
 * The Content Security Policy of a finished page (CSP level 3): only this site's own files, and of what
 * stands in the page only these very styles and scripts, by their SHA-256. Nothing `unsafe`: search too
 * runs without WebAssembly (docs/decisions/0301).
 */
export function contentSecurityPolicy(html: string): string {
  const hashes = { style: new Set<string>(), script: new Set<string>() };
  for (const { groups = {} } of html.matchAll(INLINE)) {
    const { tag = '', attributes = '', text = '' } = groups;
    const isStyle = tag.toLowerCase() === 'style';
    if (!isStyle && (/\ssrc\s*=/iu.test(attributes) || IS_DATA.test(attributes))) continue;
    hashes[isStyle ? 'style' : 'script'].add(sourceOf(text));
  }
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, ...hashes.script].join(' '),
    ['style-src', `'self'`, ...hashes.style].join(' '),
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
  ].join('; ');
}

/** Pages of one template bear the same styles and scripts: of each the hash is made once. */
const sources = new Map<string, string>();
const MOST_KEPT = 200;

function sourceOf(text: string): string {
  const known = sources.get(text);
  if (known !== undefined) return known;
  const source = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  if (sources.size === MOST_KEPT) sources.clear();
  sources.set(text, source);
  return source;
}

/**
 * The page with its policy, before anything the policy is about (HTML, `meta http-equiv`). A page that
 * names one of its own keeps it.
 */
export function withPolicy(html: string): string {
  if (/<meta http-equiv="content-security-policy"/u.test(html)) return html;
  const meta = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy(html)}">`;
  return html.replace(/<meta charset="?utf-8"?\s*\/?>/iu, (charset) => charset + meta);
}
