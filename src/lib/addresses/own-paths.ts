/**
 * What stands in the site beside its pages, each under one name here: the parts of the program that write
 * it, load it and keep other addresses away from it follow. One by one, so that a script for the browser
 * takes along only those it uses.
 */

/** Scripts, styles and letters, named by their content. */
export const ASSETS = '/_astro/';
/** Pictures, films and other files of the newsroom, named by their content. */
export const MEDIA = '/media/';
/** The search index; its program reads it under this name. */
export const SEARCH_INDEX = '/pagefind/';
/** The service worker. */
export const WORKER = '/sw.js';
/** What the service worker shows where there is no network. */
export const OFFLINE_PAGE = '/offline/';
/** The editing desk's own files. */
export const DESK_FILES = '/admin/desk/';
/** What is in hand, in `npm run dev` alone. */
export const OVERVIEW = '/~overview/';
/** Left to a program beside the site that takes what readers send. */
export const SERVICE = '/_/';
/** Files of `public/` that pages and programs name. */
export const ICONS = ['/favicon.ico', '/favicon.svg', '/icons/'] as const;

/** The path of a file or folder below the site’s root: `/admin/desk/` → `admin/desk`. */
export const pathBelowSite = (address: string): string => address.replace(/^\/|\/$/gu, '');

/** All of them. */
export const OWN_PATHS: readonly string[] = [
  ...[ASSETS, MEDIA, SEARCH_INDEX, WORKER, OFFLINE_PAGE, DESK_FILES, OVERVIEW, SERVICE],
  ...ICONS,
];
