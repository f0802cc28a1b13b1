import type { YamlMistake } from '../../lib/diagnostics/reasons.ts';

/** One thing wrong, with its offset in the text. */
export interface YamlProblem {
  why: YamlMistake;
  offset: number;
}

const BY_CODE: Readonly<Record<string, YamlMistake>> = {
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'documents',
  RESOURCE_EXHAUSTION: 'deep',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'tag',
};

const KEY_LINE = /^[ \t]*(?:- +)?[^\s:"'#-][^:"'\n]{0,40}:(?:[ \t]|$)/u;
const NO_SPACE = /^[ \t]*(?:- +)?[A-Za-z]{1,40}:[^\s/]/u;
const TAB = /^ *\t[ \t]*\S/u;
const OPENS_DOUBLE = /^[ \t]*(?:- +)?(?:[^\s:"'#]{1,40}:[ \t]+)?"(?:[^"\\]|\\.)*$/u;
const OPENS_SINGLE = /^[ \t]*(?:- +)?(?:[^\s:"'#]{1,40}:[ \t]+)'[^']*$/u;
const TEXT_AFTER_QUOTE = /(?::|-)[ \t]+(?:"(?:[^"\\]|\\.)*"|'[^']*')[ \t]*[^\s#,\]}'"]/u;

/**
 * The mistake behind a parser's error and where it was made: often lines before the parser stumbled.
 *
 * @param code the parser's word for the error
 * @param line the line of the error, from 1
 * @param startOf the offset of a line
 */
export function whyUnreadable(
  text: string,
  code: string,
  line: number,
  startOf: (line: number) => number,
): YamlProblem {
  const at = (found: number, why: YamlMistake): YamlProblem => ({ why, offset: startOf(found) });
  const known = BY_CODE[code];
  if (known && known !== 'tab') return at(line, known);
  const earlier = earliestMistake(text);
  if (earlier && earlier.line <= line) return at(earlier.line, earlier.why);
  const own = text.slice(startOf(line), lineEnd(text, startOf(line)));
  if (known === 'tab' || TAB.test(own)) return at(line, 'tab');
  return at(line, TEXT_AFTER_QUOTE.test(own) ? 'text-after-quote' : 'syntax');
}

interface Mistake {
  line: number;
  why: YamlMistake;
}

/** The text that was looked at last: it is asked about for each of its errors. */
let last: { text: string; mistake: Mistake | undefined } | undefined;

function earliestMistake(text: string): Mistake | undefined {
  if (last?.text !== text) last = { text, mistake: findMistake(text.split('\n')) };
  return last.mistake;
}

function findMistake(lines: readonly string[]): Mistake | undefined {
  for (const [index, line] of lines.entries()) {
    if (NO_SPACE.test(line)) return { line: index + 1, why: 'no-space' };
    const quote = OPENS_DOUBLE.test(line) ? '"' : OPENS_SINGLE.test(line) ? "'" : undefined;
    if (quote !== undefined && !isClosed(lines, index + 1, quote))
      return { line: index + 1, why: 'open-quote' };
  }
  return undefined;
}

/** Whether a quotation over several lines ends before the next key. */
function isClosed(lines: readonly string[], from: number, quote: string): boolean {
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? '').trimEnd();
    if (KEY_LINE.test(line)) return false;
    if (line.endsWith(quote)) return true;
  }
  return false;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
