import { UPGRADE } from '../../messages/upgrade.ts';
import { printError } from '../../node/process/print.ts';
import { ownVersion } from '../init/peyk-spec.ts';
import { compareVersions, readManifest, releaseOf } from './manifest.ts';
import { NewsroomFolder } from './newsroom-folder.ts';

/** Say so before a build where the newsroom wrote down an older version than this program's. */
export function tellPendingUpgrade(dir: string): void {
  try {
    const recorded = readManifest(new NewsroomFolder(dir)).peyk?.version;
    const own = ownVersion();
    if (recorded !== undefined && compareVersions(releaseOf(recorded), releaseOf(own)) < 0)
      printError(UPGRADE.pending(recorded, own));
  } catch {
    // What else is wrong with `package.json`, npm tells.
  }
}
