/** How a block of a section may look on the front page. */
export const BLOCK_LOOKS = ['feature', 'half', 'columns'] as const;

export type BlockLook = (typeof BLOCK_LOOKS)[number];

/** How blocks follow each other where nobody says, so that no two rows of the page look alike. */
const CYCLE = ['feature', 'half', 'half', 'columns'] as const;

/** The follow-ups of decisions stand behind so many blocks. */
const BLOCKS_BEFORE_BAND = 3;

/**
 * The look of each block that is shown: its own, or that of its place. A half that has no other half beside it
 * takes the whole row.
 */
export function layBlocks(own: readonly (BlockLook | undefined)[]): BlockLook[] {
  const looks = own.map((look, at): BlockLook => look ?? CYCLE[at % CYCLE.length] ?? 'feature');
  let isWaiting = false;
  return looks.map((look, at) => {
    if (look !== 'half') return look;
    isWaiting = !isWaiting;
    if (!isWaiting || looks[at + 1] === 'half') return look;
    isWaiting = false;
    return 'feature';
  });
}

/** How many of the blocks stand before the follow-ups: no pair of halves is parted. */
export function blocksBeforeBand(looks: readonly BlockLook[]): number {
  const halves = looks.slice(0, BLOCKS_BEFORE_BAND).filter((look) => look === 'half').length;
  return BLOCKS_BEFORE_BAND + (halves % 2);
}
