import type { WordPressPost } from './read-posts.ts';

/** A picture or a file of an export's library. */
export interface Attachment {
  url: string;
  title?: string;
  alt?: string;
  caption?: string;
}

/** What of a library a post refers to. */
export interface PostAttachments {
  /** By number. */
  byId: ReadonlyMap<string, Attachment>;
  /** The numbers of those that belong to the post, in order. */
  own: readonly string[];
}

/** The numbers in `ids="1,2"`, `wp-image-3`, `attachment_4` and in the notes of blocks. */
const REFERENCES =
  /\b(?:ids|include|id)(?:"?[:=]\s?["'“”″[]?)(?<ids>\d[\d, ]*)|wp-image-(?<image>\d+)|attachment_(?<caption>\d+)/gu;

/** The library of an export, by what its posts call its parts. */
export class Attachments {
  readonly #byId = new Map<string, Attachment>();
  readonly #byParent = new Map<string, string[]>();

  /** Take an entry if it is an attachment. */
  take({ fields, meta }: WordPressPost): void {
    const url = fields['wp:attachment_url']?.trim();
    if (fields['wp:post_type']?.trim() !== 'attachment' || !url) return;
    const id = (fields['wp:post_id'] ?? '').trim();
    const words = {
      title: fields['title']?.trim(),
      alt: meta['_wp_attachment_image_alt']?.trim(),
      caption: fields['excerpt:encoded']?.trim(),
    };
    this.#byId.set(id, {
      url,
      ...(words.title && { title: words.title }),
      ...(words.alt && { alt: words.alt }),
      ...(words.caption && { caption: words.caption }),
    });
    const parent = fields['wp:post_parent']?.trim() ?? '0';
    if (parent !== '0') this.#byParent.set(parent, [...(this.#byParent.get(parent) ?? []), id]);
  }

  /** What a post shows, and what belongs to it. */
  of({ fields, meta }: WordPressPost): PostAttachments {
    const content = fields['content:encoded'] ?? '';
    const own = this.#byParent.get((fields['wp:post_id'] ?? '').trim()) ?? [];
    const ids = new Set([(meta['_thumbnail_id'] ?? '').trim(), ...own]);
    for (const { groups = {} } of content.matchAll(REFERENCES))
      for (const id of (groups['ids'] ?? groups['image'] ?? groups['caption'] ?? '').split(
        /[, ]+/u,
      ))
        ids.add(id);
    const byId = new Map<string, Attachment>();
    for (const id of ids) {
      const attachment = this.#byId.get(id);
      if (attachment) byId.set(id, attachment);
    }
    return { byId, own };
  }
}
