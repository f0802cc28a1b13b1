import type { RuleDiagnostic, Severity } from '../../../lib/diagnostics/diagnostic.ts';
import type { RuleCode } from '../../../lib/diagnostics/rule-params.ts';
import { type Archive, NO_ARCHIVE } from './archive.ts';
import { RULES } from './index.ts';
import type { Match, Rule } from './rule.ts';
import { type CheckedItem, readCheckedItem } from './source/checked-item.ts';

/** What a newsroom made of the rules in `content/check.yml`. */
export type RuleSettings = Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;

/** What a rule found, with the range that it names in the text of the item. */
export type ItemDiagnostic = RuleDiagnostic & Match;

export interface CheckOptions {
  settings?: RuleSettings;
  archive?: Archive;
}

/** Everything the rules find in one item, in the order of the file. */
export function checkItem(item: CheckedItem, options: CheckOptions = {}): ItemDiagnostic[] {
  const { settings, archive = NO_ARCHIVE } = options;
  const lineStarts = lineStartsOf(item.text);
  return activeRules(settings)
    .flatMap((rule) => {
      const severity = severityOf(rule, settings);
      return Array.from(rule.check(item, archive), (match): ItemDiagnostic => ({
        ...match,
        ...foundIn(item.text, match, lineStarts),
        severity,
        file: item.file,
      }));
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same for the text of a file; a file that cannot be read as an item has no diagnostics. */
export function checkText(
  written: string,
  file: string,
  options: CheckOptions = {},
): ItemDiagnostic[] {
  const item = readCheckedItem(written, file);
  return item ? checkItem(item, options) : [];
}

export const activeRules = (settings: RuleSettings = {}): Rule[] =>
  RULES.filter(({ code }) => settings[code] !== 'off');

function severityOf(rule: Rule, settings: RuleSettings = {}): Severity {
  const set = settings[rule.code];
  return set === undefined || set === 'off' ? rule.severity : set;
}

/** So many characters of a line are kept of each match, on each side. */
const AROUND = 30;

type Found = Pick<RuleDiagnostic, 'line' | 'column' | 'found' | 'context'>;

function foundIn(text: string, { start, end }: Match, lineStarts: readonly number[]): Found {
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
