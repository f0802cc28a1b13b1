import { parseDate } from '../../../lib/calendar/parse.ts';
import type { BroughtComment, BroughtEntry, BroughtThread } from '../../../lib/brought-comments.ts';
import { commentText } from './comment-text.ts';
import { readElements, textIn, type XmlElement } from './read-elements.ts';

const NAMES = new Set(['wp:author', 'item']);
/** What WordPress calls comments of readers; pings and notes of plugins have other names. */
const READERS = new Set(['', 'comment', 'review']);
/** Ids of people: an export has no more than a newsroom has. */
const MOST_AUTHORS = 10_000;

/** The comments of a WordPress export (WXR), each behind its item. */
export async function* readWxrComments(
  chunks: AsyncIterable<string>,
): AsyncGenerator<BroughtEntry> {
  const authors = new Set<string>();
  let items = 0;
  for await (const element of readElements(chunks, NAMES)) {
    if (element.name === 'wp:author') {
      if (authors.size < MOST_AUTHORS) authors.add(textIn(element, 'wp:author_id'));
      continue;
    }
    const comments = element.children.filter(({ name }) => name === 'wp:comment');
    if (comments.length === 0 && !element.isTooLarge) continue;
    // By its place: nobody has seen to it that numbers of posts are of one post.
    const thread = toThread(element, String((items += 1)));
    yield { kind: 'thread', thread };
    // The last of what was cut off is not whole.
    for (const comment of element.isTooLarge ? comments.slice(0, -1) : comments)
      if (READERS.has(textIn(comment, 'wp:comment_type')))
        yield { kind: 'comment', comment: toComment(comment, thread, authors) };
      else yield { kind: 'other' };
    // What was passed over was never counted; that there was more is told of its item.
    if (element.isTooLarge) yield { kind: 'comment', comment: cutOff(thread) };
  }
}

function toThread(item: XmlElement, id: string): BroughtThread {
  const code = textIn(item, 'wp:post_id');
  const date = parseDate(textIn(item, 'wp:post_date'));
  return {
    ...{ id, line: item.line, title: textIn(item, 'title') },
    ...{ link: textIn(item, 'link'), code: /^\d{1,15}$/u.test(code) ? code : undefined },
    day: date.ok ? date.date : undefined,
  };
}

function toComment(
  comment: XmlElement,
  thread: BroughtThread,
  authors: ReadonlySet<string>,
): BroughtComment {
  const parent = textIn(comment, 'wp:comment_parent');
  const user = textIn(comment, 'wp:comment_user_id');
  const { text, isTooLarge } = textOfHtml(textIn(comment, 'wp:comment_content'));
  return {
    ...{ id: textIn(comment, 'wp:comment_id'), line: comment.line, thread: thread.id },
    ...{ parent: parent === '0' ? '' : parent, name: textIn(comment, 'wp:comment_author') },
    ...{ email: textIn(comment, 'wp:comment_author_email'), text, at: timeOf(comment) },
    state: stateOf(textIn(comment, 'wp:comment_approved')),
    // An answer of who writes the news there.
    newsroom: parent !== '0' && parent !== '' && user !== '0' && authors.has(user),
    ...(isTooLarge && { isTooLarge }),
  };
}

function textOfHtml(html: string): { text: string; isTooLarge?: true } {
  try {
    return { text: commentText(html, { lineEndsBreak: true }) };
  } catch {
    return { text: '', isTooLarge: true };
  }
}

/** What nobody decided of is held. */
function stateOf(approved: string): BroughtComment['state'] {
  if (/^(?:1|approved?)$/u.test(approved)) return 'published';
  if (approved === 'spam') return 'spam';
  return /^(?:trash|post-trashed)$/u.test(approved) ? 'trash' : 'pending';
}

/** WordPress writes UTC and its own clock; the first may be zeros. */
function timeOf(comment: XmlElement): number {
  const utc = textIn(comment, 'wp:comment_date_gmt');
  const at = /^0000|^$/u.test(utc) ? NaN : Date.parse(`${utc.replace(' ', 'T')}Z`);
  if (!Number.isNaN(at)) return at;
  const local = parseDate(textIn(comment, 'wp:comment_date'));
  return local.ok ? local.instant : NaN;
}

const cutOff = ({ id, line }: BroughtThread): BroughtComment => ({
  ...{ id: '', line, thread: id, parent: '', name: '', email: '', text: '', at: NaN },
  ...{ state: 'published', newsroom: false, isTooLarge: true },
});
