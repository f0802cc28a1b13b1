import type { RuleId } from '../../../messages/diagnostics/rules.ts';
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
  /** The nearest text of its line, on both sides. */
  context: { before: string; after: string };
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
  const lineStarts = lineStartsOf(item.text);
  return findings
    .map(({ rule, hit }) => ({
      ...hit,
      ...placeIn(item.text, hit, lineStarts),
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

/** So many characters of a line are kept with a finding, on each side. */
const AROUND = 30;

type Place = Pick<Finding, 'line' | 'column' | 'found' | 'context'>;

function placeIn(text: string, { start, end }: Hit, lineStarts: readonly number[]): Place {
  const line = lastAtMost(lineStarts, start);
  const lineStart = lineStarts[line] ?? 0;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  return {
    line: line + 1,
    column: start - lineStart + 1,
    found: text.slice(start, end),
    context: {
      before: text.slice(Math.max(lineStart, start - AROUND), start),
      after: text.slice(end, Math.min(lineEnd, end + AROUND)),
    },
  };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last number that is not above `limit`, in a list that grows. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
