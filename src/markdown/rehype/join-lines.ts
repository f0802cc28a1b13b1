import type { Root } from 'hast';
import { proseRuns } from '../prose.ts';

const HALF_SPACE_AT_BREAK = /\u200C[^\S\n]*\n|\n[^\S\n]*\u200C/;
const BREAK_IN_WORD =
  /(?<=(?:^|\s)ن?می\u200C)[ \t]*\r?\n[ \t]*(?=\p{L})|(?<=\p{L})[ \t]*\r?\n[ \t]*(?=\u200C(?:ها|های|هایی|ای|اند|ام|تر|ترین)(?!\p{L}))/gu;

/**
 * Join hard-wrapped lines with a space.
 *
 * A soft line break (CommonMark 6.8) is a space to HTML too; put as one, it cannot be lost where
 * HTML is made small, and the text rules below see words and not lines. Real breaks (6.7) stay.
 * A half-space beside a line's end is nearly always a slip beside a space, for wrapping happens at
 * spaces; only after «می» and before an ending can nothing but the rest of the word stand.
 */
export function rehypeJoinLines() {
  return (tree: Root) => {
    for (const { leaves } of proseRuns(tree)) {
      let atStart = true;
      for (const leaf of leaves) {
        if (!('node' in leaf)) {
          atStart = leaf.standIn === '\n';
          continue;
        }
        const joined = joinWords(leaf.node.value).replace(/[ \t\r\n]+/g, ' ');
        leaf.node.value = atStart ? joined.trimStart() : joined;
        if (leaf.node.value !== '') atStart = leaf.node.value.endsWith(' ');
      }
      const last = leaves.at(-1);
      if (last && 'node' in last) last.node.value = last.node.value.trimEnd();
    }
  };
}

const joinWords = (lines: string): string =>
  HALF_SPACE_AT_BREAK.test(lines) ? lines.replace(BREAK_IN_WORD, '') : lines;
