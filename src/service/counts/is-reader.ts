import { isbot } from 'isbot';

/** As many browsers are remembered at once. */
const REMEMBERED = 5000;
const remembered = new Map<string, boolean>();

/**
 * Whether a person reads with it: a program that says what it is, or says nothing, is none.
 * @param userAgent as the request's header has it; `-` for none, as logs write it
 */
export function isReader(userAgent: string): boolean {
  const known = remembered.get(userAgent);
  if (known !== undefined) return known;
  const isOne = userAgent.length > 1 && !isbot(userAgent);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(userAgent, isOne);
  return isOne;
}

/** What browsers say of a page that they load before anybody asked for it (Fetch, `Sec-Purpose`; older names). */
const AHEAD = /prefetch|prerender|preview/iu;

/** @param purposes the values of `Sec-Purpose`, `Purpose` and `X-Moz`, where a request has them */
export const isAhead = (...purposes: readonly (string | undefined)[]): boolean =>
  purposes.some((purpose) => purpose !== undefined && AHEAD.test(purpose));
