/** What is told of a page on the way through it, in its order. */
export interface PageVisitor {
  /** Whether it is to be told of an attribute, beside `class`. */
  asksFor(attribute: string): boolean;
  /**
   * A start tag.
   * @param classes the value of its `class`, as it is written
   * @param attributes those asked for, name and value one after the other
   * @param start where its `class="…"` begins, with the space before; -1 where it has none
   */
  element(tag: string, classes: string, attributes: string[], start: number, end: number): void;
  /** The text of a `style` element, from `start` to `end`. */
  style(start: number, end: number): void;
  /** White space alone; `isInside` where it only indents what blocks hold. */
  space(start: number, end: number, isInside: boolean): void;
}

/** Elements whose text is no markup (HTML, «The rules for parsing tokens in HTML content»). */
const RAW = new Set(['script', 'style', 'textarea', 'title']);

/** Elements that begin a line of their own, whatever stands beside them (HTML, «Flow content» of its style sheet). */
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'dd', 'details', 'dialog', 'div', 'dl'],
  ...['dt', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head'],
  ...['header', 'html', 'li', 'main', 'nav', 'ol', 'p', 'search', 'section', 'summary', 'table'],
  ...['tbody', 'td', 'th', 'thead', 'tr', 'ul'],
]);

/** A tag's end, as far as it matters here. */
type Edge = 'opens' | 'closes' | undefined;

/**
 * Go through a page as templates and the gate of bodies write it: every tag is closed, values stand in quotes,
 * and what a text or a value holds of `<` and quotes is escaped.
 * @throws {Error} for a page that is written in another way
 */
export function visitPage(html: string, visitor: PageVisitor): void {
  /** In how many `pre` the place is. */
  let kept = 0;
  for (let at = html.indexOf('<'); at !== -1;) {
    let end: number;
    let edge: Edge;
    const closes = html.charCodeAt(at + 1) === SLASH;
    if (html.charCodeAt(at + 1) === EXCLAMATION) {
      end = html.startsWith('<!--', at) ? after('-->', html, at) : after('>', html, at);
    } else if (closes) {
      const tag = nameAt(html, at + 2);
      end = after('>', html, at);
      if (tag === 'pre') kept -= 1;
      if (BLOCKS.has(tag)) edge = 'closes';
    } else {
      const tag = nameAt(html, at + 1);
      end = readStartTag(html, at, tag, visitor);
      if (tag === 'pre') kept += 1;
      if (BLOCKS.has(tag)) edge = 'opens';
      if (RAW.has(tag)) {
        const from = end;
        end = html.indexOf(`</${tag}`, from);
        if (end === -1) throw new Error(`A ${tag} is not closed`);
        if (tag === 'style') visitor.style(from, end);
      }
    }
    at = html.indexOf('<', end);
    if (at > end && kept === 0 && isSpace(html, end, at))
      visitor.space(end, at, edge !== undefined && edge === edgeAt(html, at));
  }
}

/** Whether a block opens or closes here. */
function edgeAt(html: string, at: number): Edge {
  const closes = html.charCodeAt(at + 1) === SLASH;
  if (html.charCodeAt(at + 1) === EXCLAMATION) return undefined;
  if (!BLOCKS.has(nameAt(html, closes ? at + 2 : at + 1))) return undefined;
  return closes ? 'closes' : 'opens';
}

/** @returns where it ends */
function readStartTag(html: string, at: number, tag: string, visitor: PageVisitor): number {
  let [classes, start, end] = ['', -1, -1];
  const attributes: string[] = [];
  let next = at + 1 + tag.length;
  for (;;) {
    const before = next;
    while (isSpaceCode(html.charCodeAt(next)) || html.charCodeAt(next) === SLASH) next += 1;
    if (html.charCodeAt(next) === CLOSE) break;
    const named = next;
    next = endOfName(html, next);
    if (next === named) throw new Error(`A tag ${tag} is written in an unknown way`);
    const name = html.slice(named, next);
    let value = '';
    if (html.charCodeAt(next) === EQUALS) {
      const quote = html.charAt(next + 1);
      if (quote === '"' || quote === "'") {
        const opened = next + 2;
        next = after(quote, html, opened);
        value = html.slice(opened, next - 1);
      } else {
        const opened = next + 1;
        next = endOfName(html, opened);
        value = html.slice(opened, next);
      }
    }
    if (name === 'class') [classes, start, end] = [value, before, next];
    else if (visitor.asksFor(name)) attributes.push(name, value);
  }
  visitor.element(tag, classes, attributes, start, end);
  return next + 1;
}

const [EXCLAMATION, SLASH, EQUALS, CLOSE] = [33, 47, 61, 62];

const isSpaceCode = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where a name ends, or a value without quotes. */
function endOfName(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at);
    if (code === CLOSE || code === EQUALS || code === SLASH || isSpaceCode(code)) break;
  }
  return at;
}

/** The name of a tag. @throws {Error} where none begins */
function nameAt(html: string, at: number): string {
  const end = endOfName(html, at);
  if (end === at) throw new Error(`No tag begins at letter ${at} of a page`);
  return html.slice(at, end);
}

function isSpace(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isSpaceCode(html.charCodeAt(at))) return false;
  return true;
}

/** @throws {Error} where it does not stand there */
function after(mark: string, html: string, from: number): number {
  const at = html.indexOf(mark, from);
  if (at === -1) throw new Error(`«${mark}» is missing in a page`);
  return at + mark.length;
}
