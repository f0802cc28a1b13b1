import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { UNITS, type UnitName } from '../../deploy/watch/units.ts';
import { packageFile } from '../../node/own-source.ts';
import {
  cacheDir,
  commentsDir,
  contentDir,
  mostFile,
  outDir,
  serviceFile,
  stateDir,
} from '../../node/settings.ts';

/** Whom it runs as where root prints it: services are none of root's. */
const USUAL_USER = 'peyk';

/** A unit of systemd for this newsroom on this machine. */
export function unitText(name: UnitName): string {
  const dir = process.cwd();
  const { username, uid } = userInfo();
  return UNITS[name]({
    ...{ dir, node: process.execPath, starter: packageFile('bin/peyk.mjs') },
    user: uid === 0 ? USUAL_USER : username,
    writes: [
      path.dirname(outDir()),
      cacheDir(),
      contentDir(),
      commentsDir(),
      path.dirname(mostFile()),
      path.dirname(serviceFile()),
      stateDir(),
    ]
      // A folder that is not there yet is one that systemd would not begin without.
      .filter((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory()),
  });
}
