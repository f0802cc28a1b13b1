const ELLIPSIS = '…';

/**
 * At most `maxChars` UTF-16 code units of the text, cut after a whole word, with «…» if anything was
 * left out.
 */
export function truncateWords(text: string, maxChars: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxChars) return line;
  const room = maxChars - ELLIPSIS.length;
  const head = line.slice(0, room + 1);
  const end = head.lastIndexOf(' ');
  const kept = end > 0 ? head.slice(0, end) : wholeCharacters(line, room);
  return kept.replace(/[\s\u200C،؛,;:.-]+$/, '') + ELLIPSIS;
}

function wholeCharacters(text: string, room: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('fa').segment(text)) {
    if (kept.length + segment.length > room) break;
    kept += segment;
  }
  return kept;
}
