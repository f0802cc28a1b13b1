import type { Fault } from '../../lib/diagnostics/diagnostic.ts';
import { toPlainText } from '../../markdown/plain-text.ts';
import { findMedia, type MediaMention } from './body-media.ts';
import { firstFaults } from './first-faults.ts';
import { readMdxBody } from './mdx-body.ts';
import { tooMuchFaults } from './too-much.ts';

/** What is known of a body before any page shows it. */
export interface BodyReading {
  faults: Fault[];
  media: MediaMention[];
  /** What of MDX is played. */
  played?: 'video' | 'audio';
}

/**
 * Look through the body of a content file.
 * @param bodyLine the line of the file that it begins at
 */
export function readBody(body: string, file: string, bodyLine: number): BodyReading {
  const tooMuch = tooMuchFaults(body, file.endsWith('.mdx') ? 'mdx' : 'md', file, bodyLine);
  // No parser is given what it would not end with.
  if (tooMuch.length > 0) return { faults: tooMuch, media: [] };
  const deep: Fault[] =
    mayBeDeep(body) && isTooDeep(body, file) ? [{ file, line: bodyLine, kind: 'too-deep' }] : [];
  if (!file.endsWith('.mdx')) return { faults: deep, media: findMedia(body) };
  const { faults, components, media } = readMdxBody(body);
  const plays = (name: string): boolean => components.some((each) => each.name === name);
  return {
    faults: firstFaults([
      ...deep,
      ...faults
        .filter(({ detail }) => deep.length === 0 || detail?.['why'] !== 'too-deep')
        .map((fault) => ({ file, ...fault, line: fault.line + bodyLine - 1 })),
    ]),
    media: [...findMedia(body), ...media.map((each) => ({ ...each, shown: true }))],
    ...(plays('Video') ? { played: 'video' } : plays('Audio') ? { played: 'audio' } : {}),
  };
}

/** So many signs at the start of a line may open as many quotations and lists. */
const OPENED_IN_LINE = /^[ \t>*+\-\d.)]{100}/m;
const MANY_TAGS = 100;
const MANY_MARKS = 300;

/**
 * Whether elements may stand so deep in one another that the body cannot be shown. Nearly no body has so
 * many signs, so that only few are parsed to know it.
 */
const mayBeDeep = (body: string): boolean =>
  OPENED_IN_LINE.test(body) ||
  hasMany(body, /</g, MANY_TAGS) ||
  hasMany(body, /[*_~]/g, MANY_MARKS);

function hasMany(text: string, sign: RegExp, many: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(sign)) if (++count === many) return true;
  return false;
}

function isTooDeep(body: string, file: string): boolean {
  try {
    toPlainText(body, { title: '', format: file.endsWith('.mdx') ? 'mdx' : 'md' });
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}
