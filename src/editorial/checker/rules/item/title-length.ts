import { itemRule } from '../rule.ts';
import { fieldOf } from '../source/checked-item.ts';

/** What a card of the front page and a search engine's result show whole, with some to spare. */
const LONGEST = 110;

/** A title that lists, cards and other people's links will cut. */
export const titleLength = itemRule('title-length', 'warning', function* (item) {
  const title = fieldOf(item, 'title');
  const length = title?.value.trim().length ?? 0;
  if (title && length > LONGEST)
    yield { ...title.prose.rangeOf(0, title.value.length), params: { length, longest: LONGEST } };
});
