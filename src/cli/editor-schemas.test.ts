import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeEditorSchemas, YAML_SCHEMAS } from './editor-schemas.ts';

const project = mkdtempSync(path.join(tmpdir(), 'peyk-editor-'));
afterAll(() => rmSync(project, { recursive: true }));

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

test('every file of YAML in content/ has a schema, and VS Code knows which', () => {
  expect(writeEditorSchemas(path.resolve('content'), project)).toBeGreaterThan(10);
  expect(Object.values(YAML_SCHEMAS)).toContain('content/site.yml');
  for (const schema of Object.keys(YAML_SCHEMAS))
    expect(existsSync(path.join(project, schema)), schema).toBe(true);
  expect(read('.vscode/settings.json')['yaml.schemas']).toEqual(YAML_SCHEMAS);
});

test('items and standing pages are known by their files', () => {
  const list = read(path.join(project, '.astro/collections/collections.json'));
  expect(list['collections']).toEqual([
    { hasSchema: true, name: 'peyk-news' },
    { hasSchema: true, name: 'peyk-pages' },
    { hasSchema: true, name: 'peyk-dossiers' },
  ]);
  const entries = Object.entries(list['entries'] as Record<string, string>);
  expect(entries.filter(([, name]) => name === 'peyk-pages').length).toBeGreaterThan(0);
  expect(entries.every(([file]) => file.startsWith('file:///'))).toBe(true);
});
