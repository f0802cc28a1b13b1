/**
 * Writes docs/reference.md and docs/reference.fa.md from the schemas. Run by hand after a schema, an example
 * or a word of it changes; a test fails until then:
 *
 *     npm run reference
 */
import { writeFileSync } from 'node:fs';
import { referencePage } from '../src/collections/reference/reference-page.ts';
import { REFERENCE_EN } from '../src/messages/reference/english.ts';
import { REFERENCE_FA } from '../src/messages/reference/persian.ts';

writeFileSync('docs/reference.md', referencePage(REFERENCE_EN));
writeFileSync('docs/reference.fa.md', referencePage(REFERENCE_FA));
