import { randomBytes } from 'node:crypto';
import type { Cache } from '../../../node/cache/cache.ts';
import { digestOf } from '../../../node/digest.ts';
import { keptFor } from '../kept-for.ts';
import { planPush, sentBy, type Plan } from '../plan.ts';
import type { Pushed } from '../push-to-store.ts';
import { readSiteFiles } from '../site-files.ts';
import { NOTHING, type TargetState } from '../target-state.ts';
import { RemoteShell, type SshSettings } from './remote-shell.ts';
import { RemoteTrees, type RemoteTree } from './remote-trees.ts';
import { rsync } from './rsync.ts';
import { changesOf } from './tree-changes.ts';

export interface ServerPush {
  /** The tree of the built site; no link. */
  dir: string;
  cache: Cache;
  /** The target's name. */
  name: string;
  settings: SshSettings;
  /** How long what is gone stays, ms. */
  grace: number;
  /** Told of the plan; where it gives false, nothing is done. */
  onPlan: (plan: Plan) => boolean;
  onProgress: (step: 'server', done: number, total: number) => void;
  purge: (paths: readonly string[]) => Promise<void>;
}

/**
 * Let a server show a built site: what changed is sent into a tree beside the shown one, and one rename of a link
 * shows it whole. A push that was broken off is as if it had not been; what it sent is not sent again.
 *
 * @returns undefined where there was nothing to do, or `onPlan` wanted nothing done
 * @throws {RemoteFault} @throws {ServerBusy} @throws {NotALink}
 */
export async function pushToServer(options: ServerPush): Promise<Pushed | undefined> {
  const { dir, cache, name, settings, grace, onPlan, onProgress, purge } = options;
  const files = await readSiteFiles(dir, cache);
  const site = new Map(
    Array.from(files, ([path, { digest, size }]) => [path, { identity: digestOf(digest), size }]),
  );
  const { bases } = keptFor(cache, `${name}-${digestOf(`${settings.host} ${settings.path}`)}`);
  const shell = new RemoteShell(settings);
  try {
    const trees = new RemoteTrees(shell, settings.path, bases);
    await trees.take();
    const { shown, others, now } = await trees.list();
    const state = shown?.holds?.state ?? NOTHING;
    const plan = planPush(site, { ...state, doubtful: new Map() }, { now, grace });
    const sent = sentBy(plan);
    const unpurged = state.sending?.paths ?? [];
    const isIdle = sent.length === 0 && plan.removals.length === 0 && unpurged.length === 0;
    if (!onPlan(plan) || (isIdle && shown?.holds)) return undefined;

    const id = `${Date.now().toString(36)}${randomBytes(3).toString('hex')}`;
    const spare = others.find(({ holds }) => holds);
    const from = spare?.holds?.state ?? state;
    const changes = changesOf(site, plan, from, state);
    if (spare) await trees.forgetState(spare.id);
    await trees.begin(id, startOf(spare, shown));
    await trees.remove(id, changes.remove);
    if (shown) await trees.link(id, shown.id, changes.link);
    const total = changes.send.length;
    let done = 0;
    onProgress('server', 0, total);
    if (total > 0)
      await rsync(
        settings,
        {
          ...{ from: dir, to: trees.dirOf(id), files: changes.send },
          known: others
            .filter(({ holds }) => !holds)
            .slice(0, 1)
            .map((half) => trees.dirOf(half.id)),
        },
        () => onProgress('server', (done += 1), total),
      );

    const after: TargetState = {
      files: new Map(Array.from(site, ([path, { identity }]) => [path, identity])),
      gone: plan.gone,
    };
    const paths = [...new Set([...unpurged, ...sent, ...plan.removals])];
    const base = await trees.writeState(
      id,
      { ...after, sending: { by: id, paths } },
      shown?.holds?.base,
    );
    await trees.show(id);
    await trees.sweep(
      [id, ...(shown?.holds ? [shown.id] : [])],
      [base.name, ...(shown?.holds ? [shown.holds.base.name] : [])],
    );
    await purge(paths);
    await trees.writeState(id, after, base);
    const size = sent.reduce((sum, path) => sum + (site.get(path)?.size ?? 0), 0);
    return { sent: sent.length, size, removed: plan.removals.length, left: [] };
  } finally {
    await shell.close();
  }
}

/** What the next tree begins as: the spare one, or a copy of the shown one, if it is known what that holds. */
function startOf(
  spare: RemoteTree | undefined,
  shown: RemoteTree | undefined,
): { rename?: string; copy?: string } {
  if (spare) return { rename: spare.id };
  return shown?.holds ? { copy: shown.id } : {};
}
