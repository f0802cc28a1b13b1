import { digestOf } from '../node/digest.ts';

/** Parts that stand in many views, with their digests once these were asked for. */
const parts = new WeakMap<object, string | undefined>();

/** Let a part of views, which never changes, be digested once however many views it stands in. */
export function shareInViews<Part extends object>(part: Part): Part {
  parts.set(part, undefined);
  return part;
}

/** A digest of all that a view says: another wherever one word of it is. */
export const keyOf = (view: object): string => digestOf(JSON.stringify(shortened(view)));

/** The view with digests in the places of shared parts, where its lists hold them or lists in these. */
function shortened(view: object): object {
  const short: Record<string, unknown> = { ...view };
  for (const name of Object.keys(view))
    if (Array.isArray(short[name])) short[name] = short[name].map(shortenedEntry);
  return short;
}

function shortenedEntry(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry;
  return parts.has(entry) ? partDigest(entry) : shortened(entry);
}

function partDigest(part: object): string {
  const digest = parts.get(part) ?? digestOf(JSON.stringify(part));
  parts.set(part, digest);
  return digest;
}
