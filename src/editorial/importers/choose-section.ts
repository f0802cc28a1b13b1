import { toSlug } from '../../lib/persian/slug.ts';
import type { ImportWarning } from './import-warning.ts';
import type { ImportContext } from './import-context.ts';

/**
 * The section that the source's own names point to: the one of that id or title; else, as a guess, one
 * that shares a telling word with them; else the first.
 */
export function chooseSection(
  names: readonly string[],
  { sections, givenSection }: ImportContext,
  doubt: (each: ImportWarning) => void,
): string {
  const slugs = names.map(toSlug).filter(Boolean);
  const same = slugs
    .map((slug) => sections.find(({ id, title }) => id === slug || toSlug(title) === slug))
    .find(Boolean);
  if (same) return same.id;
  if (givenSection !== undefined) return givenSection;
  const wordsOf = (slug: string): string[] => slug.split('-').filter((word) => word.length > 2);
  const alike = slugs
    .map((slug) => sections.find(({ title }) => shareWord(wordsOf(toSlug(title)), wordsOf(slug))))
    .find(Boolean);
  if (alike) {
    doubt({ kind: 'section-guessed', value: alike.title });
    return alike.id;
  }
  const [first] = sections;
  doubt({
    kind: 'no-section',
    value: first?.title ?? 'news',
    ...(names[0] && { other: names[0] }),
  });
  return first?.id ?? 'news';
}

const shareWord = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((word) => b.includes(word));
