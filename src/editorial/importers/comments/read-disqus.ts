import type { BroughtComment, BroughtEntry, BroughtThread } from '../../../lib/brought-comments.ts';
import { commentText } from './comment-text.ts';
import { childOf, readElements, textIn, type XmlElement } from './read-elements.ts';

const NAMES = new Set(['thread', 'post']);
/** How Disqus names what refers to another. */
const ID = 'dsq:id';

/** The comments of an export of Disqus (XML): threads first, then posts of any of them. */
export async function* readDisqus(chunks: AsyncIterable<string>): AsyncGenerator<BroughtEntry> {
  for await (const element of readElements(chunks, NAMES))
    if (element.name === 'thread') yield { kind: 'thread', thread: toThread(element) };
    else yield { kind: 'comment', comment: toComment(element) };
}

function toThread(thread: XmlElement): BroughtThread {
  // The plugin for WordPress writes «123 https://example.ir/?p=123».
  const code = /^(?<code>\d{1,15})(?: |$)/u.exec(textIn(thread, 'id'))?.groups?.['code'];
  return {
    ...{ id: thread.attributes[ID] ?? '', line: thread.line, title: textIn(thread, 'title') },
    ...{ link: textIn(thread, 'link'), code },
  };
}

function toComment(post: XmlElement): BroughtComment {
  const author = childOf(post, 'author');
  const { text, isTooLarge } = textOfHtml(post);
  return {
    ...{ id: post.attributes[ID] ?? '', line: post.line, text },
    thread: childOf(post, 'thread')?.attributes[ID] ?? '',
    parent: childOf(post, 'parent')?.attributes[ID] ?? '',
    name: author ? textIn(author, 'name') : '',
    email: author ? textIn(author, 'email') : '',
    at: Date.parse(textIn(post, 'createdAt')),
    ...{ state: stateOf(post), newsroom: false },
    ...(isTooLarge && { isTooLarge }),
  };
}

function textOfHtml(post: XmlElement): { text: string; isTooLarge?: true } {
  if (post.isTooLarge) return { text: '', isTooLarge: true };
  try {
    return { text: commentText(textIn(post, 'message')) };
  } catch {
    return { text: '', isTooLarge: true };
  }
}

function stateOf(post: XmlElement): BroughtComment['state'] {
  if (textIn(post, 'isSpam') === 'true') return 'spam';
  if (textIn(post, 'isDeleted') === 'true') return 'trash';
  return textIn(post, 'isApproved') === 'false' ? 'pending' : 'published';
}
