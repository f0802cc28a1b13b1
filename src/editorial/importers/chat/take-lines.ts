import { fromTehran, toTehran } from '../../../lib/calendar/tehran.ts';
import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { findDate } from '../extract/find-date.ts';
import type { ExtractedItem } from '../extracted-item.ts';
import { splitPeople } from '../extract/split-people.ts';
import { CHANNEL_WORDS, DATE_WORDS } from '../words/channel.ts';
import { textOfRuns, type Run } from './chat-message.ts';
import { lineKey } from './group-posts.ts';

const HANDLE = /(?<![\p{L}\p{N}/.])@\w{3,}/gu;
const CHANNEL_ADDRESS =
  /(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|ble\.ir|eitaa\.com|splus\.ir|rubika\.ir|gap\.im|igap\.net)\/[\w+/-]*/giu;
const TAG = /#[\p{L}\p{M}\p{N}_\u200C]+/gu;
const DATE_SIGN = /^\s*(?:📅|🗓|📆|🕐|🕑|🕒|🕓|🕔|🕕|🕖|🕗|🕘|🕙|🕚|🕛|⏰|⏱|🕰|⌚)/u;
const PLACE_SIGN = /^\s*(?:📍|🏢|🏛)\s*(?<place>\S.*)$/u;
const PEOPLE_SIGN = /^\s*👥\s*(?<people>\S.*)$/u;
/** A line of words this long is a sentence, whatever it names. */
const LONGEST_FRAME = 80;
const HOUR_MS = 3_600_000;

/**
 * The lines of a post that are its own: what names the channel is taken out and told, «#tags» become tags,
 * and dates, places and people that a sign stands before are read.
 *
 * @param signatures keys of lines that stand under many posts
 */
export function takeLines(
  found: ExtractedItem,
  lines: readonly (readonly Run[])[],
  signatures: readonly string[],
): Run[][] {
  const known = new Set(signatures);
  const kept: Run[][] = [];
  for (const [at, line] of lines.entries()) {
    const text = textOfRuns(line).trim();
    const next = textOfRuns(lines[at + 1] ?? []).trim();
    if (
      text !== '' &&
      (isChannels(text, at > 0 && known.has(lineKey(text))) ||
        (at > 0 && saysOnly(text, CHANNEL_WORDS) && isChannels(next, false)))
    ) {
      found.doubts.push({ kind: 'channel-line-dropped', value: text });
      continue;
    }
    if (takeTagLine(found, text) || takeDateLine(found, text) || takeClockLine(found, text))
      continue;
    takePlace(found, text);
    kept.push(line.map((run) => plainTags(found, run)));
  }
  return kept;
}

/** «🆔 @channel», «به ما بپیوندید: https://t.me/…», or what the channel signs all with. */
function isChannels(text: string, isSignature: boolean): boolean {
  const rest = text.replace(HANDLE, '').replace(CHANNEL_ADDRESS, '');
  if (/🆔/u.test(text) && text.length <= LONGEST_FRAME) return true;
  if (isSignature) return true;
  if (rest === text) return false;
  return saysOnly(rest, CHANNEL_WORDS);
}

/** Whether a short line has no other words. */
const saysOnly = (text: string, words: ReadonlySet<string>): boolean =>
  text.length <= LONGEST_FRAME &&
  (text.match(/\p{L}[\p{L}\p{M}\u200C]*/gu) ?? []).every((word) => words.has(word));

/** A line of nothing but tags. */
function takeTagLine(found: ExtractedItem, text: string): boolean {
  const tags = text.match(TAG) ?? [];
  if (tags.length === 0 || /[\p{L}\p{N}]/u.test(text.replace(TAG, ''))) return false;
  found.tags.push(...tags.map(tagText));
  return true;
}

const tagText = (tag: string): string => tag.slice(1).replaceAll('_', ' ').trim();

/** A tag in a sentence is a tag, and its words stay in the sentence. */
function plainTags(found: ExtractedItem, run: Run): Run {
  if (run.marks.includes('code') || run.marks.includes('pre') || run.href !== undefined) return run;
  const text = run.text.replace(TAG, (tag) => {
    if (!/\p{L}/u.test(tag)) return tag;
    found.tags.push(tagText(tag));
    return tagText(tag);
  });
  return { ...run, text };
}

/** «📅 ۲۴ مهر ۱۴۰۳ ⏰ ۰۹:۳۲»: the moment of the post again, which goes, or the day of a meeting. */
function takeDateLine(found: ExtractedItem, text: string): boolean {
  if (!DATE_SIGN.test(text)) return false;
  const date = findDate(text.replace(/[\p{Extended_Pictographic}\uFE0F]+/gu, ' ').trim());
  if (!date) return false;
  const own = found.publishedAt;
  if (!own) {
    found.publishedAt = { instant: date.instant, hasTime: date.hasTime };
    return true;
  }
  const isSame = isOneDay(own.instant, date.instant);
  if (!isSame) {
    found.event = { ...found.event, date: date.date };
    found.doubts.push({ kind: 'meeting-guessed' });
    return false;
  }
  const isClose = !date.hasTime || Math.abs(own.instant - date.instant) < HOUR_MS;
  return isClose && saysOnly(text.slice(0, date.start) + text.slice(date.end), DATE_WORDS);
}

/** «⏰ ۰۹:۳۲» under a date: the clock of the post again. */
function takeClockLine(found: ExtractedItem, text: string): boolean {
  const clock = /^(?<hour>\d{1,2}):(?<minute>\d\d)$/u.exec(
    toAsciiDigits(text).replace(/[^\d:]/gu, ''),
  )?.groups;
  const own = found.publishedAt;
  if (!DATE_SIGN.test(text) || !clock || !own || !saysOnly(text, DATE_WORDS)) return false;
  const { date } = toTehran(own.instant);
  const [hour, minute] = [Number(clock['hour']), Number(clock['minute'])];
  if (hour > 23 || minute > 59) return false;
  const told = fromTehran(date, { hour, minute });
  if (own.hasTime) return Math.abs(told - own.instant) < HOUR_MS;
  found.publishedAt = { instant: told, hasTime: true };
  return true;
}

function isOneDay(one: number, other: number): boolean {
  const [a, b] = [toTehran(one).date, toTehran(other).date];
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Where an announced meeting is, and who comes; the line stays, for it may say more. */
function takePlace(found: ExtractedItem, text: string): void {
  if (!found.event) return;
  const place = PLACE_SIGN.exec(text)?.groups?.['place'];
  const people = PEOPLE_SIGN.exec(text)?.groups?.['people'];
  if (place) found.event.place ??= place;
  if (people) found.event.attendees ??= splitPeople(people);
}
