import type { Plan, SiteFile } from '../plan.ts';
import type { TargetState } from '../target-state.ts';

/** What makes the next tree of a server out of one that is there. */
export interface TreeChanges {
  /** What has to go, or to make room. */
  remove: string[];
  /** What the shown tree has as it is to be. */
  link: string[];
  /** What no tree of the server has. */
  send: string[];
}

/**
 * @param from what the tree holds that the next one is made of
 * @param shown what readers see now; `from` itself where the next one begins as its copy
 */
export function changesOf(
  site: ReadonlyMap<string, SiteFile>,
  { gone }: Plan,
  from: TargetState,
  shown: TargetState,
): TreeChanges {
  const isCopy = from === shown;
  const staysGone = (path: string): boolean => gone.has(path) && (isCopy || from.gone.has(path));
  const stays = (path: string): boolean =>
    site.has(path) ? from.files.get(path) === site.get(path)?.identity : staysGone(path);
  const there = [...from.files.keys(), ...from.gone.keys()];
  const changes: TreeChanges = {
    remove: there.filter((path) => !stays(path)),
    link: [...gone.keys()].filter((path) => !staysGone(path)),
    send: [],
  };
  for (const [path, { identity }] of site) {
    if (stays(path)) continue;
    const isShown = shown.files.get(path) === identity && !isCopy;
    changes[isShown ? 'link' : 'send'].push(path);
  }
  return changes;
}
