import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OFFLINE_PAGE } from '../../lib/addresses/own-paths.ts';
import type { WorkerName } from '../compile/service-worker-files.ts';

/** A file that the worker fetches when it is installed (Workbox, `PrecacheEntry`). */
interface PrecacheEntry {
  url: string;
  /** null for a file named by its content. */
  revision: string | null;
  integrity: string;
}

/** How a page, a style or a script names what it loads. */
const NAMED = /\/_astro\/[\w.~%-]+|\/favicon\.svg|(?<=["'`])\.\/[\w.-]+\.js/gu;

/** Which script `/sw.js` is: the service worker, or the self-destroying worker where `site.yml` switches it off. */
export const workerNameOf = (site: { offline?: boolean | undefined } | undefined): WorkerName =>
  site?.offline === false ? 'self-destroying-worker' : 'service-worker';

/** The pages that the worker is for. */
interface FinishedSite {
  dir: string;
  /** The path that it stands below (`basePathOf`). */
  base: string;
}

/**
 * `/sw.js`: the worker's script after the list of what it precaches, which is the offline page and what
 * that page loads. So the file changes only when one of these does, and not with every build.
 *
 * @param script as `bundleWorker` makes it
 */
export const workerText = (name: WorkerName, script: string, site: FinishedSite): string =>
  name === 'service-worker'
    ? `const PEYK_PRECACHE=${JSON.stringify(precacheOf(site))};\n${script}`
    : script;

function precacheOf({ dir, base }: FinishedSite): PrecacheEntry[] {
  const found = new Map<string, Buffer>();
  const take = (url: string): void => {
    if (found.has(url)) return;
    const bytes = readFileSync(path.join(dir, url.endsWith('/') ? `${url}index.html` : url));
    found.set(url, bytes);
    if (!/(?:\/|\.js|\.css)$/u.test(url)) return;
    for (const [named] of bytes.toString('utf8').matchAll(NAMED))
      take(new URL(named, `https://site.invalid${url}`).pathname);
  };
  take(OFFLINE_PAGE);
  return Array.from(found, ([url, bytes]) => ({
    url: `${base}${url}`,
    revision: url.startsWith('/_astro/') ? null : digest(bytes, 'hex').slice(0, 16),
    integrity: `sha256-${digest(bytes, 'base64')}`,
  }));
}

const digest = (bytes: Buffer, as: 'hex' | 'base64'): string =>
  createHash('sha256').update(bytes).digest(as);
