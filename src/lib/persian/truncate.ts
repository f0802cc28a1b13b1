const ELLIPSIS = '…';

/** Spaces that a line of text has not. */
const ODD_SPACE = /^\s|\s{2}|[^\S ]|\s$/;

/** What no text is cut off behind. */
const LOOSE_ENDS = new Set(' \u200C،؛,;:.-');

/**
 * At most `maxChars` UTF-16 code units of the text, cut after a whole word, with «…» if anything was
 * left out.
 */
export function truncateWords(text: string, maxChars: number): string {
  const line = ODD_SPACE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  if (line.length <= maxChars) return line;
  const room = maxChars - ELLIPSIS.length;
  const head = line.slice(0, room + 1);
  const end = head.lastIndexOf(' ');
  const kept = end > 0 ? head.slice(0, end) : wholeCharacters(line, room);
  let length = kept.length;
  while (LOOSE_ENDS.has(kept[length - 1] ?? '')) length -= 1;
  return kept.slice(0, length) + ELLIPSIS;
}

function wholeCharacters(text: string, room: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('fa').segment(text)) {
    if (kept.length + segment.length > room) break;
    kept += segment;
  }
  return kept;
}
