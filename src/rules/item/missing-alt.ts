import { visit } from 'unist-util-visit';
import type { Rule } from '../rule.ts';

/** A picture without words for those who cannot see it (WCAG 2.2, 1.1.1). */
export const missingAlt: Rule = {
  id: 'missing-alt',
  severity: 'warning',
  *check({ front, tree, bodyStart, text }) {
    for (const key of ['image', 'gallery']) {
      const pictures = [recordOf(front.data)[key]].flat();
      const bare = pictures.filter((picture) => picture && !recordOf(picture)['alt']);
      const start = front.placeOf(key);
      if (bare.length > 0) yield { start, end: start + key.length };
    }
    const places: number[] = [];
    visit(tree, 'image', ({ alt, position }) => {
      if (!alt?.trim()) places.push(bodyStart + (position?.start.offset ?? 0));
    });
    for (const start of places) {
      const end = text.indexOf('\n', start);
      yield { start, end: Math.min(end < 0 ? text.length : end, start + 60) };
    }
  },
};

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
