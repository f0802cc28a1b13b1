import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { giveLoaded } from '../loaded.ts';
import { cacheDir, contentDir } from '../settings.ts';
import { ContentFaults } from './content-faults.ts';
import { loadContent } from './load-content.ts';
import { mdxFiles } from './mdx-files.ts';

type Context = Parameters<Loader['load']>[0];

/**
 * The MDX bodies as a collection, by path below the content directory: Astro compiles them, all else
 * the pages know of the content is handed over by whoever loaded it. In `npm run dev` that is done here,
 * at the start and after each change.
 */
export function mdxLoader(): Loader {
  return {
    name: 'peyk-mdx',
    load: async (context) => {
      const dir = contentDir();
      if (context.watcher) await loadAndWatch(context, dir);
      addBodies(context, dir);
    },
  };
}

function addBodies({ store, config }: Context, dir: string): void {
  store.clear();
  for (const file of mdxFiles(dir)) {
    const filePath = path.relative(config.root.pathname, path.join(dir, file));
    store.addModuleImport(filePath);
    store.set({ id: file, data: {}, filePath, deferredRender: true });
  }
}

/** A fault at the start ends the preview; a later one is told, and what was loaded before stays. */
async function loadAndWatch(context: Context, dir: string): Promise<void> {
  const load = async (): Promise<void> => giveLoaded(await loadContent(dir, cacheDir()));
  await load();
  let timer: NodeJS.Timeout | undefined;
  const again = async (): Promise<void> => {
    try {
      await load();
      addBodies(context, dir);
    } catch (error) {
      if (!(error instanceof ContentFaults)) throw error;
      context.logger.error(`\n${error.message}`);
    }
  };
  context.watcher?.add(dir);
  context.watcher?.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(dir + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void again(), 50);
  });
}
