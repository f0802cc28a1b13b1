import { posix } from 'node:path';
import { unseenIn } from '../../lib/file-name.ts';

/** Where site makers keep what is served from the root of a site. */
const ROOTS = ['static', 'public', 'source', 'assets', 'content', ''];
const UPLOADS = /\/(?:wp-content\/)?uploads\/(?<rest>.+)$/u;
/** WordPress's smaller copies of a picture: «x-300x200.jpg», «x-scaled.jpg». */
const COPY = /-(?:\d{1,5}x\d{1,5}|scaled|e\d{10,13})(?=\.[A-Za-z]+$)/u;
const LONGEST_PART = 255;

/**
 * Where a file that a source names by an address may lie, below the folder that was named: paths with
 * `/` whose parts are names, the likeliest first. Undefined where the address leads out of that folder.
 *
 * @param written as the source writes it: a path beside its file, from its site's root, or an address
 * @param below the source's own path below the folder
 */
export function sourcePaths(written: string, below: string): string[] | undefined {
  const spellings = [...new Set([written, withoutQuery(written)])].flatMap((each) => [
    each,
    ...decoded(each),
  ]);
  const paths = spellings.flatMap((each) => pathsOf(each, posix.dirname(below)));
  const sound = [...new Set(paths.map((each) => posix.normalize(each)))].filter(isSound);
  return sound.length > 0 ? sound : undefined;
}

function pathsOf(written: string, folder: string): string[] {
  const address = /^(?:https?:)?\/\/[^/]+(?<path>\/.*)$/iu.exec(written)?.groups?.['path'];
  if (address !== undefined) {
    const rest = UPLOADS.exec(address)?.groups?.['rest'];
    const inUploads =
      rest === undefined ? [] : [`wp-content/uploads/${rest}`, `uploads/${rest}`, rest];
    return [...inUploads, address.slice(1)].flatMap((each) =>
      [each, each.replace(COPY, '')].map((name) => posix.join(folder, name)),
    );
  }
  // Another scheme, a drive, a share: nothing of the source's folder.
  if (/^[^/]*:|\\|^$/u.test(written)) return [];
  const inRoots = ROOTS.map((root) => posix.join(root, written).replace(/^\/+/u, ''));
  if (written.startsWith('/')) return inRoots;
  const beside = posix.join(folder, written);
  // A page that is served as «/news/x/» goes one level up to what lies beside its file.
  const above = /^\.\.\/(?<rest>.*)$/u.exec(written)?.groups?.['rest'];
  // Another newsroom of Peyk's: «../media» is that of the content directory, however deep the item lies.
  const ours = /^(?:\.\.\/)+media\/(?<rest>.*)$/u.exec(written)?.groups?.['rest'];
  return [
    beside,
    ...(ours === undefined ? [] : [`media/${ours}`, `content/media/${ours}`]),
    ...(above === undefined ? [] : [posix.join(folder, above)]),
    ...(written.includes('..') ? [] : inRoots),
  ];
}

const withoutQuery = (written: string): string => written.split(/[?#]/u, 1)[0] ?? '';

function decoded(written: string): string[] {
  try {
    return [decodeURIComponent(written)];
  } catch {
    return [];
  }
}

/** A path that stays below its folder and hides nothing. */
const isSound = (path: string): boolean =>
  path
    .split('/')
    .every(
      (part) =>
        !/^(?:\.|$)|%(?:2e|2f|5c|00)/iu.test(part) &&
        unseenIn(part) === undefined &&
        Buffer.byteLength(part) <= LONGEST_PART,
    );
