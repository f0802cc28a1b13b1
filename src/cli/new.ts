#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { print, printError } from '../node/process/print.ts';
import { contentDir, now } from '../node/settings.ts';
import { describeContent } from '../messages/diagnostics/content.ts';
import { showLines } from '../lib/shown-text.ts';
import { NEW_ITEM } from '../messages/new-item.ts';
import { openTalk, type Talk } from './open-talk.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

/** Tell what to mend, and end. */
function stop(message: string): never {
  printError(message);
  process.exit(1);
}

let talk: Talk | undefined;

/** One question at a time; who breaks it off gets nothing made. */
async function answerTo(question: string): Promise<string> {
  talk ??= openTalk({ input: process.stdin, output: process.stdout });
  const answer = await talk.ask(showLines(question));
  if (answer !== undefined) return answer;
  printError(`\n${NEW_ITEM.brokenOff}`);
  process.exit(130);
}

function edit(file: string): void {
  const editor = process.env['VISUAL'] ?? process.env['EDITOR'];
  if (!editor) return printError(NEW_ITEM.noEditor);
  // `EDITOR` may hold arguments («code --wait»), so a shell reads it; the file is an argument of its own.
  const run =
    process.platform === 'win32'
      ? spawnSync(`${editor} "${file}"`, { stdio: 'inherit', shell: true })
      : spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' });
  if (run.status !== 0) printError(NEW_ITEM.editorFailed(editor));
}

const flags = readOptions(
  {
    options: {
      title: { type: 'string' },
      section: { type: 'string' },
      date: { type: 'string' },
      edit: { type: 'boolean', default: false },
    },
  },
  NEW_ITEM.usage,
).values;
keepCompiledCode();
const { readLists } = await import('../collections/loaders/lists.ts');
const { findSection, makeItem } = await import('./new-item.ts');
const { writeEditorSchemas } = await import('./editor-schemas.ts');

const { sections } = readLists(contentDir());
if (sections.length === 0) stop(NEW_ITEM.noSections);
const isAsked = process.stdin.isTTY === true;
const missing = (['title', 'section'] as const).filter((name) => !flags[name]?.trim());
if (!isAsked && missing.length)
  misused(NEW_ITEM.missing(missing.map((name) => `--${name}`)), NEW_ITEM.usage);

const title = flags.title?.trim() || (await answerTo(NEW_ITEM.askTitle));
if (!title) stop(NEW_ITEM.noTitle);
const answer = flags.section?.trim() || (await answerTo(NEW_ITEM.askSection(sections)));
talk?.close();
const section = findSection(answer, sections) ?? stop(NEW_ITEM.unknownSection(answer, sections));

try {
  const made = makeItem(contentDir(), { title, section: section.id, date: flags.date }, now());
  if (!made.ok) {
    const { what, cure } = describeContent(made.problem);
    stop(NEW_ITEM.wrong(what, cure));
  }
  print(NEW_ITEM.made(path.relative(process.cwd(), made.file), made.code, made.date));
  // So that a code editor completes and checks it from its first line on.
  writeEditorSchemas(contentDir(), process.cwd());
  if (flags.edit) edit(made.file);
} catch (error) {
  fail(error);
}
