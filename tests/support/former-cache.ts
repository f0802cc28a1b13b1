import { cpSync, mkdirSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../src/node/digest.ts';

/** What versions before 0.3 did not have. */
const LATER = ['kept', 'readings', 'originals', 'history', 'sketches', 'pinged'];

const ITEM = { file: 'news/1.md', code: '1', title: 'خبر', stamp: 'v-1-1-1', bodyMedia: [] };
const SEEN = { stamp: '1-1-1', found: { src: 'small.jpg', version: 'x' }, tried: true };
const PAGE = { key: 'k', stamp: '1 1', media: ['x-320.webp'] };
const NEWS = 'https://news.example/news/1/';

/**
 * Write over a cache what a version before 0.3 left in it: the files that it had, in its form. Pictures, the
 * index and the compiled pages were kept as they are now, and so stay.
 *
 * @param out the site that was built with the cache
 */
export function toFormerCache(cache: string, out: string): void {
  for (const name of LATER) rmSync(path.join(cache, name), { recursive: true, force: true });
  const put = (name: string, text: string): void => {
    rmSync(path.join(cache, name), { recursive: true, force: true });
    mkdirSync(path.dirname(path.join(cache, name)), { recursive: true });
    writeFileSync(path.join(cache, name), text);
  };
  const putSealed = (name: string, head: string, value: unknown): void => {
    const text = JSON.stringify(value);
    put(name, `${head} ${digestOf(text)}\n${text}`);
  };
  for (const id of treesOf(out))
    putSealed(`kept/${id}.json`, `${id} ground`, {
      ...{ pages: { 'news/1/index.html': PAGE }, media: ['x-320.webp'], loose: ['feed.xml'] },
    });
  putSealed(`readings/${digestOf('news')}.json`, 'v', [ITEM]);
  putSealed('media.json', 'media 1', [SEEN]);
  putSealed('history.json', 'v', { head: 'c0ffee', histories: [['news/1.md', []]] });
  put('check.json', JSON.stringify({ version: 'v', dir: '/c', news: [ITEM], sketches: {} }));
  putSealed('check-media.json', 'media 1', [SEEN]);
  put('pinged.json', JSON.stringify({ [`https://hub.example ${NEWS}`]: { [NEWS]: 'abc' } }));
  // What writers left that were killed.
  put('check.json.new', '{"ver');
  put('search/segments/abc.words.part', 'words');
  put('media/x-320.webp.12-0.tmp', 'half');
  const [program = ''] = readdirSync(path.join(cache, 'program'));
  cpSync(path.join(cache, 'program', program), path.join(cache, 'program', `${program}.12`), {
    recursive: true,
    verbatimSymlinks: true,
  });
}

/** The ids of all trees of a site. */
function treesOf(out: string): string[] {
  const prefix = `.${path.basename(out)}-`;
  const shown = path.basename(readlinkSync(out));
  return [shown, ...readdirSync(path.dirname(out)).filter((name) => name.startsWith(prefix))].map(
    (name) => name.slice(prefix.length),
  );
}
