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
/** How the newsroom looks, for what stands beside its pages. */
export const LOOK_STYLE = '/look.css';
/** Left to a program beside the site that takes what readers send. */
export const SERVICE = '/_/';
/** Where the forge tells the watcher of a push (`peyk publish --watch`). */
export const HOOKS = '/_/hooks';
/** How the watcher does, for who sits at its machine; no web server passes it on. */
export const WATCH = '/_/watch';
/** What readers are shown who send something there while that program is away. */
export const SERVICE_DOWN = '/service-down/';
/** Files of `public/` that pages and programs name. */
export const ICONS = ['/favicon.ico', '/favicon.svg', '/icons/'] as const;

/** Of these, those that all icons of a newsroom are known by. */
export const ICON_FILES = ['favicon.svg', 'icons/icon-512.png'] as const;

/** The path of a file or folder below the site’s root: `/admin/desk/` → `admin/desk`. */
export const pathBelowSite = (address: string): string => address.replace(/^\/|\/$/gu, '');

/** All of them. */
export const OWN_PATHS: readonly string[] = [
  ...[ASSETS, MEDIA, SEARCH_INDEX, WORKER, OFFLINE_PAGE, DESK_FILES, OVERVIEW, SERVICE],
  SERVICE_DOWN,
  LOOK_STYLE,
  ...ICONS,
];
