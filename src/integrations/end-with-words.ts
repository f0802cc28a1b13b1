import { printError } from '../node/process/print.ts';
import { findInvalidContent } from '../collections/loaders/invalid-content.ts';

/**
 * End Astro's command on invalid content with words for editors alone; Astro would tell of it with a stack.
 * The site that is shown stays.
 * @throws any other error, as it is
 */
export function endWithWords(error: unknown): never {
  const invalid = findInvalidContent(error);
  if (!invalid) throw error;
  printError(`\n${invalid.message}\n`);
  process.exit(1);
}
