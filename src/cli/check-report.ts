import type { ReportEntry } from '../editorial/checker/report-entry.ts';
import type { RuleText } from '../lib/diagnostics/diagnostic.ts';
import { showName } from '../lib/file-name.ts';
import { cutQuoted, showJson, showText } from '../lib/shown-text.ts';
import { CHECK } from '../messages/check.ts';
import { digestOf } from '../node/digest.ts';

/**
 * How entries are told: `begin`, then each file's, then `end`.
 * @param folder the content directory as it is written on the command line
 */
export interface Report {
  begin: string;
  file(entries: readonly ReportEntry[], folder: string, isFirst: boolean): string;
  end: string;
}

/** Of one rule in one file this many are told in full; a wire's text may break one a hundred times. */
const TOLD = 3;
const LONGEST_FOUND = 60;
const LINES_NAMED = 8;

/**
 * For people at a terminal. What was found is marked within its line by ⟦ and ⟧: a caret below it would
 * stand elsewhere in every terminal that turns lines from right to left.
 */
const TEXT: Report = {
  begin: '',
  file: (entries, folder) =>
    [...Map.groupBy(entries, ({ rule }) => rule).values()]
      .flatMap((group) => {
        const told = group.slice(0, TOLD).map((entry) => linesOf(entry, folder));
        told.at(-1)?.push(...moreLine(group.slice(TOLD)));
        return told;
      })
      .map((lines) => `${lines.map(showText).join('\n')}\n\n`)
      .join(''),
  end: '',
};

function linesOf(entry: ReportEntry, folder: string): string[] {
  const { file, line, column, rule, severity, message, cure, suggestion } = entry;
  return [
    `${folder}/${showName(file)}:${line}:${column} ${rule}`,
    `  ${CHECK.marks[severity]} ${message}.`,
    ...(cure === undefined ? [] : [`    ← ${cure}.`]),
    ...(entry.context ? [`    ${marked(entry.context, entry.found ?? '')}`] : []),
    ...(suggestion === undefined || suggestion.trim() === '' || message.includes('|')
      ? []
      : [`    ${CHECK.suggestion(onOneLine(cutQuoted(suggestion.trim())))}`]),
  ];
}

function moreLine(rest: readonly ReportEntry[]): string[] {
  if (rest.length === 0) return [];
  const lines = [...new Set(rest.map(({ line }) => line))];
  return [`    ${CHECK.more(rest.length, lines.slice(0, LINES_NAMED))}`];
}

function marked({ before, after }: RuleText['context'], found: string): string {
  const shown = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
  return onOneLine(`${before}⟦${shown}⟧${after}`);
}

const onOneLine = (text: string): string => text.replace(/[\t\r\n]/g, ' ');

/** For other programs: a list of `{ file, line, column, rule, severity, message, … }`. */
const JSON_LIST: Report = {
  begin: '[',
  file: (entries, folder, isFirst) =>
    entries
      .map(({ context: _, file, ...entry }, index) => {
        const comma = isFirst && index === 0 ? '\n' : ',\n';
        return comma + showJson({ file: `${folder}/${file}`, ...entry });
      })
      .join(''),
  end: '\n]\n',
};

/** As workflow commands, which GitHub, Gitea and Forgejo show beside the line. */
const GITHUB: Report = {
  begin: '',
  file: (entries, folder) =>
    entries
      .map(({ file, line, column, rule, severity, message, cure }) => {
        const location = `file=${property(`${folder}/${file}`)},line=${line},col=${column}`;
        const words = cure === undefined ? `${message}.` : `${message}. ${cure}.`;
        return `::${severity} ${location},title=${property(rule)}::${data(showText(words))}\n`;
      })
      .join(''),
  end: '',
};

/** For merge requests at GitLab: Code Climate's report (docs.gitlab.com, «Code Quality report format»). */
const GITLAB: Report = {
  begin: '[',
  file: (entries, folder, isFirst) =>
    entries
      .map(({ file, line, column, rule, severity, message, cure }, index) => {
        const path = `${folder}/${file}`;
        const description = showText(cure === undefined ? `${message}.` : `${message}. ${cure}.`);
        const issue = {
          ...{ description, check_name: rule },
          fingerprint: digestOf(JSON.stringify([path, line, column, rule, message, index])),
          severity: severity === 'error' ? 'major' : 'minor',
          location: { path, lines: { begin: line } },
        };
        return (isFirst && index === 0 ? '\n' : ',\n') + showJson(issue);
      })
      .join(''),
  end: '\n]\n',
};

export const REPORTS: ReadonlyMap<string, Report> = new Map([
  ['text', TEXT],
  ['json', JSON_LIST],
  ['github', GITHUB],
  ['gitlab', GITLAB],
]);

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string =>
  data(showText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
