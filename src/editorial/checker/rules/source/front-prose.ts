import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { readYamlText } from '../../../../collections/schemas/yaml-text.ts';
import { alignText, type AlignedText, type Escapes } from './aligned-text.ts';
import { Prose } from './prose.ts';

/** The fields that hold prose; a key stands for itself in lists and maps of any depth. */
const PROSE_KEYS = new Set(
  'kicker title subtitle lead description dateline correction alt caption credit place text name'.split(
    ' ',
  ),
);
/** Lists whose entries are prose themselves, or are when they are not maps. */
const PROSE_LISTS = new Set(['tags', 'attendees', 'decisions']);

const DOUBLE_QUOTED: Escapes = {
  pattern: /\\(?:["\\/0abtnvfre N_LP]|x[\da-fA-F]{2}|u[\da-fA-F]{4})/y,
  // JSON knows the escapes that text is written with; the rest of YAML's (5.7) are control signs.
  decode: (written) => {
    try {
      return String(JSON.parse(`"${written.replace('\\x', '\\u00').replace('\\_', '\\u00a0')}"`));
    } catch {
      return '';
    }
  },
};
const SINGLE_QUOTED: Escapes = { pattern: /''/y, decode: () => "'" };

/** One text of the front matter. */
export interface Field {
  /** «image.alt», «tags.0» */
  path: string;
  value: string;
  prose: Prose;
}

/** The front matter of an item, as far as rules look at it. */
export interface Front {
  fields: Field[];
  /** Everything in it, as text: what a correction of prose must leave alone can be compared. */
  data: unknown;
  /** Where a key is written; the start of the front matter for one that is not there. */
  positionOf(key: string): number;
  /** Whether the field is written without quotation marks, where `: ` and ` #` mean something. */
  isPlain(path: string): boolean;
}

/** @param offset where `yaml` begins in the file */
export function readFront(yaml: string, offset: number): Front | undefined {
  const { document, problems } = readYamlText(yaml);
  if (problems.length > 0) return undefined;
  const fields: Field[] = [];
  const plain = new Set<string>();
  const visit = (node: unknown, path: readonly string[]) => {
    if (isMap(node)) for (const { key, value } of node.items) visit(value, [...path, String(key)]);
    else if (isSeq(node)) node.items.forEach((item, index) => visit(item, [...path, `${index}`]));
    else if (isScalar(node) && typeof node.value === 'string' && isProse(path)) {
      const name = path.join('.');
      if (node.type === 'PLAIN') plain.add(name);
      const aligned = alignScalar(node, node.value, yaml, offset);
      if (aligned && node.value.trim() !== '')
        fields.push({ path: name, value: node.value, prose: new Prose(name, aligned) });
    }
  };
  visit(document.contents, []);
  return {
    fields,
    data: document.toJS(),
    positionOf: (key) => {
      const root = document.contents;
      const pair = isMap(root) ? root.items.find((item) => String(item.key) === key) : undefined;
      const node = pair?.key as Node | undefined;
      return offset + (node?.range?.[0] ?? 0);
    },
    isPlain: (path) => plain.has(path),
  };
}

function isProse(path: readonly string[]): boolean {
  const last = path.at(-1) ?? '';
  if (PROSE_KEYS.has(last)) return true;
  return /^\d+$/.test(last) && PROSE_LISTS.has(path.at(-2) ?? '');
}

function alignScalar(
  { range, type }: Scalar,
  value: string,
  yaml: string,
  offset: number,
): AlignedText | undefined {
  if (!range) return undefined;
  const [start, end] = range;
  const source = yaml.slice(start, end);
  if (type === 'QUOTE_DOUBLE')
    return alignText(value, source.slice(1, -1), offset + start + 1, DOUBLE_QUOTED);
  if (type === 'QUOTE_SINGLE')
    return alignText(value, source.slice(1, -1), offset + start + 1, SINGLE_QUOTED);
  if (type === 'PLAIN') return alignText(value, source, offset + start);
  const header = source.indexOf('\n') + 1;
  return alignText(value.trimEnd(), source.slice(header), offset + start + header);
}
