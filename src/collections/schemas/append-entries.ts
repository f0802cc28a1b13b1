import { isMap, isSeq } from 'yaml';
import { editYaml } from './edit-yaml.ts';
import { writeFrontMatter, type WrittenValue } from './write-item.ts';
import { readYamlText } from './yaml-text.ts';

type Entry = Readonly<Record<string, WrittenValue>>;

/**
 * The text of a list file (`series.yml`) with entries behind those that it has. Comments, quotes, the
 * order and the form of what stands there stay, line ends and a byte order mark too.
 *
 * @param source the file's text; empty for one that is not there yet
 * @returns undefined where the text is no list that can be read: it is for its editor to mend
 */
export function appendEntries(source: string, entries: readonly Entry[]): string | undefined {
  if (entries.length === 0) return source;
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(mark.length).replace(/\r\n?/gu, '\n');
  const appended = appendTo(text, entries);
  if (appended === undefined) return undefined;
  return mark + (source.includes('\r\n') ? appended.replaceAll('\n', '\r\n') : appended);
}

function appendTo(text: string, entries: readonly Entry[]): string | undefined {
  const { document, problems } = readYamlText(text);
  if (problems.length > 0) return undefined;
  const { contents } = document;
  if (contents === null || isEmptyText(contents))
    return `${withLineEnd(text)}${writeList(entries)}`;
  if (!isSeq(contents)) return undefined;
  const before: readonly WrittenValue[] = document.toJS();
  if (!contents.flow && contents.items.length > 0)
    return editYaml(text, before, [...before, ...entries]);
  // «[…]» on one line, or over several: entries of ours are written beneath one another.
  contents.flow = false;
  for (const item of contents.items) if (isMap(item)) item.flow = true;
  for (const entry of entries) contents.add(document.createNode(entry));
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true });
}

const withLineEnd = (text: string): string =>
  text === '' || text.endsWith('\n') ? text : `${text}\n`;

/** A file of comments, or of «---» and nothing below. */
const isEmptyText = (contents: unknown): boolean =>
  typeof contents === 'object' && contents !== null && 'value' in contents && contents.value === '';

/** Written under a key, for which entries have no order of keys but their own. */
const writeList = (entries: readonly Entry[]): string =>
  writeFrontMatter({ entries })
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');
