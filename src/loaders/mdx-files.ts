import path from 'node:path';
import { walk } from './walk.ts';

/** The content files whose bodies are programs of their own, below the content directory, sorted. */
export const mdxFiles = (dir: string): string[] =>
  ['news', 'pages'].flatMap((folder) =>
    walk(path.join(dir, folder), (name) => name.endsWith('.mdx')).map(
      (name) => `${folder}/${name}`,
    ),
  );
