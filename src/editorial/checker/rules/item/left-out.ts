import { findLeftOut, type LeftOut, type LeftOutKind } from '../../../../markdown/left-out.ts';
import type { Archive } from '../archive.ts';
import type { Hit, Rule } from '../rule.ts';
import type { CheckedItem } from '../source/checked-item.ts';

/** Something an editor wants to say or show does not come through. */
const LOST: readonly LeftOutKind[] = ['element', 'handler', 'address', 'elsewhere'];
/** What a page or a word processor leaves when a text is copied from it. */
const PASTED: readonly LeftOutKind[] = ['tag', 'attribute'];

/** What is written in a body and stands on no page. */
export const leftOut: Rule = {
  id: 'left-out',
  severity: 'error',
  *check(item, archive) {
    // In MDX it is a fault, which stops the build.
    if (item.file.endsWith('.mdx')) return;
    for (const each of foundIn(item, archive))
      if (LOST.includes(each.kind)) yield toHit(each, item);
  },
};

/** Markup without which the text stays the same: told once a file, however much of it there is. */
export const pastedHtml: Rule = {
  id: 'pasted-html',
  severity: 'warning',
  *check(item, archive) {
    const pasted = foundIn(item, archive).filter(({ kind }) => PASTED.includes(kind));
    const [first] = pasted;
    if (!first) return;
    const names = [...new Set(pasted.map(({ name }) => name))].slice(0, MOST_NAMED);
    yield { ...toHit(first, item), detail: { names: names.join(', '), count: pasted.length } };
  },
};
const MOST_NAMED = 5;

/** A picture that readers find only behind a link. */
export const foreignPicture: Rule = {
  id: 'foreign-picture',
  severity: 'warning',
  *check(item, archive) {
    for (const each of foundIn(item, archive)) if (each.kind === 'picture') yield toHit(each, item);
  },
};

const toHit = ({ kind, name, start, end }: LeftOut, { bodyStart }: CheckedItem): Hit => ({
  start: bodyStart + start,
  end: bodyStart + end,
  detail: { kind, name },
});

/** Three rules ask the same of an item. */
const known = new WeakMap<CheckedItem, LeftOut[]>();

function foundIn(item: CheckedItem, { site }: Archive): LeftOut[] {
  const found =
    known.get(item) ?? findLeftOut(item.tree, item.text.slice(item.bodyStart), site || undefined);
  known.set(item, found);
  return found;
}
