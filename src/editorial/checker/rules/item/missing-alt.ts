import { visit } from 'unist-util-visit';
import { itemRule } from '../rule.ts';
import type { Range } from '../source/prose.ts';

/** A picture without words for those who cannot see it (WCAG 2.2, 1.1.1). */
export const missingAlt = itemRule(
  'missing-alt',
  'warning',
  function* ({ front, tree, bodyStart }) {
    for (const key of ['image', 'gallery']) {
      const pictures = [recordOf(front.data)[key]].flat();
      const isBare = pictures.some((picture) => picture && !recordOf(picture)['alt']);
      const start = front.positionOf(key);
      if (isBare) yield { start, end: start + key.length };
    }
    const bare: Range[] = [];
    visit(tree, 'image', ({ alt, position }) => {
      const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
      if (!alt?.trim()) bare.push({ start: bodyStart + start, end: bodyStart + end });
    });
    yield* bare;
  },
);

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
