#!/usr/bin/env node
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { compose } from '../deploy/docker/compose.ts';
import { dockerfile, dockerIgnored } from '../deploy/docker/dockerfile.ts';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { DOCKER } from '../messages/docker.ts';
import { print, printError } from '../node/process/print.ts';
import { siteUrl } from '../node/settings.ts';
import { fail } from './fail.ts';
import { readOptions } from './options.ts';

/** Write what makes containers of a newsroom; what somebody changed there is left, and told. */
const { values } = readOptions(
  { options: { replace: { type: 'boolean', default: false } } },
  DOCKER.usage,
);
try {
  if (!['package.json', 'package-lock.json'].every((name) => existsSync(name))) {
    printError(DOCKER.noNewsroom);
    process.exit(1);
  }
  const facts = { base: basePathOf(siteUrl()), hasVendor: existsSync('vendor') };
  const files = {
    Dockerfile: dockerfile(facts),
    'compose.yml': compose(facts),
    '.dockerignore': dockerIgnored(facts),
  };
  const changed = Object.entries(files).filter(
    ([name, text]) => !existsSync(name) || readFileSync(name, 'utf8') !== text,
  );
  const kept = values.replace ? [] : changed.filter(([name]) => existsSync(name));
  const written = changed.filter((each) => !kept.includes(each));
  for (const [name, text] of written) writeFileSync(name, text);
  if (kept.length > 0) {
    printError(DOCKER.kept(kept.map(([name]) => name)));
    process.exitCode = 1;
  }
  if (written.length > 0 || kept.length === 0) print(DOCKER.written(written.map(([name]) => name)));
} catch (error) {
  fail(error);
}
