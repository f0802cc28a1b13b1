/**
 * The classes of what is put into a page after it was made: by the readers' service, and by the service
 * worker. Held against both by a test.
 */
export const FOREIGN_CLASSES: ReadonlySet<string> = new Set([
  ...['chart', 'fault', 'find', 'list', 'main', 'notice', 'offline-mark', 'page', 'row', 'soft'],
  ...['trap', 'words'],
]);
