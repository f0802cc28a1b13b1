import { settle, type SourceRead } from '../read-source.ts';
import { refusalOf } from '../refusal.ts';
import { Attachments, type PostAttachments } from './attachments.ts';
import { isPost, isPublished, isThrownAway, readPost } from './read-post.ts';
import { readPosts, type WordPressPost } from './read-posts.ts';

/** One of an export's news, as the export writes it. */
export interface ExportedPost {
  post: WordPressPost;
  attachments: PostAttachments;
  /** The name of who wrote it. */
  author: string | undefined;
}

/** Why an entry of an export is not brought: readers never saw it, or it is no news. */
export type LeftOut = { kind: 'type'; type: string } | { kind: 'thrown-away' };

/**
 * The news of a WordPress export, one after the other. The export is read twice, since what a post shows
 * may stand behind it; neither time is it held.
 *
 * @param open a fresh stream of the export's text
 * @param types kinds of entries that are news besides posts
 * @param leftOut is told of each entry that is not given
 * @param counted is told how many entries are news, before the first is given
 * @throws {Error} where the XML cannot be read on
 */
export async function* readExport(
  open: () => AsyncIterable<string>,
  types: readonly string[] = [],
  leftOut: (entry: LeftOut) => void = () => undefined,
  counted: (posts: number) => void = () => undefined,
): AsyncGenerator<ExportedPost> {
  const library = new Attachments();
  const authors = new Map<string, string>();
  let posts = 0;
  for await (const entry of wholePosts(open(), authors)) {
    library.take(entry);
    posts += Number(isPost(entry, types));
  }
  counted(posts);
  for await (const post of readPosts(open())) {
    const login = post.fields['dc:creator']?.trim() ?? '';
    if (isPost(post, types))
      yield {
        post,
        attachments: library.of(post),
        author: (authors.get(login) ?? login) || undefined,
      };
    else if (isThrownAway(post)) leftOut({ kind: 'thrown-away' });
    else if (isPublished(post))
      leftOut({ kind: 'type', type: post.fields['wp:post_type']?.trim() ?? '' });
  }
}

/** One post → what was found of it, or why nothing was; what is wrong with it is its own matter. */
export function readExported({ post, attachments, author }: ExportedPost): SourceRead {
  if (post.isTooLarge) return { ok: false, refusal: 'too-large' };
  try {
    return settle(readPost(post, attachments, author));
  } catch (error) {
    return refusalOf(error);
  }
}

/** The posts up to where the XML breaks; the second reading tells of that. */
async function* wholePosts(chunks: AsyncIterable<string>, authors: Map<string, string>) {
  try {
    yield* readPosts(chunks, authors);
  } catch {
    return;
  }
}
