import { fromTehran } from '../../../lib/calendar/tehran.ts';
import type { Block, ExtractedItem } from '../extracted-item.ts';
import {
  readCode,
  readLabel,
  readList,
  splitLabelled,
  type Labelled,
  type LabelKind,
} from '../words/labels.ts';
import { readTrail } from '../words/boilerplate.ts';
import { findDate } from './find-date.ts';

/** A label and its value are a line of the page's frame, not a paragraph. */
const LONGEST_LINE = 200;

/** Labels whose value may be prose. */
const PROSE: ReadonlySet<LabelKind> = new Set(['title', 'kicker', 'subtitle', 'lead']);

/**
 * Take the lines that say what they are («کد خبر: …», «تاریخ انتشار», a way into the page, a lone date)
 * out of the blocks, and their values into what was found. The first of a kind counts. `bodyStart`
 * is where the body begins: a lone date or a label of prose is taken before it only.
 *
 * @returns the block that stood over the first date
 */
export function takeLabelled(
  found: ExtractedItem,
  bodyStart = found.blocks.length,
): Block | undefined {
  let overDate: Block | undefined;
  const { blocks } = found;
  let before: Block | undefined;
  for (let at = 0; at < blocks.length; at += 1) {
    const last = blocks[at - 1];
    if (last && last.text !== '') before = last;
    const block = blocks[at];
    if (!block || block.kind === 'other' || block.text === '') continue;
    const next = blocks[at + 1];
    const inHead = at < bodyStart;
    const trail = readTrail(block.text);
    if (trail) {
      found.sections.push(...trail.toReversed());
      clear(block);
      continue;
    }
    const labels = readLabels(block.text, inHead);
    if (labels.length) {
      const [first] = labels;
      if (labels.length === 1 && first?.value === '' && next && follows(first.kind, next.text)) {
        first.value = next.text;
        clear(next);
      } else if (labels.length === 1 && first?.value === '' && first.kind !== 'page') {
        if (first.kind === 'tags' || first.kind === 'code') clear(block);
        continue;
      }
      for (const label of labels) take(found, label);
      if (labels.some(({ kind }) => kind === 'publishedAt')) overDate ??= before;
      clear(block);
    } else if (inHead && isLoneDate(block.text)) {
      take(found, { kind: 'publishedAt', value: block.text });
      overDate ??= before;
      clear(block);
    }
  }
  found.blocks = blocks.filter((block) => block.markdown !== '');
  return overDate;
}

const clear = (block: Block): void => {
  block.markdown = '';
  block.text = '';
};

/** All labels of a line, or none if a part of it is anything else. */
function readLabels(line: string, inHead: boolean): Labelled[] {
  const whole = readLabel(line);
  if (whole && PROSE.has(whole.kind)) return inHead && whole.value ? [whole] : [];
  if (line.length > LONGEST_LINE) return [];
  const parts = splitLabelled(line);
  const labels = parts
    .map((part) => readLabel(part) ?? loneDate(part))
    .filter((label) => label !== undefined);
  const areAll = labels.length === parts.length && (parts.length > 1 || whole !== undefined);
  const read = areAll ? labels : whole ? [whole] : [];
  return read.every(isMeant) ? read : [];
}

const loneDate = (part: string): Labelled | undefined =>
  isLoneDate(part) ? { kind: 'publishedAt', value: part } : undefined;

/** A value that its label can have; «تاریخ: درسی که گرفتیم» is a title. */
const isMeant = ({ kind, value }: Labelled): boolean => value === '' || fits(kind, value);

function fits(kind: LabelKind, value: string): boolean {
  switch (kind) {
    case 'publishedAt':
    case 'updatedAt':
      return looksLikeDate(value);
    case 'code':
      return readCode(value) !== undefined;
    case 'section':
    case 'source':
    case 'credit':
      return value.length <= 60 && !/[.؟!]$/u.test(value);
    default:
      return value.length <= LONGEST_LINE;
  }
}

/** Whether the block below a label alone is its value: a sentence names no tags. */
const follows = (kind: LabelKind, value: string): boolean =>
  fits(kind, value) &&
  (kind !== 'tags' ||
    (!/[.؟!…:]$/u.test(value) && readList(value).every(({ length }) => length <= LONGEST_TAG)));

/** More letters than the longest tag has. */
const LONGEST_TAG = 60;

/** A date, or a line of digits and names that was to be one. */
const looksLikeDate = (value: string): boolean =>
  findDate(value) !== undefined || /^[\d۰-۹\s/:.-]{6,}$/u.test(value);

/** A line with a date and hardly a word beside it. */
function isLoneDate(text: string): boolean {
  const date = text.length <= LONGEST_LINE ? findDate(text) : undefined;
  if (!date) return false;
  const rest = text.slice(0, date.start) + text.slice(date.end);
  return !/\p{L}{2,}/u.test(rest.replace(/[A-Za-z]+/gu, ''));
}

/** Put one value where it belongs, unless it is there already. */
export function take(found: ExtractedItem, { kind, value }: Labelled): void {
  switch (kind) {
    case 'publishedAt':
      return takeDate(found, value);
    case 'updatedAt': {
      const date = findDate(value);
      if (date) found.updatedAt ??= date.instant;
      return;
    }
    case 'code': {
      const code = readCode(value);
      if (code) found.code ??= code;
      return;
    }
    case 'section':
      found.sections.push(...readList(value));
      return;
    case 'tags':
      found.tags.push(...readList(value));
      return;
    case 'source':
      if (value) found.source ??= { name: value };
      return;
    case 'credit':
      if (value && found.image) found.image.credit ??= value;
      return;
    case 'kicker':
    case 'title':
    case 'subtitle':
    case 'lead':
      if (value) found[kind] ??= value;
      return;
    case 'page':
      return;
  }
}

/** A date that is told, with what is odd about it. One with a time stands above one without. */
export function takeDate(found: ExtractedItem, value: string): void {
  const date = findDate(value);
  if (!date) {
    if (value.trim() && !found.publishedAt)
      found.doubts.push({ kind: 'unreadable-date', value: value.trim() });
    return;
  }
  if (date.wrongWeekday) found.doubts.push({ kind: 'wrong-weekday', value: value.trim() });
  const { instant } = date;
  // Systems that keep a day only write its midnight.
  const hasTime = date.hasTime && instant !== fromTehran(date.date);
  if (!found.publishedAt || (hasTime && !found.publishedAt.hasTime))
    found.publishedAt = { instant, hasTime };
}
