import type { LostReason } from '../../../../lib/diagnostics/reasons.ts';
import { findLeftOut, type LeftOut, type LeftOutKind } from '../../../../markdown/left-out.ts';
import type { Archive } from '../archive.ts';
import { itemRule } from '../rule.ts';
import type { CheckedItem } from '../source/checked-item.ts';
import type { Range } from '../source/prose.ts';

/** Something an editor wants to say or show does not come through. */
const LOST = [
  'element',
  'handler',
  'address',
  'elsewhere',
  'footnote',
  'definition',
] as const satisfies LostReason[];
/** Of these, what an item of MDX may hold as well; the others stop its build. */
const IN_MDX: readonly LeftOutKind[] = ['footnote', 'definition'];
/** What a page or a word processor leaves when a text is copied from it. */
const PASTED: readonly LeftOutKind[] = ['tag', 'attribute'];

/** What is written in a body and stands on no page. */
export const leftOut = itemRule('left-out', 'error', function* (item, archive) {
  const isMdx = item.file.endsWith('.mdx');
  for (const each of foundIn(item, archive)) {
    if (isMdx && !IN_MDX.includes(each.kind)) continue;
    const kind = LOST.find((lost) => lost === each.kind);
    if (kind) yield { ...rangeOf(each, item), params: { kind, name: each.name } };
  }
});

/** Markup without which the text stays the same: told once a file, however much of it there is. */
export const pastedHtml = itemRule('pasted-html', 'warning', function* (item, archive) {
  const pasted = foundIn(item, archive).filter(({ kind }) => PASTED.includes(kind));
  const [first] = pasted;
  if (!first) return;
  const names = [...new Set(pasted.map(({ name }) => name))].slice(0, MOST_NAMED);
  yield { ...rangeOf(first, item), params: { names: names.join(', '), count: pasted.length } };
});
const MOST_NAMED = 5;

/** A picture that readers find only behind a link. */
export const foreignPicture = itemRule('foreign-picture', 'warning', function* (item, archive) {
  for (const each of foundIn(item, archive)) if (each.kind === 'picture') yield rangeOf(each, item);
});

const rangeOf = ({ start, end }: LeftOut, { bodyStart }: CheckedItem): Range => ({
  start: bodyStart + start,
  end: bodyStart + end,
});

/** Three rules ask the same of an item. */
const known = new WeakMap<CheckedItem, LeftOut[]>();

function foundIn(item: CheckedItem, { site }: Archive): LeftOut[] {
  const found =
    known.get(item) ?? findLeftOut(item.tree, item.text.slice(item.bodyStart), site || undefined);
  known.set(item, found);
  return found;
}
