import { digestOf } from '../digest.ts';

/** Parts that stand in many views, with their digests once these were asked for. */
const parts = new WeakMap<object, string | undefined>();

/** Let a part of views, which never changes, be digested once however many views it stands in. */
export function shareInViews<Part extends object>(part: Part): Part {
  parts.set(part, undefined);
  return part;
}

/** A digest of all that a view says: another wherever one word of it is. */
export const keyOf = (view: unknown): string => digestOf(JSON.stringify(shortened(view)));

/** The view with the digests of shared parts in their places. */
function shortened(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shortened);
  if (parts.has(value)) return partDigest(value);
  const short: Record<string, unknown> = {};
  for (const [name, inside] of Object.entries(value)) short[name] = shortened(inside);
  return short;
}

function partDigest(part: object): string {
  const digest = parts.get(part) ?? digestOf(JSON.stringify(part));
  parts.set(part, digest);
  return digest;
}
