import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** The beginning of an address below the site's root, with nothing of it read. */
const ROOTED = String.raw`(?=\/(?![/\\]))`;
const ALONE = new RegExp(String.raw`^[^=]*=\s*["']?${ROOTED}`, 'u');
const NEXT = new RegExp(String.raw`,\s+${ROOTED}`, 'gu');
const REFRESH = new RegExp(`url=${ROOTED}`, 'iu');
const IN_STYLE = new RegExp(String.raw`url\(["']?${ROOTED}`, 'gu');

/** Attributes that hold one address: of HTML («Attributes»), and those that scripts of ours read. */
const ADDRESSES = new Set([
  ...['action', 'formaction', 'href', 'poster', 'src'],
  ...['data-from', 'data-index', 'data-options', 'data-style'],
]);
/** Those that hold several, each before its width. */
const LISTS = new Set(['imagesrcset', 'srcset']);

/** Elements whose text is no markup (HTML, «The rules for parsing tokens in HTML content»). */
const TEXT = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
]);

/**
 * A page with the site's addresses below a base path; all else stays byte for byte.
 * @param html as templates write it: an address begins with its slash, not with a reference to one
 * @param base as `basePathOf` gives it
 */
export function htmlAtBase(html: string, base: string): string {
  if (base === '') return html;
  const parts: string[] = [];
  let done = 0;
  const take = (end: number, part = html.slice(done, end)): void => {
    parts.push(part);
    done = end;
  };
  let isStyle = false;
  const nothing = (): void => undefined;
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => {
        for (const offset of addressesIn(tag, html)) {
          take(offset);
          parts.push(base);
        }
        const state = TEXT.get(tag.tagName);
        if (state !== undefined) tokenizer.state = state;
        isStyle = tag.tagName === 'style';
        if (isStyle && tag.location) take(tag.location.endOffset);
      },
      onEndTag: ({ location }) => {
        if (isStyle && location)
          take(location.startOffset, styleAtBase(html.slice(done, location.startOffset), base));
        isStyle = false;
      },
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
    },
  );
  tokenizer.write(html, true);
  take(html.length);
  return parts.join('');
}

/** A style sheet with the site's addresses below a base path. */
export const styleAtBase = (css: string, base: string): string =>
  css.replace(IN_STYLE, (begun) => `${begun}${base}`);

/** Where in the page an address of the site begins, in order. */
function* addressesIn({ attrs, location }: Token.TagToken, html: string): Generator<number> {
  const refreshes = attrs.some(({ name, value }) => name === 'http-equiv' && value === 'refresh');
  for (const { name } of attrs) {
    const at = location?.attrs?.[name];
    if (!at) continue;
    const written = html.slice(at.startOffset, at.endOffset);
    const begins = (pattern: RegExp): Iterable<number> =>
      matchesOf(written, pattern).map((end) => at.startOffset + end);
    if (ADDRESSES.has(name) || LISTS.has(name)) yield* begins(ALONE);
    if (LISTS.has(name)) yield* begins(NEXT);
    if (refreshes && name === 'content') yield* begins(REFRESH);
  }
}

/** Where each match ends. */
const matchesOf = (text: string, pattern: RegExp): IteratorObject<number> =>
  pattern.global
    ? text.matchAll(pattern).map(({ index, 0: match }) => index + match.length)
    : [pattern.exec(text)]
        .values()
        .flatMap((found) => (found ? [found.index + found[0].length] : []));
