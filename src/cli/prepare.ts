#!/usr/bin/env node
import { makeDesk } from '../editorial/desk/make-desk.ts';
import { contentDir } from '../node/settings.ts';
import { writeEditorSchemas } from './editor-schemas.ts';

/**
 * What `npm ci` does last: the editing desk is made now, so that no build waits for it, and code editors
 * know front matter from the first opening on.
 */
await makeDesk();
writeEditorSchemas(contentDir(), process.cwd());
