import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { unseenIn } from '../lib/file-name.ts';
import type { ImportErrorKind } from '../editorial/importers/import-warning.ts';
import type { SourcePath } from './import-media.ts';
import { statOf } from './safe-files.ts';

/** A file to import. */
export interface ImportInput {
  /** As it is told to whoever imports. */
  file: string;
  source: SourcePath;
}

export interface ImportInputs {
  inputs: ImportInput[];
  /** What a folder holds and nothing can be made of: links, and what lies too deep. */
  refused: { file: string; why: ImportErrorKind }[];
  /** How many other files folders hold, by the ending of their names. */
  others: Map<string, number>;
  /** Folders of site makers' own that were not looked into. */
  folders: string[];
  /** Hugo's pages of folders, which are no items. */
  listPages: number;
}

/** Folders in one another; archives by year, month and day have seven. */
const DEEPEST = 32;
const TEXT = /\.(?:md|mdx|markdown|mdown|html?|txt|xml|docx)$/iu;
/** A messenger's export, and its pages when the data lie beside them. */
const CHAT_DATA = /^result\.json$/iu;
const CHAT_PAGE = /^messages\d*\.html$/iu;
const LIST_PAGE = /^_index\.[^.]+$/iu;
/** What site makers keep beside their texts. */
const MACHINE =
  /^(?:_(?:site|layouts|includes|sass|data|plugins)|node_modules|vendor|themes|layouts|archetypes|scaffolds|resources)$/iu;
/** What they made of the texts, and what tells of the site's code; only beside their settings. */
const MADE = /^(?:public|docs-site|db\.json)$/iu;
const ABOUT_CODE = /^(?:readme|license|changelog|contributing|code_of_conduct)\b/iu;
const SETTINGS = /^(?:_config|hugo|config)\.(?:ya?ml|toml|json)$/iu;
const IN_ORDER = new Intl.Collator('en', { numeric: true });

/**
 * What the command line names as files to import: files as they are, and of folders all texts below them
 * in the order of their names. No link is followed, wherever it leads; hidden files are passed over.
 */
export function findInputs(named: readonly string[]): ImportInputs {
  const found: ImportInputs = {
    ...{ inputs: [], refused: [], others: new Map(), folders: [], listPages: 0 },
  };
  for (const each of named)
    if (isFolder(each)) walk(each, '', 1, found);
    else if (LIST_PAGE.test(path.basename(each))) found.listPages += 1;
    else
      found.inputs.push({
        file: each,
        source: { folder: path.dirname(each), below: path.basename(each) },
      });
  return found;
}

function isFolder(named: string): boolean {
  try {
    return statOf(named)?.isDirectory() === true;
  } catch {
    // No path at all, which opening it will tell.
    return false;
  }
}

function walk(folder: string, below: string, depth: number, found: ImportInputs): void {
  const entries = entriesOf(path.join(folder, below));
  if (!entries || depth > DEEPEST) {
    found.refused.push({ file: path.join(folder, below), why: 'unreadable-file' });
    return;
  }
  const names = new Set(entries.map(({ name }) => name));
  const isSite = entries.some(({ name }) => SETTINGS.test(name));
  const hasData = entries.some(({ name }) => CHAT_DATA.test(name));
  for (const entry of entries.toSorted((a, b) => IN_ORDER.compare(a.name, b.name))) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const inside = below === '' ? name : `${below}/${name}`;
    const file = path.join(folder, inside);
    if (entry.isSymbolicLink()) found.refused.push({ file, why: 'link' });
    else if (entry.isDirectory()) {
      if (isSavedPart(name, names)) continue;
      if (MACHINE.test(name) || (isSite && MADE.test(name))) found.folders.push(file);
      else walk(folder, inside, depth + 1, found);
    } else if (!entry.isFile() || unseenIn(name) !== undefined)
      found.refused.push({ file, why: 'not-a-file' });
    else if (LIST_PAGE.test(name)) found.listPages += 1;
    else if (isText(name, hasData) && !(isSite && ABOUT_CODE.test(name)))
      found.inputs.push({ file, source: { folder, below: inside } });
    else {
      const ending = path.extname(name).slice(1).toLowerCase() || name;
      found.others.set(ending, (found.others.get(ending) ?? 0) + 1);
    }
  }
}

const isText = (name: string, hasData: boolean): boolean =>
  CHAT_DATA.test(name) || (TEXT.test(name) && !(hasData && CHAT_PAGE.test(name)));

/** «page_files» beside «page.html» holds what a browser saved with it. */
function isSavedPart(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(?<page>.+)_files$/u.exec(name)?.groups?.['page'];
  return page !== undefined && ['html', 'htm'].some((ending) => names.has(`${page}.${ending}`));
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
