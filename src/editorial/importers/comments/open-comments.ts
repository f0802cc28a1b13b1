import type { CommentExport } from '../../../lib/brought-comments.ts';
import { isWxr } from '../detect-kind.ts';
import { readDisqus } from './read-disqus.ts';
import { readWxrComments } from './read-wxr-comments.ts';

const DISQUS = /<disqus\b[^<>]*disqus\.com/iu;
/** Whose export it is, by which its names are told from those of another site. */
const BLOG = /<wp:base_blog_url>(?<url>[^<]{1,500})</u;
/** Enough of a file to tell what it is. */
const HEAD = 4096;

/**
 * The comments of an export, by what it holds: a WordPress export or one of Disqus.
 * @param start of the file
 * @param open a fresh stream of its text
 * @returns undefined for anything else
 */
export function openComments(
  start: string,
  open: () => AsyncIterable<string>,
): CommentExport | undefined {
  const head = start.slice(0, HEAD);
  if (DISQUS.test(head)) return { origin: 'disqus', read: () => readDisqus(open()) };
  if (!isWxr(head)) return undefined;
  const blog = BLOG.exec(head)?.groups?.['url'] ?? '';
  return { origin: `wxr ${blog.trim()}`, read: () => readWxrComments(open()) };
}
