import { isSafeAddress } from '../html/addresses.ts';
import type { ImportWarning } from '../import-warning.ts';
import { embedAddress } from './embeds.ts';
import { pictureOf, writePicture } from './pictures.ts';
import { saysMore } from './says-more.ts';
import { readTokens, readValues, type Tag, type TagValues, type Token } from './tokens.ts';

/** A tag that encloses code, by its name, and the value that tells its language. */
const CODE = new Set(['highlight', 'code', 'codeblock', 'prism']);
/** What is between its two ends is the text as written. */
const RAW = new Set(['raw', 'verbatim']);
const HIDDEN = new Set(['comment']);
const QUOTES = new Set(['blockquote', 'quote', 'pullquote']);
/** A site's own address before a path of it. */
const OWN_SITE = /^(?:site|\$?\.?Site|page|config)\.(?:baseurl|baseURL|url|root)$/u;

/**
 * Markdown without the tags of Hugo, Jekyll and Hexo: pictures as pictures, code as code, quotations as
 * quotations. What has no place in an item is told, and what stood between its two ends stays.
 */
export function fromTemplate(text: string, doubts: ImportWarning[]): string {
  if (!/\{[{%:#]/u.test(text)) return text;
  return new Template(text, doubts).write();
}

class Template {
  readonly #tokens: readonly Token[];
  readonly #ends: ReadonlyMap<string, number[]>;
  readonly #doubts: ImportWarning[];

  constructor(text: string, doubts: ImportWarning[]) {
    this.#tokens = readTokens(text);
    this.#ends = endsIn(this.#tokens);
    this.#doubts = doubts;
  }

  write(): string {
    const kept: string[] = [];
    for (let at = 0; at < this.#tokens.length; at += 1) {
      const token = this.#tokens[at];
      if (!token) break;
      if (token.kind === 'text') {
        kept.push(token.raw);
        continue;
      }
      const end = this.#endOf(token, at);
      const inside = end === undefined ? undefined : this.#rawBetween(at, end);
      const whole = inside === undefined ? undefined : enclose(token, inside);
      if (whole === undefined) kept.push(this.#single(token));
      else {
        if (HIDDEN.has(token.name)) this.#tell(inside?.trim() ?? '');
        kept.push(whole);
        at = end ?? at;
      }
    }
    return linksWithoutTarget(kept.join(''));
  }

  #endOf({ language, name, closes }: Tag, at: number): number | undefined {
    if (closes || (language !== 'shortcode' && language !== 'liquid')) return undefined;
    const ends = this.#ends.get(`${language} ${name}`);
    while (ends && (ends[0] ?? Infinity) <= at) ends.shift();
    return ends?.[0];
  }

  #rawBetween(start: number, end: number): string {
    return this.#tokens
      .slice(start + 1, end)
      .map(({ raw }) => raw)
      .join('');
  }

  /** One tag alone; what stands in its place. */
  #single(tag: Tag): string {
    const { language, name, rest, raw } = tag;
    if (language === 'attributes') return this.#attributes(tag);
    if (language === 'value') return this.#value(tag);
    const literal = /^\{\{[<%]\s*\/\*(?<shown>.*)\*\/\s*[>%]\}\}$/su.exec(raw)?.groups?.['shown'];
    if (literal !== undefined) return `\`${raw.slice(0, 3)}${literal}${raw.slice(-3)}\``;
    if (tag.closes) return '';
    const values = readValues(rest);
    const picture = pictureOf(name, values);
    if (picture && isSafeAddress(picture.src)) {
      if (saysMore(values, Object.values(picture))) this.#tell(raw);
      return `\n\n${writePicture(picture)}\n\n`;
    }
    const address = embedAddress(name, values);
    if (address !== undefined) {
      this.#doubts.push({ kind: 'embedded-dropped', value: address });
      if (saysMore(values, [address])) this.#tell(raw);
    } else if (/^(?:rel)?ref$|^post_(?:url|link|path)$|^link$/u.test(name)) {
      this.#tell(raw);
      return NO_TARGET;
    } else if (!/^(?:toc|more|br|clear)$/iu.test(name)) this.#tell(raw);
    return '';
  }

  #value({ rest, raw }: Tag): string {
    if (OWN_SITE.test(rest)) return '';
    const [text = '', ...filters] = rest.split('|').map((part) => part.trim());
    const path = /^(?:"(?<double>[^"]*)"|'(?<single>[^']*)')$/u.exec(text)?.groups;
    if (
      path &&
      filters.every((each) => /^(?:relative_url|absolute_url|prepend|relURL|absURL)/u.test(each))
    )
      return path['double'] ?? path['single'] ?? '';
    this.#tell(raw);
    return '';
  }

  /** Kramdown's classes and ids are looks; a line of them is nothing. */
  #attributes({ raw }: Tag): string {
    this.#doubts.push({ kind: 'looks-dropped', value: raw });
    return '';
  }

  #tell(value: string): void {
    this.#doubts.push({ kind: 'template-dropped', value });
  }
}

/** What stands in a text where the address of a link was to be. */
const NO_TARGET = '\uFDD0';

/** The words of links whose address only their site could tell. */
const linksWithoutTarget = (text: string): string =>
  text
    .replace(/(?<!!)\[(?<words>[^[\]]*)\]\(\s*\uFDD0[^()\n]*\)/gu, '$<words>')
    .replaceAll(NO_TARGET, '');

/** What a tag and its end make of the text between them; undefined where they only stand around it. */
function enclose({ name, rest }: Tag, inside: string): string | undefined {
  if (RAW.has(name)) return inside;
  if (HIDDEN.has(name)) return '';
  if (CODE.has(name)) return fenced(inside, languageOf(readValues(rest)));
  if (QUOTES.has(name)) return quoted(inside, rest);
  return undefined;
}

const languageOf = ({ named, positional }: TagValues): string =>
  named.get('lang') ??
  named.get('language') ??
  positional.find((each) => /^[a-z][\w+#-]*$/u.test(each)) ??
  '';

function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/gu), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${code.replace(/^\n+/u, '').trimEnd()}\n${fence}\n\n`;
}

function quoted(text: string, author: string): string {
  const lines = [text.trim(), ...(author ? ['', `— ${author}`] : [])].join('\n').split('\n');
  return `\n\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}

/** The indexes of the tags that end others, by language and name, in order. */
function endsIn(tokens: readonly Token[]): Map<string, number[]> {
  const ends = new Map<string, number[]>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'tag' || !token.closes) return;
    const key = `${token.language} ${token.name}`;
    const known = ends.get(key);
    if (known) known.push(at);
    else ends.set(key, [at]);
  });
  return ends;
}
