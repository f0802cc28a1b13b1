import { hasFrontMatter } from './front-matter/read-front-matter.ts';

export type SourceKind = 'wxr' | 'html' | 'front-matter' | 'text';

/** Enough of a file to tell what it is. */
const HEAD = 4000;
const WXR = /<rss\b[^<>]*xmlns:wp=|<!--[^<>]*WordPress eXtended RSS|<wp:wxr_version>/iu;
const HTML_TAG = /^<(?:!doctype html|html|head|body|article|main|div|section|p|h1|table|meta)\b/iu;
const BLOCK_TAGS = /<(?:p|div|br|h[1-6]|article|table|span)\b[^<>]*>/giu;

/** What Telegram Desktop, or a program that keeps its shape, exports of a chat or of an account. */
const CHAT_DATA =
  /^\s*(?:\{(?=[^]*"(?:messages|chats)"\s*:\s*[[{])|\[\s*\{\s*"(?:message_)?id"\s*:)/u;
const CHAT_PAGE = /class="(?:page_body chat_page|history|message (?:default|service))[ "]/u;

export const isChatData = (head: string): boolean => CHAT_DATA.test(head.slice(0, HEAD));
export const isChatPage = (head: string): boolean => CHAT_PAGE.test(head.slice(0, HEAD));

export const isWxr = (head: string): boolean => WXR.test(head.slice(0, HEAD));

/** What a text is, by what it holds: names of files lie. */
export function detectKind(text: string): SourceKind {
  if (isWxr(text)) return 'wxr';
  if (hasFrontMatter(text)) return 'front-matter';
  if (HTML_TAG.test(withoutPrologue(text.slice(0, HEAD)))) return 'html';
  // A piece of a page may begin in its middle.
  const tags = text.match(BLOCK_TAGS)?.length ?? 0;
  return tags >= 5 && tags * 200 > text.length ? 'html' : 'text';
}

/** What follows the XML declaration and the comments that a page may begin with; each letter is passed once. */
function withoutPrologue(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const end = rest.startsWith('<?xml') ? '>' : rest.startsWith('<!--') ? '-->' : undefined;
    const at = end === undefined ? -1 : rest.indexOf(end);
    if (end === undefined || at === -1) return rest;
    rest = rest.slice(at + end.length).trimStart();
  }
}
