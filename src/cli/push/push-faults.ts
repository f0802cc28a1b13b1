import { PurgeFault } from '../../deploy/push/purge.ts';
import { StoreAway, StoreRefused } from '../../deploy/push/s3/s3-client.ts';
import { NoConditions } from '../../deploy/push/s3/s3-store.ts';
import { RemoteFault } from '../../deploy/push/ssh/remote-shell.ts';
import { NotALink, ServerBusy } from '../../deploy/push/ssh/remote-trees.ts';
import { RsyncMissing } from '../../deploy/push/ssh/rsync.ts';
import { Busy, Overtaken, SiteChanged } from '../../deploy/push/store.ts';
import { BadState } from '../../deploy/push/target-state.ts';
import { PUSH } from '../../messages/push.ts';

/** What is told of a push that could not end; undefined for what is no fault of a target. */
export function describePushFault(error: unknown): string | undefined {
  const told = describe(error);
  return told === undefined ? undefined : `${told}\n${PUSH.goesOn}`;
}

function describe(error: unknown): string | undefined {
  if (error instanceof Busy) return PUSH.busy(Math.ceil(error.left / 60_000));
  if (error instanceof ServerBusy) return PUSH.serverBusy;
  if (error instanceof Overtaken) return PUSH.overtaken;
  if (error instanceof SiteChanged) return PUSH.siteChanged;
  if (error instanceof BadState) return PUSH.badState(error.message);
  if (error instanceof NoConditions) return PUSH.noConditions;
  if (error instanceof StoreRefused) return PUSH.refused(error.status, error.code);
  if (error instanceof StoreAway) return PUSH.away(error.message);
  if (error instanceof RsyncMissing) return PUSH.noRsync;
  if (error instanceof RemoteFault) return PUSH.remote(error.message);
  if (error instanceof NotALink) return PUSH.notALink(error.message);
  if (error instanceof PurgeFault) return PUSH.notPurged(error.message);
  return undefined;
}
