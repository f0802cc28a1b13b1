import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentDir } from '../settings.ts';
import { codeDigest } from './code-digest.ts';
import { ContentFaults } from './content-faults.ts';
import { crossCheck } from './cross-checks.ts';
import { tellNewsLoaded } from './handover.ts';
import { readLists, type Lists } from './lists.ts';
import { readNews } from './read-news.ts';
import type { NewsData } from '../schemas/news.ts';

type Context = Parameters<Loader['load']>[0];

/**
 * The news as a collection: front matter and a digest, never the body. It also tells the faults of all
 * the other files, since only it sees everything; the other loaders pass faulty files over in silence.
 */
export function newsLoader(): Loader {
  return {
    name: 'peyk-news',
    load: async (context) => {
      const dir = contentDir();
      const load = () => loadNews(context, dir);
      load();
      watch(context, dir, load);
    },
  };
}

function loadNews({ store, config }: Context, dir: string): void {
  const root = config.root.pathname;
  // The store gives back what this loader put into it.
  const previous = new Map(
    store.values().map(({ data }) => {
      const known = data as NewsData;
      return [known.file, known];
    }),
  );
  const lists = readLists(dir);
  const { entries, faults } = readNews(dir, previous, codeDigest());
  const all = [...lists.faults, ...faults, ...crossCheck(dir, entries, lists)];
  if (all.length) throw new ContentFaults(all, dir);

  const gone = new Set(store.keys());
  for (const [file, data] of entries) {
    gone.delete(data.code);
    const filePath = path.relative(root, path.join(dir, file));
    const isMdx = data.format === 'mdx';
    if (isMdx) store.addModuleImport(filePath);
    store.set({
      id: data.code,
      data: { ...data },
      // With the stamp, or the store would keep the old stamp of a file touched but not changed.
      digest: `${data.digest} ${data.stamp}`,
      filePath,
      ...(isMdx && { deferredRender: true }),
    });
  }
  for (const code of gone) store.delete(code);
  tellNewsLoaded({ news: [...entries.values()], lists });
}

type ListEntry = { id: string; data: Record<string, unknown> };

/** One of the small collections; faults in them are told by the news loader. */
export function listLoader(name: string, pick: (lists: Lists) => ListEntry[]): Loader {
  return {
    name: `peyk-${name}`,
    load: async (context) => {
      const dir = contentDir();
      const load = () => {
        context.store.clear();
        for (const entry of pick(readLists(dir))) {
          const file = entry.data['file'];
          const filePath =
            typeof file === 'string'
              ? path.relative(context.config.root.pathname, path.join(dir, file))
              : undefined;
          const isMdx = entry.data['format'] === 'mdx';
          if (filePath && isMdx) context.store.addModuleImport(filePath);
          context.store.set({
            ...entry,
            ...(filePath && { filePath }),
            ...(isMdx && { deferredRender: true }),
          });
        }
      };
      load();
      watch(context, dir, load);
    },
  };
}

/** In `npm run dev`, load again when a file of the content directory changes; a fault is told, not thrown. */
function watch({ watcher, logger }: Context, dir: string, load: () => void): void {
  if (!watcher) return;
  watcher.add(dir);
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(dir + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        load();
      } catch (error) {
        if (!(error instanceof ContentFaults)) throw error;
        logger.error(`\n${error.message}`);
      }
    }, 50);
  });
}
