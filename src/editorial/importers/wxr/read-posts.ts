import sax from 'sax';

/** One `<item>` of a WordPress export (WXR 1.0–1.2), as text. */
export interface WordPressPost {
  /** By element name: `title`, `link`, `wp:post_id`, `content:encoded`, … */
  fields: Record<string, string>;
  categories: string[];
  tags: string[];
  /** Custom fields, in which Iranian newsrooms keep kicker and lead. */
  meta: Record<string, string>;
  /** Addresses that it had before, as the last parts of their paths. */
  oldSlugs: string[];
  /** Readers' comments that were not thrown away. */
  comments: number;
  /** More was written in it than one item has; its longest texts were passed over. */
  isTooLarge?: true;
}

/** Characters that one post may have, all its fields together. */
const LARGEST_POST = 10_000_000;
/** More than a newsroom has people. */
const MOST_AUTHORS = 10_000;
/** Elements in one another: an export has five. */
const DEEPEST = 100;

/**
 * The posts of a WordPress export, one after the other: no more than one is held, so that the size of
 * the export does not matter.
 *
 * @param authors is filled with the names of those who wrote, by their login, which stand first
 * @throws {Error} where the XML cannot be read on; the posts before that have been given
 */
export async function* readPosts(
  chunks: AsyncIterable<string>,
  authors: Map<string, string> = new Map(),
): AsyncGenerator<WordPressPost> {
  const done: WordPressPost[] = [];
  const path: string[] = [];
  let post: WordPressPost | undefined;
  let category: { domain: string | undefined } | undefined;
  let author: Record<string, string> = {};
  let isThrownAway = false;
  let metaKey = '';
  let text = '';
  let size = 0;
  let broken: Error | undefined;

  const xml = sax.parser(true);
  xml.onopentag = ({ name, attributes }) => {
    path.push(name);
    if (path.length > DEEPEST) broken ??= new Error('Too many elements in one another');
    text = '';
    if (name === 'item') {
      post = { fields: {}, categories: [], tags: [], meta: {}, oldSlugs: [], comments: 0 };
      size = 0;
    }
    if (name === 'category') category = { domain: attributes['domain'] };
  };
  xml.ontext = xml.oncdata = (part) => {
    size += part.length;
    if (size <= LARGEST_POST) text += part;
    else if (post) post.isTooLarge = true;
  };
  xml.onclosetag = (name) => {
    path.pop();
    const parent = path.at(-1);
    if (parent === 'wp:author') author[name] = text.trim();
    if (name === 'wp:author') {
      const { 'wp:author_login': login = '', 'wp:author_display_name': shown = '' } = author;
      if (authors.size < MOST_AUTHORS) authors.set(login, shown || login);
      author = {};
    }
    if (!post) return;
    if (name === 'item') {
      done.push(post);
      post = undefined;
      size = 0;
    } else if (name === 'category') {
      (category?.domain === 'post_tag' ? post.tags : post.categories).push(text.trim());
    } else if (parent === 'wp:postmeta') {
      // Notes of comments have keys, too.
      if (name === 'wp:meta_key') metaKey = text.trim();
      else if (metaKey === '_wp_old_slug') post.oldSlugs.push(text.trim());
      else if (name === 'wp:meta_value') post.meta[metaKey] = text;
    } else if (name === 'wp:comment') post.comments += Number(!isThrownAway);
    else if (name === 'wp:comment_id') isThrownAway = false;
    else if (name === 'wp:comment_approved')
      isThrownAway = /^(?:spam|trash|post-trashed)$/u.test(text.trim());
    else if (parent === 'item') post.fields[name] = text;
    text = '';
  };
  xml.onerror = (error) => {
    broken ??= error;
  };

  for await (const chunk of chunks) {
    xml.write(chunk);
    yield* done.splice(0);
    if (broken) throw broken;
  }
  if (path.length > 0) throw new Error('The export ends before it is over');
}
