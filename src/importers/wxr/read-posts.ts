import sax from 'sax';

/** One `<item>` of a WordPress export (WXR 1.0–1.2), as text. */
export interface WordPressPost {
  /** By element name: `title`, `link`, `wp:post_id`, `content:encoded`, … */
  fields: Record<string, string>;
  categories: string[];
  tags: string[];
  /** Custom fields, in which Iranian newsrooms keep kicker and lead. */
  meta: Record<string, string>;
}

/**
 * The posts of a WordPress export, one after the other: no more than one is held, so that the size of
 * the export does not matter.
 *
 * @throws {Error} where the XML cannot be read on; the posts before that have been given
 */
export async function* readPosts(chunks: AsyncIterable<string>): AsyncGenerator<WordPressPost> {
  const done: WordPressPost[] = [];
  const path: string[] = [];
  let post: WordPressPost | undefined;
  let category: { domain: string | undefined } | undefined;
  let metaKey = '';
  let text = '';
  let broken: Error | undefined;

  const xml = sax.parser(true);
  xml.onopentag = ({ name, attributes }) => {
    path.push(name);
    text = '';
    if (name === 'item') post = { fields: {}, categories: [], tags: [], meta: {} };
    if (name === 'category') category = { domain: attributes['domain'] };
  };
  xml.ontext = xml.oncdata = (part) => {
    text += part;
  };
  xml.onclosetag = (name) => {
    path.pop();
    if (!post) return;
    if (name === 'item') {
      done.push(post);
      post = undefined;
    } else if (name === 'category') {
      (category?.domain === 'post_tag' ? post.tags : post.categories).push(text.trim());
    } else if (name === 'wp:meta_key') metaKey = text.trim();
    else if (name === 'wp:meta_value') post.meta[metaKey] = text;
    else if (path.at(-1) === 'item') post.fields[name] = text;
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
