import { LineCounter, isMap, isNode, isPair, isSeq, parseDocument } from 'yaml';
import type { Fault } from '../lib/fault.ts';

export interface YamlText {
  /** Maps, lists and text only; `undefined` where the text could not be read. */
  data: unknown;
  faults: Fault[];
  /** The place of the deepest part of `path` that is there; lines and columns from 1. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Read YAML 1.2 with the failsafe schema: every scalar is text.
 *
 * @param firstLine the line of the file that `text` begins at
 */
export function readYaml(text: string, file: string, firstLine: number): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', lineCounter: lines });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  // One mistake can raise several errors of the parser on its line; an editor mends one.
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const faults = [...Map.groupBy(document.errors, ({ pos }) => lineOf(pos[0])).values()].flatMap(
    ([error]): Fault[] => {
      if (!error) return [];
      const value = lineAt(text, lineOf(error.pos[0]));
      return [{ file, ...place(error.pos[0]), kind: 'yaml', value, detail: { why: error.code } }];
    },
  );

  const placeOf = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
        if (!pair) break;
        offset = (isNode(pair.key) && pair.key.range?.[0]) || offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        offset = (isNode(node) && node.range?.[0]) || offset;
      } else break;
    }
    return place(offset);
  };
  return {
    data: faults.length ? undefined : document.toJS({ maxAliasCount: 50 }),
    faults,
    placeOf,
  };
}

const lineAt = (text: string, line: number): string =>
  (text.split('\n')[line - 1] ?? '').trim().slice(0, 80);
