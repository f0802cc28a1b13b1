import { toMediaPath } from '../../lib/media-path.ts';

export interface MediaMention {
  /** Path below `content/media`. */
  src: string;
  /** Line of the body, from 1. */
  line: number;
  /** Whether it stands where Markdown, HTML or a component shows it, rather than in running text. */
  shown: boolean;
}

const MENTION =
  /(?<shown>\]\(\s*<?|(?:src|poster|captions|transcript)\s*[=:]\s*(?:\{\s*)?["']?)?(?<path>(?:(?:\.{1,2}\/){1,20}|\/)media\/[^\s"'()<>[\]{}`،«»]+)/gu;

/**
 * Every file of `content/media` that a body may show. It may name one too many (a path in a code
 * sample), never one too few: pages are built anew when one of these files changes.
 */
export function findMedia(body: string): MediaMention[] {
  if (!body.includes('media/')) return [];
  const found = new Map<string, MediaMention>();
  let line = 1;
  let counted = 0;
  for (const match of body.matchAll(MENTION)) {
    const src = toMediaPath(match.groups?.['path'] ?? '');
    if (!src) continue;
    const shown = match.groups?.['shown'] !== undefined;
    const known = found.get(src);
    if (known) known.shown ||= shown;
    else {
      line += lineEndsIn(body.slice(counted, match.index));
      counted = match.index;
      found.set(src, { src, shown, line });
    }
  }
  return [...found.values()];
}

const lineEndsIn = (text: string): number => text.split('\n').length - 1;
