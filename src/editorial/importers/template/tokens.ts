import { codeSpans } from '../text/code-spans.ts';

/** A tag of a site maker's template language within a text, or the text between two. */
export type Token = { kind: 'text'; raw: string } | Tag;

export interface Tag {
  kind: 'tag';
  /** As written, with its braces. */
  raw: string;
  /**
   * `shortcode` is Hugo's `{{< … >}}` and `{{% … %}}`, `liquid` the `{% … %}` of Jekyll and Hexo, `value` the
   * `{{ … }}` of both, `attributes` Kramdown's `{: … }`, or the `{#id .class}` that ends a heading.
   */
  language: 'shortcode' | 'liquid' | 'value' | 'attributes';
  name: string;
  /** What stands behind the name. */
  rest: string;
  /** `{{< /name >}}` or `{% endname %}`. */
  closes: boolean;
}

const OPEN = /\{\{[<%]|\{\{(?![{])|\{%|\{:|\{(?=#[^{}\n]*\}[ \t]*$)/gmu;
const CLOSE: Readonly<Record<string, string>> = {
  '{{<': '>}}',
  '{{%': '%}}',
  '{{': '}}',
  '{%': '%}',
  '{:': '}',
  '{': '}',
};
/** More characters than a tag has. */
const LONGEST_TAG = 4000;

/** A text as tags and what stands between them; its code is text. What never closes is text. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let done = 0;
  const isCode = codeSpans(text);
  for (const match of text.matchAll(OPEN)) {
    const [open] = match;
    if (match.index < done || isCode(match.index)) continue;
    if (open === '{' && !isInHeading(text, match.index)) continue;
    const close = CLOSE[open] ?? '';
    const end = text.slice(match.index, match.index + LONGEST_TAG).indexOf(close, open.length);
    // Where another one opens first, this one was never closed.
    const next = text.slice(match.index + open.length, match.index + Math.max(0, end));
    if (end === -1 || /\{[{%]/u.test(next)) continue;
    const raw = text.slice(match.index, match.index + end + close.length);
    const tag = readTag(raw, open, raw.slice(open.length, -close.length));
    if (!tag) continue;
    if (match.index > done) tokens.push({ kind: 'text', raw: text.slice(done, match.index) });
    tokens.push(tag);
    done = match.index + raw.length;
  }
  if (done < text.length) tokens.push({ kind: 'text', raw: text.slice(done) });
  return tokens;
}

const isInHeading = (text: string, at: number): boolean =>
  /^ {0,3}#{1,6}\s/u.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

function readTag(raw: string, open: string, inside: string): Tag | undefined {
  if (open === '{:' || open === '{') {
    // One line, or it is no list of attributes.
    return /^[^\n{}]*$/u.test(inside)
      ? { kind: 'tag', raw, language: 'attributes', name: '', rest: inside.trim(), closes: false }
      : undefined;
  }
  const words = inside.replace(/^-|-$/gu, '').trim();
  if (open === '{{')
    return { kind: 'tag', raw, language: 'value', name: '', rest: words, closes: false };
  const slash = /^\/\s*/u.exec(words)?.[0] ?? '';
  const name = /^[\p{L}\p{N}_./-]+/u.exec(words.slice(slash.length))?.[0] ?? '';
  const rest = words.slice(slash.length + name.length).trim();
  if (open !== '{%')
    return { kind: 'tag', raw, language: 'shortcode', name, rest, closes: slash !== '' };
  const isEnd = /^end\p{L}/u.test(name);
  return {
    ...{ kind: 'tag', raw, language: 'liquid', rest },
    ...{ name: isEnd ? name.slice('end'.length) : name, closes: isEnd },
  };
}

/** What a tag is given: by name, and by position. */
export interface TagValues {
  named: ReadonlyMap<string, string>;
  positional: readonly string[];
}

const VALUE =
  /"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>[^']*)'|`(?<tick>[^`]*)`|(?<equals>=)|(?<word>[^\s"'`=]+)/gsu;

/** «src="a.jpg" caption='…' 12» → its values. */
export function readValues(rest: string): TagValues {
  const named = new Map<string, string>();
  const positional: string[] = [];
  let before: string | undefined;
  let key: string | undefined;
  const flush = (): void => {
    if (before !== undefined) positional.push(before);
    before = undefined;
  };
  for (const { groups = {} } of rest.matchAll(VALUE)) {
    const { double, single, tick, word, equals } = groups;
    if (equals !== undefined) {
      key = before?.toLowerCase();
      before = undefined;
      continue;
    }
    const value = double?.replace(/\\(?=["\\])/gu, '') ?? single ?? tick ?? word ?? '';
    const [, name, after] = /^(?<name>[a-z]+):(?<after>[^/].*)$/u.exec(word ?? '') ?? [];
    if (key !== undefined) named.set(key, value);
    else if (name !== undefined && after !== undefined) named.set(name, after);
    else {
      flush();
      before = value;
    }
    key = undefined;
  }
  flush();
  return { named, positional };
}
