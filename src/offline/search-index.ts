import { ENTRY_FILE, type IndexEntry } from '../search/format/layout.ts';
import { Bundle } from '../search/client/bundle.ts';
import { INDEX_DIR, SEARCH_INDEX } from './names.ts';
import { sparesData } from './scope.ts';

/** An index of more items than this is kept only when its reader asks. */
const SMALL = 400;
/** Files asked for at a time. */
const AT_ONCE = 4;

const ENTRY = `${INDEX_DIR}/${ENTRY_FILE}`;

/** Only one index is fetched at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The entry of the index, which leads to all else. With the network it is the newest; the bundles that it
 * names, but the archive, are then kept behind the answer, where they are small or their reader asked for them.
 *
 * @param onEntry told of what goes on behind the answer
 * @throws where there is neither network nor copy
 */
export async function answerEntry(
  request: Request,
  onEntry: (work: Promise<unknown>) => void,
): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok) onEntry(follow(response.clone(), false));
    return response;
  } catch (error) {
    const kept = await caches.match(ENTRY, { cacheName: SEARCH_INDEX });
    if (!kept) throw error;
    return kept;
  }
}

/** Any other file of the index; named by its content. */
export const answerFile = async (request: Request): Promise<Response> =>
  (await caches.match(request, { cacheName: SEARCH_INDEX, ignoreVary: true })) ?? fetch(request);

/** Keep the index now, whatever its size. @returns whether it is kept whole */
export async function keepIndex(): Promise<boolean> {
  const entry = await fetch(ENTRY, { cache: 'no-cache' });
  if (!entry.ok) return false;
  await follow(entry, true);
  return (await caches.match(ENTRY, { cacheName: SEARCH_INDEX })) !== undefined;
}

function follow(entry: Response, asked: boolean): Promise<unknown> {
  const next = last.then(() => update(entry, asked));
  last = next.catch(() => undefined);
  return next;
}

/**
 * Bring what is kept up to the entry. The entry is cached last and what it does not name goes after that:
 * cut short anywhere, the kept entry still names only files that are there, all of one build.
 */
async function update(entry: Response, asked: boolean): Promise<void> {
  const text = await entry.text();
  const kept = await caches.match(ENTRY, { cacheName: SEARCH_INDEX });
  if ((await kept?.text()) === text) return;
  if (!asked && sparesData()) return;
  const bundles = await openNewer(text);
  const items = bundles.reduce((sum, { bundle }) => sum + bundle.size, 0);
  if (!asked && !kept && items > SMALL) return;
  const wanted = new Set<string>();
  for (const { path, bundle } of bundles)
    for (const file of await bundle.files()) wanted.add(`${path}/${file}`);

  const cache = await caches.open(SEARCH_INDEX);
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = [...wanted].filter((path) => !there.has(path)).values();
  const lane = async (): Promise<void> => {
    for (const path of missing) await cache.put(path, await load(path));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await cache.put(ENTRY, new Response(text, { headers: { 'content-type': 'application/json' } }));
  for (const path of there) if (path !== ENTRY && !wanted.has(path)) await cache.delete(path);
}

/** The bundles of an entry that are kept: the archive is larger than all of them by far. */
async function openNewer(entry: string): Promise<{ path: string; bundle: Bundle }[]> {
  const { bundles } = JSON.parse(entry) as IndexEntry; // of this very site
  return Promise.all(
    bundles
      .filter(({ name }) => name !== 'archive')
      .map(async ({ name, meta }) => {
        const path = `${INDEX_DIR}/${name}`;
        const open = await Bundle.open(path, meta, async (file) => bytesOf(await load(file)));
        return { path, bundle: open };
      }),
  );
}

/** @throws for a file that is not there, as when another build has just been published */
async function load(path: string): Promise<Response> {
  const response = await fetch(path, { priority: 'low' });
  if (!response.ok) throw new Error(`${String(response.status)} ${path}`);
  return response;
}

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());
