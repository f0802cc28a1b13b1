import { setTimeout as pause } from 'node:timers/promises';
import { kindOf } from './file-kinds.ts';
import { sharedWork } from './shared-work.ts';

/** What keeps copies for readers. */
export interface PurgeSettings {
  kind: 'arvancloud' | 'cloudflare' | 'nginx';
  zone?: string | undefined;
  url?: string | undefined;
}

/** A copy could not be taken back: readers may see what was there before. */
export class PurgeFault extends Error {}

/** As many addresses as Cloudflare takes at once on every plan; ArvanCloud gets as many. */
const AT_ONCE = 30;
const TIMEOUT = 30_000;
const TRIES = 4;

/** How the two clouds are asked: Cloudflare's API 4 (`purge_cache`), ArvanCloud's CDN 4.0 (`caching/purge`). */
const CLOUDS = {
  cloudflare: {
    api: 'https://api.cloudflare.com/client/v4',
    path: (zone: string) => `/zones/${zone}/purge_cache`,
    signIn: (token: string) => `Bearer ${token}`,
    body: (urls: readonly string[]): object => ({ files: urls }),
  },
  arvancloud: {
    api: 'https://napi.arvancloud.ir/cdn/4.0',
    path: (zone: string) => `/domains/${zone}/caching/purge`,
    // Its console shows a key with its kind before it.
    signIn: (token: string) => `Apikey ${token.replace(/^apikey\s*/iu, '')}`,
    body: (urls: readonly string[]): object => ({ purge: 'individual', purge_urls: urls }),
  },
};

/** The addresses at which readers find files that changed; what changes its name with its bytes has no old copy. */
export const changedAddresses = (paths: readonly string[], siteUrl: string): string[] =>
  paths
    .filter((path) => !path.startsWith('.peyk/') && kindOf(path) !== 'named')
    .map((path) => `${siteUrl}/${encodeURI(path.replace(/(^|\/)index\.html$/u, '$1'))}`);

/**
 * Let what stands between readers and a target forget some addresses, and no others.
 *
 * @param token of the cloud's API; nginx asks for none
 * @param firstPause before what failed by chance is asked again, ms; then twice as long each time
 * @throws {PurgeFault}
 */
export async function purge(
  { kind, zone = '', url }: PurgeSettings,
  urls: readonly string[],
  token: string,
  firstPause = 500,
): Promise<void> {
  if (kind === 'nginx') {
    await sharedWork(urls, 8, (address) =>
      ask(new URL(new URL(address).pathname, url), { method: 'PURGE' }, firstPause, [404, 412]),
    );
    return;
  }
  const { api, path, signIn, body } = CLOUDS[kind];
  const batches = Array.from({ length: Math.ceil(urls.length / AT_ONCE) }, (_, at) =>
    urls.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  await sharedWork(batches, 2, (batch) =>
    ask(
      new URL((url ?? api) + path(encodeURIComponent(zone))),
      {
        method: 'POST',
        headers: { Authorization: signIn(token), 'Content-Type': 'application/json' },
        body: JSON.stringify(body(batch)),
      },
      firstPause,
    ),
  );
}

/** @param fine answers that are as good as «yes»: nothing was kept */
async function ask(
  url: URL,
  init: RequestInit,
  firstPause: number,
  fine: readonly number[] = [],
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) }).catch(
      (error: unknown) => error,
    );
    if (answer instanceof Response) {
      await answer.body?.cancel();
      if (answer.ok || fine.includes(answer.status)) return;
    }
    const isByChance =
      !(answer instanceof Response) || answer.status === 429 || answer.status >= 500;
    if (!isByChance || tries === TRIES)
      throw new PurgeFault(answer instanceof Response ? `HTTP ${answer.status}` : reasonOf(answer));
    await pause(firstPause * 2 ** (tries - 1));
  }
}

const reasonOf = (error: unknown): string => {
  const { cause, message } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error && cause.message ? cause.message : message;
};
