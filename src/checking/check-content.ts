import { isUtf8 } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../lib/fault.ts';
import { codeDigest } from '../loaders/code-digest.ts';
import { crossCheck } from '../loaders/cross-checks.ts';
import { readLists } from '../loaders/lists.ts';
import { readData } from '../loaders/read-data.ts';
import { readSmallFile } from '../loaders/read-file.ts';
import { walkTexts } from '../loaders/walk.ts';
import { checkText, type Finding, type RuleSettings } from '../rules/check-item.ts';
import { fixText } from '../rules/fix-text.ts';
import { checkSchema } from '../schemas/check.ts';
import { readArchive } from './check-memory.ts';
import { archiveOf } from './content-archive.ts';

export interface CheckOptions {
  dir: string;
  /** Files or folders below `dir` to look at; none means all. */
  only: readonly string[];
  /** Tell what stops the build of every file, those too that are not looked at. */
  everyFault?: boolean;
  fix: boolean;
  /** Where what was read is kept for the next check. */
  memory: string;
  site: string;
  now: number;
}

/** What was found in one file. */
export interface CheckedFile {
  file: string;
  /** What stops the build. */
  faults: readonly Fault[];
  findings: readonly Finding[];
}

export interface Check {
  /** How many files are looked at. */
  files: number;
  fixes: number;
  fixedFiles: number;
  /** One after the other, in the order of their names; a large archive's findings fill a memory. */
  results: Iterable<CheckedFile>;
}

const SETTINGS = 'check.yml';
const TEXTS = ['news', 'pages'];

/** Check the content directory, and correct it first where that is asked for. */
export function checkContent(options: CheckOptions): Check {
  const { dir, only } = options;
  const isAsked = (file: string) => only.length === 0 || only.some((named) => isIn(file, named));
  const texts = TEXTS.flatMap((folder) =>
    walkTexts(path.join(dir, folder)).map((name) => `${folder}/${name}`),
  ).filter(isAsked);
  const { settings, faults: settingFaults } = readSettings(dir);
  const fixed = options.fix ? fixFiles(dir, texts, settings) : { fixes: 0, fixedFiles: 0 };

  const lists = readLists(dir);
  const reading = readArchive(dir, options.memory, codeDigest());
  const faults = Map.groupBy(
    [
      ...settingFaults,
      ...lists.faults,
      ...reading.faults,
      ...crossCheck(dir, reading.entries, lists),
    ].filter(({ file }) => options.everyFault || isAsked(file)),
    ({ file }) => file,
  );
  const archive = archiveOf({ ...options, reading, lists });
  const asked = new Set(texts);
  const files = [...new Set([...faults.keys(), ...texts])].sort();
  return { files: texts.length, ...fixed, results: results() };

  function* results(): Generator<CheckedFile> {
    for (const file of files) {
      const text = asked.has(file) ? readText(path.join(dir, file)) : undefined;
      const findings = text === undefined ? [] : checkText(text, file, { settings, archive });
      yield { file, faults: faults.get(file) ?? [], findings };
    }
  }
}

const isIn = (file: string, named: string): boolean =>
  named === '' || file === named || file.startsWith(`${named}/`);

function readSettings(dir: string): { settings: RuleSettings; faults: Fault[] } {
  const text = readSmallFile(dir, SETTINGS);
  if (!text?.ok) return { settings: {}, faults: text ? [text.fault] : [] };
  const read = readData(checkSchema, text.content, SETTINGS, 1);
  return read.ok
    ? { settings: read.data.rules ?? {}, faults: [] }
    : { settings: {}, faults: read.faults };
}

function fixFiles(dir: string, files: readonly string[], settings: RuleSettings) {
  let fixes = 0;
  let fixedFiles = 0;
  for (const file of files) {
    const full = path.join(dir, file);
    const text = readText(full);
    if (text === undefined) continue;
    const fixed = fixText(text, file, settings);
    if (fixed.text === text) continue;
    writeFileSync(full, fixed.text);
    fixes += fixed.fixes;
    fixedFiles += 1;
  }
  return { fixes, fixedFiles };
}

/**
 * The text of a file with its byte order mark; undefined for what cannot be read and for bytes that are
 * no text, of which the loaders tell.
 */
function readText(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}
