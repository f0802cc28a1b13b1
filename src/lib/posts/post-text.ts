import { toPlainProse } from '../persian/plain-prose.ts';
import { truncateWords } from '../persian/truncate.ts';
import type { PostRun } from './post-run.ts';
import { beginRightToLeft } from './right-to-left.ts';
import type { Placeholder, TemplateLine } from './template.ts';

/** What an item tells, as its editor wrote it; what it has not is missing or empty. */
export type PostValues = Partial<Readonly<Record<Placeholder, string | undefined>>>;

/** What is cut where not all has room, the first first; an address is never cut. */
const CUT_FIRST = ['lead', 'subtitle', 'correction', 'kicker', 'title'] as const;

/** A shorter rest says nothing. */
const SHORTEST_REST = 24;

/** What every item has. */
const LEAST: readonly TemplateLine[] = [
  [{ bold: true, placeholder: 'title' }],
  [{ bold: false, placeholder: 'url' }],
];

/**
 * A post as its readers see it, Persian as pages write it: digits, Latin runs between isolates, a mark of
 * direction where a Persian line starts with something else. A line whose placeholders are all empty is left
 * out, and so are empty lines at the ends and beside one another.
 *
 * Where it would be too long, the lead is cut after a word, then the subtitle, the correction, the kicker and
 * the title; if what the template itself says has no room either, the title and the address are left.
 *
 * @param limit in UTF-16 code units, as messengers count
 */
export function postText(
  template: readonly TemplateLine[],
  values: PostValues,
  limit: number,
): PostRun[] {
  const fitted = fit(template, values, limit) ?? fit(LEAST, values, limit);
  return fitted ?? [{ text: values.url ?? '', bold: false }];
}

/** The text of runs without their looks. */
export const plainOf = (runs: readonly PostRun[]): string => runs.map(({ text }) => text).join('');

function fit(
  template: readonly TemplateLine[],
  whole: PostValues,
  limit: number,
): PostRun[] | undefined {
  let values = whole;
  for (const name of CUT_FIRST) {
    const written = values[name] ?? '';
    let room = written.length;
    for (;;) {
      const runs = render(template, values);
      const over = plainOf(runs).length - limit;
      if (over <= 0) return runs;
      if (room === 0) break;
      // Isolates come and go with what they hold, so the rest is measured anew.
      room = Math.max(0, room - over);
      const least = name === 'title' ? 1 : SHORTEST_REST;
      if (room < least) room = 0;
      values = { ...values, [name]: room === 0 ? '' : truncateWords(written, room) };
    }
  }
  return undefined;
}

function render(template: readonly TemplateLine[], values: PostValues): PostRun[] {
  const shown: PostRun[][] = [];
  for (const line of template) {
    const places = line.filter((part) => 'placeholder' in part);
    if (places.length > 0 && places.every((part) => !values[part.placeholder])) continue;
    const runs = line.map((part) => ({ bold: part.bold, text: textOf(part, values) }));
    if (plainOf(runs).trim() !== '') shown.push(beginRightToLeft(runs));
    else if (shown.at(-1)?.length) shown.push([]);
  }
  if (shown.at(-1)?.length === 0) shown.pop();
  return shown.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n', bold: false }, ...runs]));
}

function textOf(part: TemplateLine[number], values: PostValues): string {
  if (!('placeholder' in part)) return part.text;
  const value = values[part.placeholder] ?? '';
  return part.placeholder === 'url' ? value : toPlainProse(value);
}
