#!/usr/bin/env node
import { contentDir } from '../settings.ts';
import { SCHEMAS } from '../ui/commands.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { fail } from './fail.ts';
import { readOptions } from './options.ts';

readOptions({}, SCHEMAS.usage);
try {
  console.log(SCHEMAS.written(writeEditorSchemas(contentDir(), process.cwd())));
} catch (error) {
  fail(error);
}
