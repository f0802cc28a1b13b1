import { diagnosticAt, type ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { toPlainText } from '../../markdown/plain-text.ts';
import { findMedia, type MediaMention } from './body-media.ts';
import { firstDiagnostics } from './first-diagnostics.ts';
import { readMdxBody } from './mdx-body.ts';
import { tooMuchDiagnostics } from './too-much.ts';

/** What is known of a body before any page shows it. */
export interface BodyReading {
  diagnostics: ContentDiagnostic[];
  media: MediaMention[];
  /** What of MDX is played. */
  played?: 'video' | 'audio';
}

/**
 * Look through the body of a content file.
 * @param bodyLine the line of the file that it begins at
 */
export function readBody(body: string, file: string, bodyLine: number): BodyReading {
  const tooMuch = tooMuchDiagnostics(body, file.endsWith('.mdx') ? 'mdx' : 'md', file, bodyLine);
  // No parser is given what it would not end with.
  if (tooMuch.length > 0) return { diagnostics: tooMuch, media: [] };
  const deep: ContentDiagnostic[] =
    mayBeDeep(body) && isTooDeep(body, file)
      ? [diagnosticAt({ code: 'too-deep', params: {} }, { file, line: bodyLine })]
      : [];
  if (!file.endsWith('.mdx')) return { diagnostics: deep, media: findMedia(body) };
  const { problems, components, media } = readMdxBody(body);
  const plays = (name: string): boolean => components.some((each) => each.name === name);
  return {
    diagnostics: firstDiagnostics([
      ...deep,
      ...problems
        .filter(({ params }) => deep.length === 0 || params.why !== 'too-deep')
        .map(({ params, line, column }) =>
          diagnosticAt({ code: 'mdx', params }, { file, line: line + bodyLine - 1, column }),
        ),
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
