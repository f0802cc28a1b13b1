import { splitFrontMatterText } from '../../../collections/front-matter.ts';

export type FrontMatterFormat = 'yaml' | 'toml' | 'json';

/** A text in two: what its front matter says, in which language, and what follows it. */
export interface CutText {
  format: FrontMatterFormat;
  data: string;
  body: string;
}

/** Lines of front matter that no fence opens; what is longer is a text. */
const MOST_OPEN_LINES = 200;
const YAML_LINE = /^(?:[A-Za-z][\w-]*:(?:\s|$)|\s+\S|-\s|#|\s*$)/u;

/**
 * Cut a text as site makers write them: YAML between lines «---» (Jekyll, Hugo, Hexo, Eleventy), TOML
 * between «+++» or one JSON object before the text (Hugo), and YAML or JSON that begins at once and ends
 * with «---» or «;;;» (Hexo). Undefined for any other text.
 */
export function cutFrontMatter(text: string): CutText | undefined {
  // Site makers leave blank lines before the first fence.
  const start = text.trimStart();
  const yaml = splitFrontMatterText(start);
  if (yaml.ok) return { format: 'yaml', data: yaml.yaml, body: yaml.body };
  return (
    betweenFences(start, '+++', 'toml') ??
    betweenFences(start, ';;;', 'json') ??
    (start.startsWith('{') ? cutJson(start) : undefined) ??
    cutUnopened(start)
  );
}

function betweenFences(
  text: string,
  fence: string,
  format: FrontMatterFormat,
): CutText | undefined {
  const start = text.indexOf('\n') + 1;
  if (start === 0 || text.slice(0, start).trimEnd() !== fence) return undefined;
  const end = lineOf(text, fence, start);
  if (!end) return undefined;
  const inside = text.slice(start, end.start);
  return { format, data: format === 'json' ? `{${inside}}` : inside, body: text.slice(end.after) };
}

/** The next line that is a fence and no more, from an offset at the start of a line. */
function lineOf(
  text: string,
  fence: string,
  from: number,
): { start: number; after: number } | undefined {
  for (let at = from; at < text.length;) {
    const end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end + 1;
    if (text.startsWith(fence, at) && text.slice(at, next).trimEnd() === fence)
      return { start: at, after: next };
    at = next;
  }
  return undefined;
}

/** «{ "title": … }» before the text; one that says neither title nor date is none. */
function cutJson(text: string): CutText | undefined {
  const end = endOfObject(text);
  if (end === undefined) return undefined;
  const data = text.slice(0, end);
  const isMeant = /^\{\s*"/u.test(data) && /"(?:title|date)"\s*:/u.test(data);
  return isMeant
    ? { format: 'json', data, body: text.slice(end).replace(/^[^\n]*\n/u, '') }
    : undefined;
}

/** Behind the brace that closes the first one. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gsu)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return match.index + 1;
  }
  return undefined;
}

/** Hexo's: keys from the first line on, and one fence behind them. */
function cutUnopened(text: string): CutText | undefined {
  if (!/^[A-Za-z"]/u.test(text)) return undefined;
  const end = lineOf(text, '---', 0) ?? lineOf(text, ';;;', 0);
  if (!end) return undefined;
  const data = text.slice(0, end.start);
  const body = text.slice(end.after);
  if (text.startsWith(';;;', end.start))
    return data.startsWith('"') ? { format: 'json', data: `{${data}}`, body } : undefined;
  const lines = data.split('\n');
  const isMeant =
    lines.length <= MOST_OPEN_LINES &&
    lines.every((line) => YAML_LINE.test(line)) &&
    /^(?:title|date|tags|layout):/mu.test(data);
  return isMeant ? { format: 'yaml', data, body } : undefined;
}
