import type { BodyLimit } from '../lib/diagnostics/reasons.ts';
import { containersBefore } from './containers.ts';

/**
 * How much of one thing a body may hold. What is behind each of them costs the parsers of Markdown and HTML
 * more than its length, or the stack; all are far above real news, of which the longest known item has
 * 33,000 characters and 55 marks in a paragraph (docs/decisions/0543-linear-time.md).
 */
export const BODY_LIMITS = {
  /** Characters (UTF-16 code units) of a body. */
  characters: 10_000_000,
  /** Quotations and lists one in another. */
  depth: 50,
  /** Quotations of their own. */
  quotes: 1_000,
  /**
   * Marks in one paragraph, item or cell's row: each row of `*`, `_`, `~` or backticks, each bracket, brace,
   * `&` and backslash, and each `<` that begins no whole tag, behind which a parser looks for its end.
   */
  marks: 1_000,
  /** The same in lines that no blank one parts. */
  marksInBlock: 10_000,
  /** The same in the whole body. */
  marksInAll: 50_000,
  /** Square brackets of a paragraph that are open at once. */
  brackets: 50,
  /** Footnotes and what names them, and addresses of links written apart. */
  references: 1_000,
  /** Columns of a table. */
  columns: 100,
  /** Cells of all tables. */
  cells: 20_000,
  /** HTML elements and components that are open at once. */
  elements: 100,
  /** Tags in all, whole ones: those of a table of HTML with 9,000 cells in ten columns. */
  tags: 20_000,
} as const satisfies Record<BodyLimit, number>;

/** What a body has too much of, and the line of the body, from 1, where that is reached. */
export interface TooMuch {
  limit: BodyLimit;
  line: number;
}

/** Rows of one sign count once, as Markdown takes them; what escapes or names characters counts each time. */
const MARK = /\*+|_+|~+|`+|[[\]{}\\&]|<(?!\/?[a-z](?:[^<>"']|"[^"<>]*"|'[^'<>]*')*>)/gi;
const TAG = /<(\/?)([a-z][^\s<>/]*)([^<>]*)/gi;
const BLANK = /^[ \t>]*$/;
const FENCE = /^[ \t>]*(?:`{3,}[^`]*|~{3}.*)$/;
const HEADING = /^[ \t>]*#{1,6}(?:[ \t]|$)/;
const TABLE_RULE = /^[ \t>|:]*-[ \t>|:-]*$/;
const REFERENCE = /\[\^|^[ \t>]*\[[^\]]*\]:/g;

/** Elements that hold nothing (HTML, 13.1.2), and those that the next of their kind closes (13.1.2.4). */
const NEVER_OPEN = new Set(
  `area base br col embed hr img input link meta param source track wbr
  p li dt dd tr td th option thead tbody tfoot`.split(/\s+/u),
);

/** Fewer of the signs below than this can break no limit but that of length. */
const FEWEST_SIGNS = Math.min(...Object.values(BODY_LIMITS));
/** What counts for a limit, and what begins items. */
const SIGNS = /[*_~`[\]<{}\\&|>+-]|[\d٠-٩۰-۹][.)]/g;

/**
 * The first line of a body that goes beyond what is parsed, in one pass over it; undefined for nearly all.
 *
 * It counts by signs and not by what Markdown makes of them, so it may count too much (in code), never too
 * little.
 */
export function findTooMuch(body: string, format: 'md' | 'mdx'): TooMuch | undefined {
  const { characters } = BODY_LIMITS;
  if (body.length > characters)
    return { limit: 'characters', line: body.slice(0, characters).split('\n').length };
  if (!mayBreakLimits(body)) return undefined;
  const count = new Count(format);
  for (const [index, line] of body.split('\n').entries()) {
    const limit = count.take(line);
    if (limit !== undefined) return { limit, line: index + 1 };
  }
  return undefined;
}

function mayBreakLimits(body: string): boolean {
  SIGNS.lastIndex = 0;
  for (let signs = 0; signs < FEWEST_SIGNS; signs += 1) if (!SIGNS.test(body)) return false;
  return true;
}

/** What was met of a body so far, line by line. */
class Count {
  readonly #honoursSelfClosing: boolean;
  readonly #counts: Record<BodyLimit, number> = {
    characters: 0,
    depth: 0,
    quotes: 0,
    marks: 0,
    marksInBlock: 0,
    marksInAll: 0,
    brackets: 0,
    references: 0,
    columns: 0,
    cells: 0,
    elements: 0,
    tags: 0,
  };
  #isInFence = false;
  #wasQuote = false;

  constructor(format: 'md' | 'mdx') {
    this.#honoursSelfClosing = format === 'mdx';
  }

  /** @returns the limit that the line goes beyond */
  take(line: string): BodyLimit | undefined {
    this.#takeBlocks(line);
    this.#takeMarks(line);
    this.#takeElements(line);
    for (const limit of LIMIT_NAMES) if (this.#counts[limit] > BODY_LIMITS[limit]) return limit;
    return undefined;
  }

  #takeBlocks(line: string): void {
    const counts = this.#counts;
    const containers = containersBefore(line);
    counts.depth = containers.depth;
    const isQuote = containers.quotes > 0;
    if (isQuote && !this.#wasQuote) counts.quotes += 1;
    this.#wasQuote = isQuote;
    if (BLANK.test(line)) {
      counts.marksInBlock = 0;
      counts.columns = 0;
    }
    if (line.includes('|') && TABLE_RULE.test(line))
      counts.columns = line.match(/-+/g)?.length ?? 0;
    counts.cells += counts.columns;
    if (FENCE.test(line)) this.#isInFence = !this.#isInFence;
    const isNewText =
      containers.items > 0 || counts.columns > 0 || this.#isInFence || BLANK.test(line);
    if (isNewText || HEADING.test(line)) counts.marks = counts.brackets = 0;
  }

  #takeMarks(line: string): void {
    const counts = this.#counts;
    let most = counts.brackets;
    for (const [mark] of line.matchAll(MARK)) {
      counts.marks += 1;
      counts.marksInBlock += 1;
      counts.marksInAll += 1;
      if (mark === '[') most = Math.max(most, ++counts.brackets);
      else if (mark === ']') counts.brackets = Math.max(0, counts.brackets - 1);
    }
    if (most > BODY_LIMITS.brackets) counts.brackets = most;
    if (line.includes('[')) counts.references += line.match(REFERENCE)?.length ?? 0;
  }

  #takeElements(line: string): void {
    if (!line.includes('<')) return;
    const counts = this.#counts;
    for (const [, slash, name = '', rest = ''] of line.matchAll(TAG)) {
      counts.tags += 1;
      if (NEVER_OPEN.has(name.toLowerCase())) continue;
      if (slash !== '') counts.elements = Math.max(0, counts.elements - 1);
      else if (!this.#honoursSelfClosing || !rest.endsWith('/')) counts.elements += 1;
      if (counts.elements > BODY_LIMITS.elements) return;
    }
  }
}

// `Object.keys` tells no more than that they are texts.
const LIMIT_NAMES = Object.keys(BODY_LIMITS) as BodyLimit[];
