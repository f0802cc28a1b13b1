import { splitFrontMatterText } from '../../collections/front-matter.ts';
import { editYaml, saysTheSame } from '../../collections/schemas/edit-yaml.ts';
import { writeItem, type WrittenItem } from '../../collections/schemas/write-item.ts';
import { asMap, canonical, type DeskData, readTexts } from './entry-data.ts';

/** A correction of a whole file's text, such as `fixText` makes. */
export type Fix = (text: string) => string;

/** The text of a new file, as `npm run new` writes one and `npm run check -- --fix` corrects it. */
export const newItemText = (data: DeskData, fix: Fix): string => fix(writeItem(toItem(data)));

/**
 * The text of a file after its form was changed: only the lines that say something else differ. Safe
 * corrections are made in those lines alone; what nobody touched is nobody's change.
 */
export function editedItemText(original: string, data: DeskData, fix: Fix): string {
  const item = toItem(data);
  const edited = editFile(original, item) ?? writeItem(item);
  return fixTouchedLines(original, edited, fix);
}

/** Read a file as `editedItemText` compares it; undefined where it cannot be read. */
export function readItem(text: string): WrittenItem | undefined {
  // Sveltia gives a file with Unix lines and without a mark.
  const parts = splitFrontMatterText(text);
  if (!parts.ok) return undefined;
  const frontMatter = asMap(canonical(readTexts(parts.yaml)));
  return { frontMatter, body: parts.body.trim() };
}

function toItem({ body, ...frontMatter }: DeskData): WrittenItem {
  return { frontMatter: asMap(canonical(frontMatter)), body: String(body ?? '').trim() };
}

function editFile(original: string, item: WrittenItem): string | undefined {
  const parts = splitFrontMatterText(original);
  const before = readItem(original);
  if (!parts.ok || !before) return undefined;
  const yaml = saysTheSame(before.frontMatter, item.frontMatter)
    ? parts.yaml
    : editYaml(parts.yaml, before.frontMatter, item.frontMatter);
  if (yaml === undefined) return undefined;
  const body = before.body === item.body ? parts.body : changedBody(parts.body, item.body);
  const edited = parts.opening + yaml + parts.closing.replace(/\n?$/u, '\n') + body;
  // What was changed line by line must say what the form says; else the file is written anew.
  const after = readItem(edited);
  return after && saysTheSame(after.frontMatter, item.frontMatter) ? edited : undefined;
}

function changedBody(before: string, body: string): string {
  const lead = before.trim() === '' ? '\n' : (/^\s*?(?=\S)/u.exec(before)?.[0] ?? '\n');
  return body === '' ? '' : `${lead}${body}\n`;
}

/** Corrections that fall on lines which were not in the file before. */
function fixTouchedLines(original: string, edited: string, fix: Fix): string {
  const untouched = new Set(original.split('\n'));
  const lines = edited.split('\n');
  const fixed = fix(edited).split('\n');
  if (fixed.length !== lines.length) return edited;
  return lines.map((line, at) => (untouched.has(line) ? line : (fixed[at] ?? line))).join('\n');
}
