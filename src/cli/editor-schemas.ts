import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isTextName, walkContent } from '../node/files/walk-content.ts';
import { CONTENT_FILES } from '../collections/reference/content-files.ts';
import { jsonSchemaOf } from '../collections/reference/json-schema.ts';
import { readDossiers } from '../collections/loaders/dossiers.ts';
import { readLists } from '../collections/loaders/lists.ts';

/** Where the schemas are; `.vscode/settings.json` names them for files of YAML alone. */
const FOLDER = '.astro/collections';

/**
 * Write what VS Code completes and checks content by (docs/decisions/0421-front-matter-in-code-editors.md): a
 * schema for each kind of file, and for the Astro extension, which reads front matter, the files that each is
 * for.
 *
 * @param content the content directory
 * @param project the folder that is opened in the editor
 * @returns how many items are completed and checked
 */
export function writeEditorSchemas(content: string, project: string): number {
  const out = path.join(project, FOLDER);
  mkdirSync(out, { recursive: true });
  const write = (name: string, data: unknown): void =>
    writeFileSync(path.join(out, name), `${JSON.stringify(data, null, 2)}\n`);
  const { sections, series, people, pages } = readLists(content);
  const titled = ({ id, data: { title } }: { id: string; data: { title: string } }) => ({
    id,
    title,
  });
  const [standing, dossiers] = [pages.map(titled), readDossiers(content).dossiers.map(titled)];
  const named = people.map(({ id, name }) => ({ id, title: name }));
  for (const file of CONTENT_FILES)
    write(
      `peyk-${file.name}.schema.json`,
      jsonSchemaOf(file, { sections, series, people: named, pages: standing, dossiers }),
    );

  const withFrontMatter = CONTENT_FILES.filter(({ shape }) => shape === 'front-matter');
  const found = withFrontMatter.map(({ name }) => ({
    name: `peyk-${name}`,
    files: walkContent(content, name, isTextName).files,
  }));
  write('collections.json', {
    collections: found.map(({ name }) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(
      found.flatMap(({ name, files }) =>
        files.map((file) => [key(path.join(content, file)), name] as const),
      ),
    ),
  });
  return found.find(({ name }) => name === 'peyk-news')?.files.length ?? 0;
}

/** What `yaml.schemas` of `.vscode/settings.json` says: which schema is for which file. */
export const YAML_SCHEMAS: Readonly<Record<string, string>> = Object.fromEntries(
  CONTENT_FILES.filter(({ shape }) => shape !== 'front-matter').map(({ name, path: file }) => [
    `./${FOLDER}/peyk-${name}.schema.json`,
    file,
  ]),
);

/** The extension compares addresses decoded and in lower case. */
const key = (file: string): string => decodeURIComponent(pathToFileURL(file).href).toLowerCase();
