/**
 * How every page of ours begins. What follows may hold what editors wrote; what stands here is written by
 * templates alone, so the policy's position cannot be feigned.
 */
const BEGINNING =
  /^<!doctype html>\s*<html(?:\s[^<>]*)?>\s*<head>\s*<meta charset="utf-8"\s*\/?>\s*/iu;
const POLICY = '<meta http-equiv="content-security-policy" content="';

export const policyMeta = (policy: string): string => `${POLICY}${policy}">`;

/** Whether a text is to be read as HTML by a browser that is told no type. */
export const isHtml = (text: string): boolean => /^\s*<!doctype html/iu.test(text);

/** Whether a page has its policy where it must stand: before all that the policy is about. */
export function hasPolicy(html: string): boolean {
  const beginning = BEGINNING.exec(html);
  return beginning !== null && html.startsWith(POLICY, beginning[0].length);
}

/**
 * The page with its policy, before anything the policy is about (HTML, `meta http-equiv`). A page that
 * begins with one of its own keeps it.
 *
 * @param policy asked only for a page that has none
 * @throws {Error} for a page that begins in another way: none may go out without a policy
 */
export function withPolicy(html: string, policy: () => string): string {
  const beginning = BEGINNING.exec(html)?.[0];
  if (beginning === undefined)
    throw new Error('A page must begin with doctype, html, head and meta charset');
  if (html.startsWith(POLICY, beginning.length)) return html;
  return `${beginning}${policyMeta(policy())}${html.slice(beginning.length)}`;
}
