import type { PhrasingContent, RootContent, Text } from 'mdast';

/** A line this long that ends as a sentence was meant as a paragraph when only a line break follows. */
const SENTENCE_LENGTH = 60;

/**
 * A line of a page as paragraphs: two breaks part them, and so does one after a whole sentence, for
 * that is how editors press Enter in most systems.
 */
export function paragraphs(pieces: readonly PhrasingContent[]): RootContent[] {
  const lines: PhrasingContent[][] = [[]];
  let said = nothingSaid();
  pieces.forEach((piece, at) => {
    const line = lines.at(-1) ?? [];
    if (piece.type !== 'break') {
      said = say(said, wordsOf([piece]));
      return line.push(piece);
    }
    const isDouble = isBreak(pieces[at + 1]) || isBreak(pieces[at - 1]);
    if (isDouble || isSentence(said)) {
      said = nothingSaid();
      return lines.push([]);
    }
    return line.push({ type: 'break' });
  });
  return lines.flatMap((line): RootContent[] => {
    const children = trimmed(line);
    if (children.length === 0) return [];
    const images = children.filter((child) => child.type === 'image');
    // A picture in a line of text stands on its own: Peyk shows it as a figure.
    const rest = trimmed(children.filter((child) => child.type !== 'image'));
    return [
      ...images.map((image): RootContent => ({ type: 'paragraph', children: [image] })),
      ...(rest.length ? [{ type: 'paragraph' as const, children: rest }] : []),
    ];
  });
}

/** How long a line is so far, and how it ends: all that tells a sentence, so that a line is read once. */
interface Said {
  length: number;
  end: string;
}

const nothingSaid = (): Said => ({ length: 0, end: '' });
/** More marks than close a sentence, with the spaces behind them. */
const END_LENGTH = 60;

function say({ length, end }: Said, words: string): Said {
  const more = length === 0 ? words.trimStart() : words;
  return { length: length + more.length, end: (end + more).slice(-END_LENGTH) };
}

function isSentence({ length, end }: Said): boolean {
  const shown = end.trimEnd();
  return length - (end.length - shown.length) >= SENTENCE_LENGTH && /[.؟!]["»)]{0,9}$/u.test(shown);
}

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((each) =>
      'value' in each ? each.value : 'children' in each ? wordsOf(each.children) : '',
    )
    .join('');

const isBreak = (piece: PhrasingContent | undefined): boolean => piece?.type === 'break';

/** Without breaks and white space at either end, and without a line that has nothing else. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isEmpty = (node: PhrasingContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = nodes.findIndex((node) => !isEmpty(node));
  if (first === -1) return [];
  const kept = nodes.slice(first, nodes.findLastIndex((node) => !isEmpty(node)) + 1);
  return kept.map((node, at) => (node.type === 'text' ? trimmedText(node, at, kept) : node));
}

/** White space beside a break or an end shows nothing; Markdown would write it as a reference. */
function trimmedText(node: Text, at: number, line: readonly PhrasingContent[]): Text {
  const opens = at === 0 || line[at - 1]?.type === 'break';
  const closes = at === line.length - 1 || line[at + 1]?.type === 'break';
  const value = opens ? node.value.trimStart() : node.value;
  return { ...node, value: closes ? value.trimEnd() : value };
}
