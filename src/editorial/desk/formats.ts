import { editYaml, saysTheSame } from '../../collections/schemas/edit-yaml.ts';
import {
  asMap,
  canonical,
  frontForForm,
  isRecord,
  listForForm,
  readTexts,
  siteForForm,
  spellOutSite,
  toDesk,
  type DeskData,
  type DeskValue,
} from './entry-data.ts';
import { LIST_KEYS, type ListWords } from './list-words.ts';
import type { NewsroomNow } from './newsroom-now.ts';
import { editedItemText, newItemText, readItem, type Fix } from './save-item.ts';
import { writeFrontMatter } from '../../collections/schemas/write-item.ts';

/** How the CMS reads and writes one kind of file (`CMS.registerCustomFormat`). */
export interface FileFormat {
  extension: string;
  fromFile(text: string): DeskValue;
  toFile(value: DeskValue): string | Promise<string>;
}

/**
 * Where an entry came from goes through the CMS with its values, under a key that no schema has: the CMS
 * gives a writer the values alone, and keeps keys it does not know.
 */
const SOURCE = 'peykSource';
/** What only the path of a new file is made of, and what only the list shows. */
const NEVER_WRITTEN = ['jalaliYear', 'jalaliMonth', ...LIST_KEYS];

/** The texts that entries were read from, so that saving one changes only its changed lines. */
class Sources {
  readonly #texts: string[] = [];

  keep(text: string): string {
    return String(this.#texts.push(text) - 1);
  }

  get(id: DeskValue): string | undefined {
    return id === undefined || id === null || id === '' ? undefined : this.#texts[Number(id)];
  }

  replace(id: DeskValue, text: string): void {
    this.#texts[Number(id)] = text;
  }
}

/** Gives the corrections of a file of this name; loaded when first needed, for they are large. */
export type LoadFix = (file: string) => Promise<Fix>;

/**
 * Items and standing pages: front matter and a body.
 * @param learn is told of every item that is read or written
 * @param listed what the list shows of an item
 */
export function itemFormat(
  extension: 'md' | 'mdx',
  loadFix: LoadFix,
  learn?: (data: DeskData) => void,
  listed?: (data: DeskData) => ListWords,
) {
  const sources = new Sources();
  return {
    extension,
    fromFile(text) {
      const item = readItem(text);
      if (!item) throw new Error(text.slice(0, 80));
      const data = toDesk(item);
      learn?.(data);
      // The CMS trims what it reads; a file ends with a line end.
      return { ...data, ...listed?.(data), [SOURCE]: sources.keep(`${text.trimEnd()}\n`) };
    },
    async toFile(value) {
      const { [SOURCE]: source, ...data } = isRecord(value) ? value : {};
      for (const part of NEVER_WRITTEN) Reflect.deleteProperty(data, part);
      const original = sources.get(source);
      const fix = await loadFix(`item.${extension}`);
      const text =
        original === undefined ? newItemText(data, fix) : editedItemText(original, data, fix);
      if (original !== undefined) sources.replace(source, text);
      learn?.(data);
      return text;
    },
  } satisfies FileFormat;
}

/**
 * A file of YAML alone: a map, or a list under the one field that holds its entries.
 * @param spellOut writes short forms out that the form has no field for
 * @param forForm the same, as the form shows it
 */
export function yamlFormat(
  learn?: (data: DeskValue) => void,
  spellOut = (data: DeskValue): DeskValue => data,
  forForm = spellOut,
) {
  // There is one file of the kind, so one text.
  let original = '';
  return {
    extension: 'yml',
    fromFile(text) {
      original = `${text.trimEnd()}\n`;
      const data = forForm(readTexts(text));
      learn?.(data);
      return data;
    },
    toFile(value) {
      const before = canonical(spellOut(readTexts(original)));
      const after = canonical(value);
      const edited = saysTheSame(before, after) ? original : editYaml(original, before, after);
      original = edited ?? writeYaml(after);
      learn?.(readTexts(original));
      return original;
    },
  } satisfies FileFormat;
}

const writeYaml = (value: ReturnType<typeof canonical>): string =>
  Array.isArray(value)
    ? writeFrontMatter({ entries: value })
        .replace(/^entries:\n/u, '')
        .replace(/^ {2}/gmu, '')
    : writeFrontMatter(asMap(value));

/** The formats of a newsroom's content by the names that the configuration calls them by. */
export const deskFormats = (
  now: NewsroomNow,
  loadFix: LoadFix,
  listed: (data: DeskData) => ListWords,
): Record<string, FileFormat> => ({
  'peyk-item': itemFormat('md', loadFix, (data) => now.learnItem(data), listed),
  'peyk-report': itemFormat('mdx', loadFix, (data) => now.learnItem(data), listed),
  'peyk-page': itemFormat('md', loadFix),
  'peyk-dossier': itemFormat('md', loadFix),
  'peyk-site': yamlFormat(undefined, spellOutSite, siteForForm),
  'peyk-front': yamlFormat(undefined, undefined, frontForForm),
  'peyk-sections': yamlFormat((list) => now.learnSections(list)),
  'peyk-series': yamlFormat((list) => now.learnSeries(list)),
  'peyk-people': yamlFormat((list) => now.learnPeople(list), undefined, listForForm),
  'peyk-rules': yamlFormat((data) => now.learnRules(data)),
});
