import type { Block, ExtractedItem, ExtractedMeeting } from '../extracted-item.ts';
import { DECIDED, DECISIONS_HEADING, HELD, MEETING } from '../words/meeting.ts';
import { findDates } from './find-date.ts';
import { findSeries } from './find-series.ts';
import { splitPeople } from './split-people.ts';

const MEETING_SOMEWHERE = new RegExp(`(?<![\\p{L}\u200C])${MEETING}(?![\\p{L}])`, 'u');
const HELD_SOMEWHERE = new RegExp(HELD, 'u');
/** A report says who, when and where in its first paragraphs. */
const OPENING = 3;

const ATTENDEES_END = `(?=\\s*(?:،\\s*)?(?:در (?:تاریخ|محل|روز|سالن|تالار|دفتر|مورخ|ساعت|ساختمان|استانداری|فرمانداری|بخشداری|شهرداری)|به (?:ریاست|میزبانی|صورت|منظور)|روز |امروز|دیروز|${HELD}|با موضوع|با محوریت)|[.؛]|$)`;
const ATTENDEES = new RegExp(`با (?:حضور|شرکت|مشارکت) (?<people>.+?)${ATTENDEES_END}`, 'su');
const NOT_A_PLACE =
  'این|آن|همین|نشست|جلسه|تاریخ|روز|ساعت|مورخ|راستای|جهت|خصوص|مورد|زمینه|زمینهٔ|پی|ادامه|ادامهٔ|حالی|سال|ماه|هفته|قالب|حضور|چارچوب|جریان';
const PLACE = new RegExp(
  `(?:(?<!\\p{L})در محل|(?<!\\p{L})در(?!\\s+(?:${NOT_A_PLACE})(?!\\p{L})))\\s+(?<place>(?:(?!\\sدر\\s|\\sبا (?:حضور|شرکت|موضوع|محوریت|هدف)|\\sبه (?:ریاست|صورت|منظور)|[،.؛:]).){3,100}?)\\s+${HELD}`,
  'u',
);
/** «در محل دفتر … با حضور … برگزار شد»: the place need not stand by the verb. */
const NAMED_PLACE =
  /(?<!\p{L})در محل\s{1,20}(?<place>(?:(?!\sدر\s|\sبا (?:حضور|شرکت|موضوع|محوریت|هدف)|\sبه (?:ریاست|صورت|منظور)|[،.؛:]).){3,100}?)(?=\s{1,20}(?:برگزار|برپا|تشکیل|منعقد|با |به |در )|[،.؛])/u;
const DECISION = new RegExp(
  `(?<!\\p{L})${DECIDED}(?!\\p{L})\\s*(?:[:،]\\s*)?(?:که\\s+|تا\\s+)?(?<text>.*)$`,
  'su',
);

/**
 * The record of a meeting, read from its report: the number in a series from the title, and from the
 * prose the day, the place, who was there and what was decided («مقرر شد …»). Reports of anything else
 * are left alone; what is read from prose is told as a guess.
 */
export function findMeeting(found: ExtractedItem): void {
  const { title = '', lead = '', kicker = '' } = found;
  const opening = [title, lead, ...found.blocks.slice(0, OPENING).map(({ text }) => text)];
  const series = findSeries(title) ?? findSeries(kicker);
  const told = opening.filter((text) => MEETING_SOMEWHERE.test(text) && HELD_SOMEWHERE.test(text));
  if (!series && !(told.length && MEETING_SOMEWHERE.test(`${title} ${kicker}`))) return;
  if (series) found.series ??= series;

  const read = readOpening(told.length ? told : opening);
  const decisions = findDecisions(found.blocks);
  const guessed: ExtractedMeeting = { ...read, ...(decisions.length && { decisions }) };
  const event: ExtractedMeeting = { ...guessed, ...found.event };
  if (Object.keys(event).length === 0) return;
  // What the source's own fields say is no guess.
  if (Object.keys(guessed).some((key) => !found.event || !(key in found.event)))
    found.doubts.push({ kind: 'meeting-guessed' });
  found.event = event;
}

/** Each part from the first text that has it. */
function readOpening(texts: readonly string[]): ExtractedMeeting {
  const first = <Part>(read: (text: string) => Part | undefined): Part | undefined =>
    texts.map(read).find((part) => part !== undefined);
  const date = first((text) => findDates(text)[0]?.date);
  const place = first((text) => (NAMED_PLACE.exec(text) ?? PLACE.exec(text))?.groups?.['place']);
  const people = first((text) => ATTENDEES.exec(text)?.groups?.['people']);
  const attendees = splitPeople(people ?? '');
  return {
    ...(date && { date }),
    ...(place && { place: place.trim() }),
    ...(attendees.length && { attendees }),
  };
}

function findDecisions(blocks: readonly Block[]): string[] {
  const listed = blocks.flatMap(({ text }, at) =>
    DECISIONS_HEADING.test(text) ? listItems(blocks.slice(at + 1)) : [],
  );
  if (listed.length) return listed;
  const told = blocks.flatMap(({ kind, text }) =>
    kind === 'paragraph' ? text.split(/(?<=[.؟!])\s+/u) : [],
  );
  return told.flatMap((sentence) => {
    const text = DECISION.exec(sentence)?.groups?.['text']?.trim() ?? '';
    return /\s/u.test(text.slice(text.search(/\p{L}/u))) ? [text] : [];
  });
}

/** The entries of a list, or of paragraphs that are numbered, or the one paragraph in their place. */
function listItems([first, ...others]: readonly Block[]): string[] {
  if (!first || first.kind === 'heading') return [];
  const items = entriesOf(first);
  if (first.kind === 'other') return items;
  if (items.length === 0) return [first.text];
  const end = others.findIndex((block) => entriesOf(block).length === 0);
  return [...items, ...others.slice(0, end === -1 ? undefined : end).flatMap(entriesOf)];
}

function entriesOf({ markdown }: Block): string[] {
  return markdown.split('\n').flatMap((line) => {
    const entry = /^(?:[-*+•]|[\d۰-۹]+\s*[.)-])\s*(?<text>\S.*)$/u.exec(line.trim())?.groups?.[
      'text'
    ];
    return entry ? [entry.replaceAll('**', '').trim()] : [];
  });
}
