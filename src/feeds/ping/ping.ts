import { absoluteUrl, indexNowKeyUrl } from '../../queries/urls.ts';
import { changedSince, Pinged, type Digests } from './pinged.ts';
import { readPublished } from './published.ts';
import { tellHub, tellIndexNow } from './tell.ts';

/** Where engines listen together (indexnow.org). */
const INDEX_NOW = 'https://api.indexnow.org/indexnow';

export interface PingOptions {
  /** The published site. */
  dir: string;
  cache: string;
  siteUrl: string;
  hub?: string | undefined;
  indexNow?: { key: string; endpoint?: string | undefined } | undefined;
  /** How long one may take to answer, in ms. */
  timeout: number;
}

/** What came of telling one. */
export interface Told {
  who: 'hub' | 'engines';
  where: string;
  /** How many addresses were to be told. */
  count: number;
  /** Why it could not be told; what was to be told then stays for the next time. */
  fault?: string;
}

/**
 * Tell a WebSub hub of the feeds, and search engines of the items, that a publish changed since the last
 * time they were told. Only what `site.yml` names is told.
 *
 * Engines are told at first of the last two days' items only, not of a whole archive.
 */
export async function ping(options: PingOptions): Promise<Told[]> {
  const { dir, cache, siteUrl, hub, indexNow, timeout } = options;
  const { feeds, items, newest } = readPublished(dir, siteUrl);
  const pinged = new Pinged(cache);
  const told: Told[] = [];

  const tell = async (
    who: Told['who'],
    where: string,
    urls: string[],
    now: Digests,
    send: (urls: string[]) => Promise<void>,
  ): Promise<void> => {
    try {
      if (urls.length > 0) await send(urls);
      pinged.write(`${where} ${siteUrl}`, now);
      told.push({ who, where, count: urls.length });
    } catch (error) {
      told.push({ who, where, count: urls.length, fault: reasonOf(error) });
    }
  };

  if (hub !== undefined) {
    const changed = changedSince(pinged.read(`${hub} ${siteUrl}`) ?? new Map(), feeds);
    // A feed that is no more has nothing for a hub to fetch.
    const there = changed.filter((url) => feeds.has(url));
    await tell('hub', hub, there, feeds, (urls) => tellHub(hub, urls, timeout));
  }
  if (indexNow) {
    const where = indexNow.endpoint ?? INDEX_NOW;
    const before = pinged.read(`${where} ${siteUrl}`);
    const urls = before ? changedSince(before, items) : newest;
    const key = { key: indexNow.key, url: absoluteUrl(indexNowKeyUrl(indexNow.key), siteUrl) };
    await tell('engines', where, urls, items, (all) => tellIndexNow(where, key, all, timeout));
  }
  return told;
}

/** A refused connection stands in the cause of what `fetch` throws. */
const reasonOf = (error: unknown): string => {
  const { cause, name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'TimeoutError') return 'timeout';
  return cause instanceof Error && cause.message ? cause.message : message;
};
