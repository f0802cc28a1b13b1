import { itemRule } from '../rule.ts';
import { fieldOf } from '../source/checked-item.ts';

/** The same release in another item. */
export const sameRelease = itemRule('same-release', 'warning', function* (item, archive) {
  const title = fieldOf(item, 'title');
  const range = title?.prose.rangeOf(0, title.value.length) ?? { start: 0, end: 0 };
  for (const { file, share } of archive.twinsOf(item.file))
    yield { ...range, params: { file, percent: Math.floor(share * 100) } };
});
