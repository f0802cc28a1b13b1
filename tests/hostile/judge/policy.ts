import { attributeOf, type Element } from './tree.ts';

/** A Content Security Policy: the sources of each directive. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policy that a page's element gives, if it is one that does. */
export function policyIn(element: Element): Policy | undefined {
  const isPolicy =
    element.tagName === 'meta' &&
    attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';
  if (!isPolicy) return undefined;
  const parts = (attributeOf(element, 'content') ?? '').split(';').map((part) => part.trim());
  return new Map(
    parts.filter(Boolean).map((part) => {
      const [name = '', ...sources] = part.split(/\s+/u);
      return [name, sources] as const;
    }),
  );
}
