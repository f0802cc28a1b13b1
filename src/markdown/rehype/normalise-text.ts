import type { Root } from 'hast';
import { typesHalfSpaceAsNoBreakSpace } from '../../lib/persian/no-break-space.ts';
import { normalise } from '../../lib/persian/normalise.ts';
import { type ProseLeaf, proseRuns } from '../prose.ts';

const HALF_SPACE = '\u200C';
const JOINS_BEFORE = /^\u200C\p{L}/u;
const JOINS_AFTER = /\p{L}\p{M}*\u200C$/u;
const LETTER = /^[\p{L}\p{M}]$/u;

/**
 * Normalise a body's text once: Persian letters, half-spaces, no invisible character without work.
 *
 * A half-space where emphasis begins or ends («**کتاب**‌ها») joins two text nodes; by itself it would
 * look like one that joins nothing. What no-break spaces stand for is a habit of the writer, so the whole body
 * is asked: one item of a list may hold two.
 */
export function rehypeNormaliseText() {
  return (tree: Root) => {
    const runs = proseRuns(tree);
    const isHalfSpaceKey = typesHalfSpaceAsNoBreakSpace(
      runs.flatMap(({ leaves }) =>
        leaves.flatMap((leaf) => ('node' in leaf ? leaf.node.value : [])),
      ),
    );
    for (const { leaves } of runs) {
      leaves.forEach((leaf, index) => {
        if (!('node' in leaf)) return;
        const { value } = leaf.node;
        const core = normalise(value, isHalfSpaceKey);
        const joinsBefore = JOINS_BEFORE.test(value) && isLetter(lastOf(leaves[index - 1]));
        // Asked first whether one is there: the pattern is tried at every letter of a text.
        const joinsAfter =
          value.endsWith(HALF_SPACE) &&
          JOINS_AFTER.test(value) &&
          isLetter(firstOf(leaves[index + 1]));
        leaf.node.value = (joinsBefore ? HALF_SPACE : '') + core + (joinsAfter ? HALF_SPACE : '');
      });
    }
  };
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && LETTER.test(character);

const lastOf = (leaf: ProseLeaf | undefined): string | undefined =>
  leaf && 'node' in leaf ? leaf.node.value.at(-1) : undefined;

const firstOf = (leaf: ProseLeaf | undefined): string | undefined =>
  leaf && 'node' in leaf ? leaf.node.value.at(0) : undefined;
