import { CONTENT_TYPES } from '../serve/content-types.ts';

/** A media type without its charset, and the endings of names that have it. */
export interface TypeGroup {
  type: string;
  isText: boolean;
  endings: string[];
}

/** A page has these endings besides none. */
export const PAGE_ENDINGS = ['html', 'htm'] as const;

/** `text/html; charset=utf-8` → `text/html`. */
export const bareType = (type: string): string => type.split(';')[0] ?? type;

/** All types that a site has besides pages, and that of JSON Feed, which goes by its whole name. */
export function typeGroups(): TypeGroup[] {
  const groups = new Map<string, TypeGroup>();
  for (const [ending, whole] of Object.entries(CONTENT_TYPES)) {
    if (ending.includes('.')) continue;
    const type = bareType(whole);
    const group = groups.get(type) ?? { type, isText: whole !== type, endings: [] };
    group.endings.push(ending);
    groups.set(type, group);
  }
  return [...groups.values()];
}

/** What is worth packing: all text, and programs. Pictures, films and the search's index are packed already. */
export const packedTypes = (): string[] => [
  ...typeGroups().flatMap(({ type, isText }) => (isText ? [type] : [])),
  bareType(CONTENT_TYPES['feed.json'] ?? ''),
  'application/wasm',
];

/** All endings that name a type, as a pattern's alternatives. */
export const knownEndings = (): string =>
  typeGroups()
    .flatMap(({ endings }) => endings)
    .join('|');
