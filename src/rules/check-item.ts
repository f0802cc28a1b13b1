import type { RuleId } from '../ui/rules.ts';
import { type Archive, NO_ARCHIVE } from './archive.ts';
import { RULES } from './index.ts';
import type { Hit, Rule, Severity } from './rule.ts';
import { type CheckedItem, readCheckedItem } from './source/checked-item.ts';

/** What a newsroom made of the rules in `content/check.yml`. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | 'off'>>>;

/** What one rule found, with its place for a person; line and column count from 1. */
export interface Finding extends Hit {
  rule: RuleId;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  /** The text of the place. */
  found: string;
  /** The line it begins in, and where in it the place begins and ends. */
  context: { text: string; start: number; end: number };
}

export interface CheckOptions {
  settings?: RuleSettings;
  archive?: Archive;
}

/** Everything the rules find in one item, in the order of the file. */
export function checkItem(item: CheckedItem, options: CheckOptions = {}): Finding[] {
  const findings = activeRules(options.settings).flatMap((rule) =>
    Array.from(rule.check(item, options.archive ?? NO_ARCHIVE), (hit) => ({ rule, hit })),
  );
  return findings
    .map(({ rule, hit }) => ({
      ...hit,
      ...placeIn(item.text, hit),
      rule: rule.id,
      severity: severityOf(rule, options.settings),
      file: item.file,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same for the text of a file; a file that cannot be read as an item has no findings. */
export function checkText(written: string, file: string, options: CheckOptions = {}): Finding[] {
  const item = readCheckedItem(written, file);
  return item ? checkItem(item, options) : [];
}

export const activeRules = (settings: RuleSettings = {}): Rule[] =>
  RULES.filter(({ id }) => settings[id] !== 'off');

function severityOf(rule: Rule, settings: RuleSettings = {}): Severity {
  const set = settings[rule.id];
  return set === undefined || set === 'off' ? rule.severity : set;
}

function placeIn(
  text: string,
  { start, end }: Hit,
): Omit<Finding, keyof Hit | 'rule' | 'severity' | 'file'> & {
  found: string;
} {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const line = text.slice(lineStart, newline < 0 ? text.length : newline);
  return {
    line: countLines(text, start),
    column: start - lineStart + 1,
    found: text.slice(start, end),
    context: {
      text: line,
      start: start - lineStart,
      end: Math.min(end - lineStart, line.length),
    },
  };
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}
