import path from 'node:path';
import { holdAlone } from '../../deploy/watch/only-one.ts';
import { PUBLISH } from '../../messages/publish.ts';
import { printError } from '../../node/process/print.ts';

/** Be the only one that publishes this newsroom; ends the command where another does. @returns lets the next in */
export function holdNewsroom(): () => void {
  const root = process.cwd();
  // Beside the lock of builds: both are of the checkout, whatever its cache is.
  const letGo = holdAlone(path.join(root, '.astro', 'publish.lock'));
  if (letGo) return letGo;
  printError(PUBLISH.taken(root));
  process.exit(1);
}
