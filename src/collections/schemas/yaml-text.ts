import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';
import type { YamlMistake } from '../../lib/diagnostics/reasons.ts';
import { whyUnreadable, type YamlProblem } from './yaml-mistakes.ts';

/** What front matter and the lists may hold; far above what newsrooms write (docs/decisions/0543-linear-time.md). */
export const YAML_LIMITS = {
  /** Characters (UTF-16 code units) of a text. */
  characters: 500_000,
  /** Lists and maps one in another; an item's decisions stand three deep. */
  depth: 20,
} as const;

export interface YamlText {
  document: Document;
  /** None where the text can be read; else at most one for each line. */
  problems: readonly YamlProblem[];
  /** Line and column of an offset, from 1. */
  positionOf(offset: number): { line: number; column: number };
}

/**
 * Read YAML 1.2 with the failsafe schema: every scalar is text (docs/decisions/0002-scalars-are-text.md).
 *
 * Refused is what editors write by accident and YAML takes for something else, and what makes much of
 * little: anchors, aliases, tags, a key twice, a key that is no text. Never throws; takes time in
 * proportion to the text.
 */
export function readYamlText(text: string): YamlText {
  const lines = new LineCounter();
  const positionOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (why: YamlMistake, offset: number): YamlText => ({
    document: parseDocument(''),
    problems: [{ why, offset }],
    positionOf,
  });
  if (text.length > YAML_LIMITS.characters) {
    countLines(text, lines);
    return refuse('too-long', YAML_LIMITS.characters);
  }
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      version: '1.2',
      lineCounter: lines,
      // Both look through all that was read, for each error and for each key.
      prettyErrors: false,
      uniqueKeys: false,
    });
    const found = document.errors.length
      ? document.errors.map(({ code, pos }) =>
          whyUnreadable(
            text,
            code,
            positionOf(pos[0]).line,
            (line) => lines.lineStarts[line - 1] ?? 0,
          ),
        )
      : problemsIn(document, text);
    return { document, problems: oneEachLine(found, positionOf), positionOf };
  } catch {
    // So many levels that the parser itself ran out of stack.
    countLines(text, lines);
    return refuse('deep', deepestOffset(text));
  }
}

function countLines(text: string, lines: LineCounter): void {
  lines.lineStarts.length = 0;
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    lines.addNewLine(at + 1);
}

/** One mistake can raise several errors on its line; an editor mends one. */
function oneEachLine(
  problems: readonly YamlProblem[],
  positionOf: YamlText['positionOf'],
): YamlProblem[] {
  const byLine = new Map<number, YamlProblem>();
  for (const problem of problems) {
    const { line } = positionOf(problem.offset);
    if (!byLine.has(line)) byLine.set(line, problem);
  }
  return [...byLine.values()].sort((one, other) => one.offset - other.offset);
}

/** What the parser lets pass, found without recursion. */
function problemsIn(document: Document, text: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const root = document.contents;
  if (isScalar(root) && /^\s*[A-Za-z]+:\S/u.test(text))
    return [{ why: 'no-space', offset: offsetOf(root) }];
  const left: { node: unknown; depth: number }[] = [{ node: root, depth: 1 }];
  for (let at = left.pop(); at; at = left.pop()) {
    const { node, depth } = at;
    if (isPair(node)) left.push({ node: node.value, depth });
    if (!isNode(node)) continue;
    const why = whyRefused(node, depth);
    if (why) problems.push({ why, offset: offsetOf(node) });
    if (isScalar(node) && losesItsEnd(node, text))
      problems.push({ why: 'hash', offset: offsetOf(node) });
    if (why === 'deep' || !isCollection(node)) continue;
    if (isMap(node)) problems.push(...keyProblems(node.items));
    for (const item of node.items) left.push({ node: item, depth: depth + 1 });
  }
  return problems;
}

function whyRefused(node: Node, depth: number): YamlMistake | undefined {
  if (isAlias(node)) return 'alias';
  if ('anchor' in node && node.anchor) return 'alias';
  if (node.tag !== undefined) return 'tag';
  return isCollection(node) && depth > YAML_LIMITS.depth ? 'deep' : undefined;
}

/**
 * Whether what was to be the value, or its end, is a comment to YAML: «tagline: #راه», «title: جلسهٔ #راه».
 * Who means a comment leaves a space after its sign.
 */
const losesItsEnd = ({ range }: Scalar, text: string): boolean =>
  /^[ \t]*(?:,[ \t]*)?#[^\s#]/u.test(text.slice(range?.[1], (range?.[1] ?? 0) + LONGEST_GAP));

/** So far from a value its comment may begin, to be looked for. */
const LONGEST_GAP = 100;

function keyProblems(pairs: readonly { key: unknown }[]): YamlProblem[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ key }): YamlProblem[] => {
    if (!isScalar(key)) return [{ why: 'key', offset: offsetOf(key) }];
    const name = String(key.value);
    const why = key.anchor ? 'alias' : key.tag ? 'tag' : seen.has(name) ? 'twice' : undefined;
    seen.add(name);
    return why ? [{ why, offset: offsetOf(key) }] : [];
  });
}

/** Where a node begins; with its properties (`&a`, `!tag`) before it on the line. */
const offsetOf = (node: unknown): number => (isNode(node) && node.range?.[0]) || 0;

function deepestOffset(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '[' || sign === '{') depth += 1;
    if (sign === ']' || sign === '}') depth -= 1;
    if (depth > YAML_LIMITS.depth) return at;
  }
  return 0;
}

/** The value of a key in a map that was read; the first of several. Each map is gone through once. */
export function pairOf(map: Node, key: string): { key: unknown; value: unknown } | undefined {
  if (!isMap(map)) return undefined;
  const known = pairsByKey.get(map);
  if (known) return known.get(key);
  const pairs = new Map<string, { key: unknown; value: unknown }>();
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!pairs.has(name)) pairs.set(name, pair);
  }
  pairsByKey.set(map, pairs);
  return pairs.get(key);
}

const pairsByKey = new WeakMap<Node, Map<string, { key: unknown; value: unknown }>>();

/** The entry of a list that was read. */
export const entryOf = (list: Node, index: number): unknown =>
  isSeq(list) ? list.items[index] : undefined;
