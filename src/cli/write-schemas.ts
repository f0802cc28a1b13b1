#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readLists } from '../loaders/lists.ts';
import { walk } from '../loaders/walk.ts';
import { newsJsonSchema } from '../schemas/json-schema.ts';
import { contentDir } from '../settings.ts';

/**
 * Write what VS Code's Astro extension reads to complete and check front matter
 * (docs/decisions/0421-front-matter-in-code-editors.md): a schema, and which file it is for.
 */
const NAME = 'peyk-news';
const out = path.resolve('.astro/collections');
const dir = contentDir();
const news = path.join(dir, 'news');
const files = walk(news, (name) => /\.mdx?$/u.test(name)).map((name) => path.join(news, name));
// The extension compares addresses decoded and in lower case.
const key = (file: string): string => decodeURIComponent(pathToFileURL(file).href).toLowerCase();

mkdirSync(out, { recursive: true });
const write = (name: string, data: unknown): void =>
  writeFileSync(path.join(out, name), `${JSON.stringify(data, null, 2)}\n`);
write(`${NAME}.schema.json`, newsJsonSchema(readLists(dir)));
write('collections.json', {
  collections: [{ hasSchema: true, name: NAME }],
  entries: Object.fromEntries(files.map((file) => [key(file), NAME])),
});
