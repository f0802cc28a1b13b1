import { sharp } from '../pictures/sharp.ts';

/** How far two parts of a colour, of 255, may lie apart and be one to the eye. */
const ALIKE = 12;

/**
 * The one colour that a square picture has in the middle of all its edges, `#rrggbb`: that of a tile, whose
 * corners may be round.
 * @returns undefined where something shines through, or the edges differ
 */
export async function edgeColour(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): number[] => {
    const start = (y * info.width + x) * 4;
    return [...data.subarray(start, start + 4)];
  };
  const [middle, end] = [Math.floor(info.width / 2), info.width - 1];
  const [first = [], ...others] = [
    at(middle, 1),
    at(middle, end - 1),
    at(1, middle),
    at(end - 1, middle),
  ];
  const isTile =
    (first[3] ?? 0) === 255 &&
    others.every((colour) =>
      colour.every((part, which) => Math.abs(part - (first[which] ?? 0)) <= ALIKE),
    );
  if (!isTile) return undefined;
  return `#${Buffer.from(first.slice(0, 3)).toString('hex')}`;
}
