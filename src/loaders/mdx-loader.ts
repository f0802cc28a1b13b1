import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentDir } from '../settings.ts';
import { mdxFiles } from './mdx-files.ts';

type Context = Parameters<Loader['load']>[0];

/**
 * The MDX bodies as a collection, by path below the content directory: Astro compiles them, all else
 * the pages know of the content is handed over by whoever loaded it.
 */
export function mdxLoader(): Loader {
  return {
    name: 'peyk-mdx',
    load: (context) => {
      const dir = contentDir();
      addBodies(context, dir);
      const again = (file: string) => {
        if (file.endsWith('.mdx') && path.resolve(file).startsWith(dir + path.sep))
          addBodies(context, dir);
      };
      context.watcher?.on('add', again).on('unlink', again);
      return Promise.resolve();
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
