#!/usr/bin/env node
import path from 'node:path';
import { canBeNamed, SERVER_FILES } from '../deploy/servers/server-file.ts';
import type { ServerName } from '../deploy/servers/served-site.ts';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { SERVER_FILE } from '../messages/commands.ts';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { printError } from '../node/process/print.ts';
import { contentDir, hasSiteUrl, outDir, serviceUrl, siteUrl, watchUrl } from '../node/settings.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';

/** Print the file with which a web server serves the site. */
const USAGE = SERVER_FILE.usage(Object.keys(SERVER_FILES));
const {
  positionals: [name, ...rest],
  values: { root, certificate, key, brotli },
} = readOptions(
  {
    allowPositionals: true,
    options: {
      root: { type: 'string' },
      certificate: { type: 'string' },
      key: { type: 'string' },
      brotli: { type: 'boolean', default: false },
    },
  },
  USAGE,
);
if (name === undefined || rest.length > 0) misused(SERVER_FILE.noServer, USAGE);
if (!Object.hasOwn(SERVER_FILES, name)) misused(SERVER_FILE.unknown(name), USAGE);
if ((certificate === undefined) !== (key === undefined))
  misused(SERVER_FILE.halfCertificate, USAGE);
for (const file of [root, certificate, key]) {
  if (file !== undefined && !path.isAbsolute(file)) misused(SERVER_FILE.badRoot(file), USAGE);
  if (file !== undefined && !canBeNamed(file)) misused(SERVER_FILE.badFile(file), USAGE);
}

try {
  if (!hasSiteUrl()) stop(SERVER_FILE.noAddress);
  const dir = outDir();
  if (!canBeNamed(dir)) stop(SERVER_FILE.badFile(dir));
  const url = new URL(siteUrl());
  keepCompiledCode();
  const { readPublishedMoved } = await import('./moved-items.ts');
  const { readPublishSettings } = await import('../collections/loaders/publish-settings.ts');
  const file = SERVER_FILES[name as ServerName]({
    host: url.hostname,
    isSecure: url.protocol === 'https:',
    base: basePathOf(url.href),
    root: root ?? dir,
    service: serviceUrl().host,
    hasBrotli: brotli,
    moved: readPublishedMoved(),
    ...(readPublishSettings(contentDir()).settings.watch && { watch: watchUrl().host }),
    ...(certificate !== undefined &&
      key !== undefined && { certificate: { chain: certificate, key } }),
  });
  process.stdout.write(file);
} catch (error) {
  fail(error);
}

/** Tell what to mend, and end. */
function stop(message: string): never {
  printError(message);
  process.exit(1);
}
