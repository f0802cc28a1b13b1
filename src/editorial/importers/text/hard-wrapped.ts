/** Wider than this nobody wraps text. */
const WIDEST = 130;
/** Narrower than this it is verse, or a column of short lines. */
const NARROWEST = 40;
/** Of the line ends within paragraphs, so many must be there for want of room. */
const MOST = 0.8;

/**
 * Whether the lines of a text end because they are full: its longest line is of a page's width, and
 * the first word of the line after next to every one would not have fitted on it.
 */
export function isHardWrapped(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width > WIDEST || width < NARROWEST) return false;
  const breaks = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return line && next ? [line.length + 1 + firstWord(next).length > width] : [];
  });
  const forced = breaks.filter(Boolean).length;
  return breaks.length > 0 && forced >= breaks.length * MOST;
}

const firstWord = (line: string): string => /^\s*\S+/u.exec(line)?.[0].trim() ?? '';
