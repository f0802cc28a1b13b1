#!/usr/bin/env node
import { print } from '../node/process/print.ts';
import { contentDir } from '../node/settings.ts';
import { SCHEMAS } from '../messages/commands.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import { fail } from './fail.ts';
import { readOptions } from './options.ts';

readOptions({}, SCHEMAS.usage);
try {
  print(SCHEMAS.written(writeEditorSchemas(contentDir(), process.cwd())));
} catch (error) {
  fail(error);
}
