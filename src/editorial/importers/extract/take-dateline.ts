import { textKey } from '../../../markdown/text-key.ts';
import type { Block, ExtractedItem } from '../extracted-item.ts';
import { agencyNamed } from '../words/agencies.ts';

/** A name, a dash with a space behind it, and a story. «تهران - ایرنا - » has two names. */
const DATELINE =
  /^(?<names>[\p{L}\p{M}\u200C ()،]{2,40}?(?:\s{0,9}[-–—ـ]\s{0,9}[\p{L}\p{M}\u200C ()،]{2,30}?)?)\s{0,9}(?:[-–—ـ]+:?|:)\s+(?=\p{L}|[«"(])/u;
/** «ایسنا/خوزستان » stands before the story without a dash. */
const BUREAU = /^(?<names>[\p{L}\u200C]+\s*\/\s*[\p{L}\u200C]+)(?:\s*[-–—:]\s*|\s+)(?=[\p{L}«])/u;
const MOST_WORDS = 4;
/** More than two names with their dashes have, and the words behind them that tell whether they are names. */
const LONGEST = 200;

/**
 * Take the dateline from the opening of the lead, or of the body where there is no lead. A known
 * agency's name is spelt as it spells itself; another name is told as a guess, and one that two dashes
 * set off («علی کریمی - مدیر آب - گفت») is none.
 */
export function takeDateline(found: ExtractedItem): void {
  if (found.dateline !== undefined) {
    found.dateline = spelt(found.dateline);
    return;
  }
  const [block] = found.blocks;
  const opening = found.lead ?? (block?.kind === 'paragraph' ? block.markdown : undefined);
  const read = opening === undefined ? undefined : readDateline(opening, found.site);
  if (!read || !opening) return;
  const rest = opening.slice(read.length).trim();
  if (found.lead !== undefined) found.lead = rest;
  else if (block)
    Object.assign<Block, Partial<Block>>(block, {
      markdown: rest,
      text: withoutOpening(block.text, found.site),
    });
  found.dateline = read.dateline;
  if (read.guessed) found.doubts.push({ kind: 'dateline-guessed', value: read.dateline });
}

function withoutOpening(text: string, site: string | undefined): string {
  const read = readDateline(text, site);
  return read ? text.slice(read.length).trim() : text;
}

interface Dateline {
  dateline: string;
  /** Of the text it stands in. */
  length: number;
  guessed: boolean;
}

/** @param site the name of the site the text is from, which may stand in its datelines */
export function readDateline(text: string, site = ''): Dateline | undefined {
  const opening = text.slice(0, LONGEST).replace(/\s/gu, ' ');
  const match = BUREAU.exec(opening) ?? DATELINE.exec(opening);
  const names = match?.groups?.['names'];
  if (!match || names === undefined) return undefined;
  const parts = names
    .split(/[-–—ـ/]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const ownKey = textKey(site.replace(/^(?:خبرگزاری|پایگاه خبری|پایگاه خبری تحلیلی)\s+/u, ''));
  const known = parts.some(
    (part) =>
      (agencyNamed(withoutBrackets(part)) ?? bracketed(part)) !== undefined ||
      (ownKey !== '' && textKey(part) === ownKey),
  );
  const isColon = /:\s+$/u.test(match[0]);
  const isBureau = /^[^-–—]*\//u.test(names);
  if ((isColon || isBureau) && !known) return undefined;
  if (!known) {
    const rest = opening.slice(match[0].length);
    if (parts.length > 1 || (parts[0] ?? '').split(/\s+/u).length > MOST_WORDS - 1)
      return undefined;
    if (/^[^.؟!]{0,80}?\s[-–—]\s/u.test(rest)) return undefined;
  }
  return { dateline: parts.map(spelt).join('، '), length: match[0].length, guessed: !known };
}

const withoutBrackets = (text: string): string => text.replace(/\([^(]*\)$/u, '').trim();
const bracketed = (text: string): string | undefined =>
  agencyNamed(/\((?<inner>[^()]*)\)/u.exec(text)?.groups?.['inner'] ?? '');

const spelt = (name: string): string => agencyNamed(name) ?? name;
