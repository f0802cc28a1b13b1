import {
  ASSETS,
  MEDIA,
  OFFLINE_PAGE as OFFLINE,
  SEARCH_INDEX as INDEX,
  WORKER as SCRIPT,
} from '../lib/addresses/own-paths.ts';
import { SCRIPT_BASE } from '../lib/addresses/script-base.ts';

/** What the worker and the pages call things by; both read and write the same caches (Cache API). */

/**
 * All caches of ours begin with it, so that the self-destroying worker finds them; a host may hold several
 * sites, each below a path.
 */
export const PREFIX = `peyk${SCRIPT_BASE}-`;
/** The front page and the search page. */
export const SHELL = `${PREFIX}shell`;
/** The pages that were read last. */
export const PAGES = `${PREFIX}pages`;
/** Files named by their content: scripts, letters, pictures. */
export const FILES = `${PREFIX}files`;
/** The search index of the newer items, whole. */
export const SEARCH_INDEX = `${PREFIX}search`;

/** The cache of an item that its reader keeps. @param path «/news/277495/» */
export const keptCache = (path: string): string => `${PREFIX}kept:${path}`;

/** The path of the item that a cache keeps; undefined for other caches. */
export const keptPath = (cache: string): string | undefined =>
  cache.startsWith(keptCache('')) ? cache.slice(keptCache('').length) : undefined;

/** An address of the site as the browser asks for it. */
export const atBase = (address: string): string => `${SCRIPT_BASE}${address}`;

export const OFFLINE_PAGE = atBase(OFFLINE);
export const WORKER = atBase(SCRIPT);
/** The folder of the search index, without a slash at its end. */
export const INDEX_DIR = atBase(INDEX.slice(0, -1));

/** What a page tells the worker. */
export type Message =
  /** The first page was opened before there was a worker: keep it and what it loaded. */
  | { type: 'opened'; path: string; files: string[] }
  /** The reader wants search without a network, whatever its size. Answered with `{ kept: boolean }`. */
  | { type: 'keep-search' };

/** Files that a page needs and that are named by their content. */
export const isNamedByContent = (path: string): boolean =>
  [ASSETS, MEDIA].some((folder) => path.startsWith(atBase(folder)));
