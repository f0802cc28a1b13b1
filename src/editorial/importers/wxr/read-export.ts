import { settle, type SourceRead } from '../read-source.ts';
import { refusalOf } from '../refusal.ts';
import { isPost, isPublished, readPost } from './read-post.ts';
import { readPosts, type WordPressPost } from './read-posts.ts';

/** One of an export's news, as the export writes it. */
export interface ExportedPost {
  post: WordPressPost;
  /** The address of the picture that it names by a number. */
  picture: string | undefined;
}

/**
 * The news of a WordPress export, one after the other. The export is read twice, since a post's picture
 * may stand behind it; neither time is it held.
 *
 * @param open a fresh stream of the export's text
 * @param types kinds of entries that are news besides posts
 * @param leftOut is told the kind of each entry that was published and is no news
 * @throws {Error} where the XML cannot be read on
 */
export async function* readExport(
  open: () => AsyncIterable<string>,
  types: readonly string[] = [],
  leftOut: (kind: string) => void = () => undefined,
): AsyncGenerator<ExportedPost> {
  const pictures = new Map<string, string>();
  for await (const { fields } of wholePosts(open()))
    if (fields['wp:post_type']?.trim() === 'attachment' && fields['wp:attachment_url'])
      pictures.set((fields['wp:post_id'] ?? '').trim(), fields['wp:attachment_url'].trim());
  for await (const post of readPosts(open()))
    if (isPost(post, types))
      yield { post, picture: pictures.get(post.meta['_thumbnail_id']?.trim() ?? '') };
    else if (isPublished(post)) leftOut(post.fields['wp:post_type']?.trim() ?? '');
}

/** One post → what was found of it, or why nothing was; what is wrong with it is its own matter. */
export function readExported({ post, picture }: ExportedPost): SourceRead {
  if (post.isTooLarge) return { ok: false, refusal: 'too-large' };
  try {
    return settle(readPost(post, picture));
  } catch (error) {
    return refusalOf(error);
  }
}

/** The posts up to where the XML breaks; the second reading tells of that. */
async function* wholePosts(chunks: AsyncIterable<string>) {
  try {
    yield* readPosts(chunks);
  } catch {
    return;
  }
}
