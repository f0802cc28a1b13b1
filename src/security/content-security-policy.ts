import { createHash } from 'node:crypto';

/** Where a style or a script begins that stands in the page itself. */
const OPENING = /<(?<tag>style|script)(?<attributes>(?:\s[^>]*)?)>/giu;
const CLOSING = { style: /<\/style\s*>/giu, script: /<\/script\s*>/giu };
/** Data blocks (JSON-LD) are not run, so not named. */
const IS_DATA = /\stype\s*=\s*(?!["']?(?:module|text\/javascript))/iu;

/**
 * The Content Security Policy of a finished page (CSP level 3): only this site's own files, and of what
 * stands in the page only these very styles and scripts, by their SHA-256. Nothing `unsafe`: search too
 * runs without WebAssembly (docs/decisions/0301).
 */
export function contentSecurityPolicy(html: string): string {
  const hashes = { style: new Set<string>(), script: new Set<string>() };
  for (const { tag, attributes, start, end } of inlineBlocks(html)) {
    if (tag === 'script' && (/\ssrc\s*=/iu.test(attributes) || IS_DATA.test(attributes))) continue;
    hashes[tag].add(sourceOf(html, start, end));
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

function* inlineBlocks(html: string) {
  for (let at = 0; ;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(html);
    if (!opening) return;
    const { tag: name = '', attributes = '' } = opening.groups ?? {};
    const tag = name.toLowerCase() === 'style' ? 'style' : 'script';
    const start = OPENING.lastIndex;
    CLOSING[tag].lastIndex = start;
    const end = CLOSING[tag].exec(html)?.index;
    if (end === undefined) return;
    yield { tag, attributes, start, end } as const;
    at = CLOSING[tag].lastIndex;
  }
}

/**
 * Pages of one template bear the same styles and scripts: of each the hash is made once. They are found by
 * comparing and not in a map, which would first go through a whole style's letters to hash them.
 */
const known: { text: string; source: string }[] = [];
const MOST_KEPT = 100;

function sourceOf(html: string, start: number, end: number): string {
  const text = html.slice(start, end);
  const same = known.find((one) => one.text === text);
  if (same) return same.source;
  const source = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  if (known.length === MOST_KEPT) known.shift();
  known.push({ text, source });
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
