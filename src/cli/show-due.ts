import type { PostRecord } from '../deploy/channels/journal.ts';
import {
  postOf,
  textOf,
  type PublishedSite,
  type ReaderChannel,
} from '../deploy/channels/reader-channel.ts';
import { print } from '../node/process/print.ts';
import { ANNOUNCE } from '../messages/announce.ts';

/** What turns a text and is not seen, and would be spelt out on a terminal. */
const DIRECTION = /\p{Bidi_Control}/gu;

/** Print what would be sent: each channel with its posts, as their readers would see them. */
export function showDue(
  due: ReadonlyMap<ReaderChannel, readonly PostRecord[]>,
  site: PublishedSite,
): void {
  for (const [to, posts] of due) {
    print(ANNOUNCE.dryRun(to.name, posts.length));
    for (const { code } of posts) {
      const item = site.items.get(code);
      if (!item) continue;
      const post = postOf(to, item, site, to.hasPictures, 'published');
      const picture = post.picture ? `${ANNOUNCE.withPicture}\n` : '';
      print(`\n${picture}${textOf(post).replace(DIRECTION, '')}\n`);
    }
  }
}
