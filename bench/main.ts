#!/usr/bin/env node
import process from 'node:process';
import { BENCH } from '../src/messages/commands.ts';
import { misused, readOptions } from '../src/cli/options.ts';

/** Measurements against other tools, for engineers; each stands beside this and says what it takes. */
const BENCHES = {
  publishing: 'seconds and memory of building and publishing, beside Hugo, Eleventy and Astro',
  approval: 'seconds and pages of publishing one comment in a large archive',
  watch: 'seconds from a push, and from an embargo’s second, until readers see the item',
  push: 'files, requests and bytes of sending one item more of a large archive',
  'push-load':
    'whether readers see a whole site while it is sent again and again, and pushes are killed',
  requests: 'answers a second of a page, with the printed file for nginx and with plain files',
  isna: 'the first build of 3,400 real items, beside Hugo',
  changes: 'whether what is kept from build to build is what a build from nothing makes',
  history: 'what the history of items from Git costs a build',
  machines: 'whether all that machines read of real news is valid',
  kill: 'whether a build that is killed leaves the site whole',
  faults: 'whether a damaged cache or a full disk gives a wrong site',
  search: 'how well and how fast search finds, beside other engines',
  lighthouse: 'what Lighthouse says of the pages',
  import: 'seconds and memory of importing a WordPress export, and whether all of it comes in',
  counts: 'seconds and memory of counting a million lines of an access log, beside GoAccess',
  'half-spaces': 'how many half-spaces the checker finds, and how many it is wrong about',
};

interface Bench {
  run(args: string[]): Promise<void>;
}

const [name = '--help', ...args] = process.argv.slice(2);
const usage = BENCH.usage(BENCHES);
// What stands behind the name is the measurement's own.
readOptions({ args: [name], allowPositionals: true }, usage);
if (!Object.hasOwn(BENCHES, name)) misused(BENCH.unknown(name), usage);
// The names above are those of the modules.
const { run } = (await import(`./${name}.ts`)) as Bench;
await run(args);
