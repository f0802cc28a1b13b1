#!/usr/bin/env node
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { print, printError } from '../node/process/print.ts';
import { cacheDir, contentDir, hasSiteUrl, outDir, siteUrl } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';
import { PING } from '../messages/ping.ts';
import { fail } from './fail.ts';
import { readOptions } from './options.ts';

/** How long a hub may take to answer, in ms. */
const TIMEOUT = 20_000;

/** Tell a hub and search engines, where `site.yml` names them, what the last publish changed. */
function stop(message: string, code: 0 | 1 = 1): never {
  printError(message);
  process.exit(code);
}

readOptions({}, PING.usage);

keepCompiledCode();
const { readLists } = await import('../collections/loaders/lists.ts');
const { isSite } = await import('../feeds/ping/published.ts');
const { ping } = await import('../feeds/ping/ping.ts');

try {
  const { site } = readLists(contentDir());
  if (!site) stop(PING.badSite);
  const { hub, indexNow } = site;
  if (hub === undefined && !indexNow) stop(PING.nobody, 0);
  if (!hasSiteUrl()) stop(PING.noAddress);
  if (!isSite(outDir())) stop(COMMANDS.nothingToServe(outDir()));
  const told = await ping({
    dir: outDir(),
    cache: cacheDir(),
    siteUrl: siteUrl(),
    hub,
    indexNow,
    timeout: TIMEOUT,
  });
  for (const one of told) (one.fault === undefined ? print : printError)(PING.told(one));
  if (told.some(({ fault }) => fault !== undefined)) process.exitCode = 1;
} catch (error) {
  fail(error);
}
