import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isTextName, walkContent } from '../node/files/walk-content.ts';
import { readLists } from '../collections/loaders/lists.ts';
import { newsJsonSchema } from '../collections/schemas/json-schema.ts';

const NAME = 'peyk-news';

/**
 * Write what VS Code's Astro extension reads to complete and check front matter
 * (docs/decisions/0421-front-matter-in-code-editors.md): a schema, and which file it is for.
 *
 * @param content the content directory
 * @param project the folder that is opened in the editor
 * @returns how many items are completed and checked
 */
export function writeEditorSchemas(content: string, project: string): number {
  const out = path.join(project, '.astro/collections');
  const { files } = walkContent(content, 'news', isTextName);
  mkdirSync(out, { recursive: true });
  const write = (name: string, data: unknown): void =>
    writeFileSync(path.join(out, name), `${JSON.stringify(data, null, 2)}\n`);
  write(`${NAME}.schema.json`, newsJsonSchema(readLists(content)));
  write('collections.json', {
    collections: [{ hasSchema: true, name: NAME }],
    entries: Object.fromEntries(files.map((file) => [key(path.join(content, file)), NAME])),
  });
  return files.length;
}

/** The extension compares addresses decoded and in lower case. */
const key = (file: string): string => decodeURIComponent(pathToFileURL(file).href).toLowerCase();
