/** A mark that begins a quotation or an item, with the space before it (CommonMark 5.1 and 5.2). */
const CONTAINER = /[ \t]*(?:>|[-+*](?![^ \t])|[\d٠-٩۰-۹]{1,9}[.)](?![^ \t]))/y;

/** What is left of a line of one sign, «***» or «- - -», without its spaces (CommonMark 4.1). */
const RULE = /^(?:-+|\*+|_+)$/;

/** What a line stands in, as far as its beginning tells. */
export interface Containers {
  /** How deep it may be: its marks, and a level for every two spaces more than these need. */
  depth: number;
  quotes: number;
  items: number;
}

/** The quotations and items that a line begins with; the signs of a rule between paragraphs begin none. */
export function containersBefore(line: string): Containers {
  const quoted = /^[ \t>]*/.exec(line)?.[0] ?? '';
  const marked = RULE.test(line.slice(quoted.length).replace(/[ \t]/g, '')) ? quoted : line;
  let quotes = 0;
  let items = 0;
  let spaces = 0;
  CONTAINER.lastIndex = 0;
  for (let mark = CONTAINER.exec(marked); mark; mark = CONTAINER.exec(marked)) {
    const sign = mark[0].trimStart();
    if (sign === '>') quotes += 1;
    else items += 1;
    spaces += mark[0].length - sign.length;
  }
  const marks = quotes + items;
  const spare = Math.max(0, spaces - (marks - 1));
  return { depth: marks + (items > 0 ? spare >> 1 : 0), quotes, items };
}
