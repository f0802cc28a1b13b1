import { isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { readYamlText } from './yaml-text.ts';
import { KEY_ORDER, writeFrontMatter, type WrittenValue } from './write-item.ts';

/** One change of a text: what stands in `[start, end)` becomes `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

type WrittenMap = Readonly<Record<string, WrittenValue>>;

/**
 * Make YAML say `after` by changing only the lines that must: comments, quotes, blank lines and the order
 * of what stays are left as they are, and what is new is written as `writeFrontMatter` would.
 *
 * @param before what `source` says now, in the same form as `after`: texts on one line, nothing empty
 * @param name the key that a root list would stand under, for the order of its entries' keys
 * @returns undefined where the text has a form that cannot be changed so; it is then written anew
 */
export function editYaml(
  source: string,
  before: WrittenValue,
  after: WrittenValue,
  name = '',
): string | undefined {
  const { document, problems } = readYamlText(source);
  if (problems.length > 0) return undefined;
  const editor = new Editor(source);
  const root = document.contents;
  if (isMap(root) && !root.flow && isRecord(before) && isRecord(after))
    editor.changeMap(root.items, before, after, name);
  else if (isSeq(root) && !root.flow && isList(before) && isList(after))
    editor.changeList(root.items, before, after, name);
  else return undefined;
  return editor.result();
}

/** Whether two values say the same, whatever the order of keys. */
export function saysTheSame(one: WrittenValue, other: WrittenValue): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((each, at) => saysTheSame(each, other[at]));
  if (isRecord(one) && isRecord(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => saysTheSame(one[key], other[key]));
  }
  return one === other;
}

class Editor {
  readonly #source: string;
  readonly #edits: Edit[] = [];

  constructor(source: string) {
    this.#source = source.endsWith('\n') ? source : `${source}\n`;
  }

  result(): string {
    // At one offset what comes stands before what goes away, in the order it came.
    const ordered = this.#edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
    let text = '';
    let done = 0;
    for (const edit of ordered) {
      text += this.#source.slice(done, edit.start) + edit.text;
      done = Math.max(done, edit.end);
    }
    return text + this.#source.slice(done);
  }

  changeMap(pairs: readonly Pair[], before: WrittenMap, after: WrittenMap, name: string): void {
    const indent = this.#before(startOf(pairs[0]?.key)).replace(/[^ ]/gu, ' ');
    const present = new Set(pairs.map(({ key }) => String(key)));
    for (const pair of pairs) {
      const key = String(pair.key);
      if (saysTheSame(before[key], after[key])) continue;
      if (after[key] === undefined) this.#edits.push({ ...this.#linesOf(pair), text: '' });
      else this.#changePair(pair, key, before[key], after[key], indent);
    }
    for (const key of Object.keys(after)) {
      if (present.has(key) || after[key] === undefined) continue;
      const at = this.#offsetFor(pairs, key, name);
      this.#edits.push({ start: at, end: at, text: indented(writePair(key, after[key]), indent) });
    }
  }

  changeList(
    items: readonly unknown[],
    before: readonly WrittenValue[],
    after: readonly WrittenValue[],
    name: string,
  ): void {
    let head = 0;
    while (head < Math.min(before.length, after.length) && saysTheSame(before[head], after[head]))
      head += 1;
    let tail = 0;
    while (
      tail < Math.min(before.length, after.length) - head &&
      saysTheSame(before[before.length - 1 - tail], after[after.length - 1 - tail])
    )
      tail += 1;
    const indent = this.#before(startOf(items[0])).replace(/- *$/u, '');
    const gone = items.slice(head, items.length - tail);
    const come = after.slice(head, after.length - tail);
    for (const [at, item] of gone.entries()) {
      const value = come[at];
      if (value === undefined) this.#edits.push({ ...this.#linesOf(item), text: '' });
      else this.#changeItem(item, before[head + at], value, name, indent);
    }
    const added = come.slice(gone.length);
    if (added.length === 0) return;
    const previous = items[head + gone.length - 1];
    const at =
      previous === undefined ? this.#lineStart(startOf(items[0])) : this.#lineEnd(previous);
    const text = added.map((value) => indented(writeEntry(name, value), indent)).join('');
    this.#edits.push({ start: at, end: at, text });
  }

  #changePair(
    pair: Pair,
    key: string,
    before: WrittenValue,
    after: WrittenValue,
    indent: string,
  ): void {
    const { value } = pair;
    if (isMap(value) && !value.flow && isRecord(before) && isRecord(after))
      this.changeMap(value.items, before, after, key);
    else if (isSeq(value) && !value.flow && fits(value.items, before) && isList(after))
      this.changeList(value.items, before, after, key);
    else if (this.#isOnOneLine(value) && isText(before) && isText(after))
      this.#replaceText(
        value,
        writePair(key, after)
          .slice(key.length + 2)
          .trimEnd(),
      );
    else
      this.#edits.push({ ...this.#linesOf(pair), text: indented(writePair(key, after), indent) });
  }

  #changeItem(
    item: unknown,
    before: WrittenValue,
    after: WrittenValue,
    name: string,
    indent: string,
  ): void {
    if (
      isMap(item) &&
      !item.flow &&
      isRecord(before) &&
      isRecord(after) &&
      sharesFirst(item.items, after)
    )
      this.changeMap(item.items, before, after, name);
    else if (this.#isOnOneLine(item) && isText(before) && isText(after))
      this.#replaceText(item, writeEntry(name, after).slice(2).trimEnd());
    else
      this.#edits.push({ ...this.#linesOf(item), text: indented(writeEntry(name, after), indent) });
  }

  #replaceText({ range }: Node, text: string): void {
    const [start = 0, end = 0] = range ?? [];
    this.#edits.push({ start, end, text });
  }

  #isOnOneLine(node: unknown): node is Node {
    if (!isScalar(node) || !node.range || node.range[0] === node.range[1]) return false;
    return !this.#source.slice(node.range[0], node.range[1]).includes('\n');
  }

  /** After the last key that goes before it, in the order of the written form. */
  #offsetFor(pairs: readonly Pair[], key: string, name: string): number {
    const order = KEY_ORDER[name] ?? [];
    const rank = order.indexOf(key);
    const before = pairs.filter(({ key: other }) => {
      const at = order.indexOf(String(other));
      return rank < 0 || (at >= 0 && at < rank);
    });
    const first = startOf(pairs[0]?.key);
    // The first key of an entry stands behind its dash: nothing goes before it.
    const last = before.at(-1) ?? (this.#before(first).trim() === '' ? undefined : pairs[0]);
    return last ? this.#lineEnd(last) : this.#lineStart(first);
  }

  #linesOf(node: unknown): { start: number; end: number } {
    return { start: this.#lineStart(startOf(node)), end: this.#lineEnd(node) };
  }

  #lineStart(at: number): number {
    return this.#source.lastIndexOf('\n', at - 1) + 1;
  }

  #lineEnd(node: unknown): number {
    const end = endOf(node);
    // The end of a block text is that of its last line.
    return end > 0 && this.#source[end - 1] === '\n' ? end : this.#source.indexOf('\n', end) + 1;
  }

  /** What stands before an offset on its line: space, and the dash of an entry. */
  #before(at: number): string {
    return this.#source.slice(this.#lineStart(at), at);
  }
}

const isText = (value: WrittenValue): value is string => typeof value === 'string';

const isRecord = (value: WrittenValue): value is WrittenMap =>
  typeof value === 'object' && !Array.isArray(value);

const isList = (value: WrittenValue): value is readonly WrittenValue[] => Array.isArray(value);

/** Whether each entry of the text is one of the value: an empty one would be none. */
const fits = (items: readonly unknown[], value: WrittenValue): value is readonly WrittenValue[] =>
  isList(value) && value.length === items.length;

/** The line of an entry's first key holds its dash, so that key must stay. */
const sharesFirst = (pairs: readonly Pair[], after: WrittenMap): boolean =>
  pairs[0] !== undefined && after[String(pairs[0].key)] !== undefined;

function startOf(node: unknown): number {
  if (isPair(node)) return startOf(node.key);
  return (isNode(node) && node.range?.[0]) || 0;
}

function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value));
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0)
    return endOf(node.items.at(-1));
  return (isNode(node) && node.range?.[1]) || 0;
}

const isPair = (node: unknown): node is Pair =>
  typeof node === 'object' && node !== null && !isNode(node) && 'key' in node && 'value' in node;

const writePair = (key: string, value: WrittenValue): string => writeFrontMatter({ [key]: value });

/** One entry of a list, `- …`, by the rules of the key the list stands under. */
const writeEntry = (name: string, value: WrittenValue): string =>
  writeFrontMatter({ [BLOCK_NAME.get(name) ?? name]: [value] })
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');

/** A root list has no key, and `tags` are written on one line: neither has entries to take. */
const BLOCK_NAME = new Map([
  ['', 'entries'],
  ['tags', 'entries'],
]);

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gmu, indent);
