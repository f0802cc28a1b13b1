import path from 'node:path';

import type { Reporter } from 'vitest/node';

/** Rooms that are several things in one, so each of their folders has a row of its own. */
const SHOWN_BY_FOLDER = new Set(['collections', 'editorial', 'engine', 'lib', 'media', 'search']);

const COUNTED = ['statements', 'branches', 'functions'] as const;

type Count = Record<(typeof COUNTED)[number], { total: number; covered: number }>;

/** What Vitest hands over, of which it tells no type: a coverage map of Istanbul. */
interface CoverageMap {
  files(): string[];
  fileCoverageFor(file: string): { toSummary(): { data: Count } };
}

interface Row {
  name: string;
  count: Count;
}

/**
 * Prints which part of each room the tests ran, and the files that none of them ran a line of. For people
 * to read: no run fails by it.
 */
export default class CoverageByRoom implements Reporter {
  onCoverage(coverage: unknown): void {
    const map = coverage as CoverageMap;
    const files = map.files().map((file) => ({
      name: path.relative('src', file),
      count: map.fileCoverageFor(file).toSummary().data,
    }));
    const rooms = Map.groupBy(files, ({ name }) => roomOf(name));
    const rows = [...rooms]
      .map(([name, all]) => ({ name, count: sumOf(all) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const untouched = files
      .filter(({ count }) => count.statements.total > 0 && count.statements.covered === 0)
      .map(({ name }) => name)
      .sort();
    console.log(
      [
        '',
        tableOf([...rows, { name: 'all', count: sumOf(files) }]),
        '',
        `No unit test runs a line of these ${untouched.length} files:`,
        ...untouched.map((name) => `  ${name}`),
      ].join('\n'),
    );
  }
}

/** The room of a file below `src`: «queries», «lib/persian». */
function roomOf(name: string): string {
  const [room = '', ...rest] = path.dirname(name).split(path.sep);
  return [room, ...(SHOWN_BY_FOLDER.has(room) ? rest.slice(0, 1) : [])].join('/');
}

const sumOf = (rows: readonly Row[]): Count => {
  const sum = (name: keyof Count) => ({
    total: rows.reduce((all, { count }) => all + count[name].total, 0),
    covered: rows.reduce((all, { count }) => all + count[name].covered, 0),
  });
  return { statements: sum('statements'), branches: sum('branches'), functions: sum('functions') };
};

function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const head = ['room'.padEnd(width), ...COUNTED.map((name) => name.padStart(12))];
  const lines = rows.map(({ name, count }) => [
    name.padEnd(width),
    ...COUNTED.map((each) => percentOf(count[each]).padStart(12)),
  ]);
  return [head, ...lines].map((cells) => cells.join('')).join('\n');
}

const percentOf = ({ total, covered }: { total: number; covered: number }): string =>
  total === 0 ? '–' : `${((covered / total) * 100).toFixed(0)} %`;
