import { isMap, isNode, isSeq } from 'yaml';
import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { entryOf, pairOf, readYamlText } from '../schemas/yaml-text.ts';

export interface YamlText {
  /** Maps, lists and text only; `undefined` where the text could not be read. */
  data: unknown;
  diagnostics: ContentDiagnostic[];
  /** The position of the deepest part of `path` that is there; lines and columns from 1. */
  positionOf(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Read YAML as data with the positions of all its parts (see `readYamlText`).
 *
 * @param firstLine the line of the file that `text` begins at
 */
export function readYaml(text: string, file: string, firstLine: number): YamlText {
  const { document, problems, positionOf } = readYamlText(text);
  const positionAt = (offset: number) => {
    const { line, column } = positionOf(offset);
    return { line: line + firstLine - 1, column };
  };
  const diagnostics = problems.map(({ why, offset }) =>
    diagnosticAt(
      { code: 'yaml', params: { why, value: lineAt(text, offset) } },
      { file, ...positionAt(offset) },
    ),
  );
  const positionOfPath = (path: readonly PropertyKey[]) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const key of path) {
      if (isMap(node)) {
        const pair = pairOf(node, String(key));
        if (!pair) break;
        offset = (isNode(pair.key) && pair.key.range?.[0]) || offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = entryOf(node, Number(key));
        offset = (isNode(node) && node.range?.[0]) || offset;
      } else break;
    }
    return positionAt(offset);
  };
  return {
    data: diagnostics.length ? undefined : document.toJS(),
    diagnostics,
    positionOf: positionOfPath,
  };
}

/** As much of a line as is shown. */
const LONGEST = 80;

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return text
    .slice(start, end < 0 ? text.length : end)
    .trim()
    .slice(0, LONGEST)
    .toWellFormed();
}
