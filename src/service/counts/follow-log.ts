import { errorFields } from '../../node/process/log.ts';
import type { AccessLog } from './access-log.ts';
import { LogFollower, type FollowerContext } from './log-follower.ts';

/** How often the log is looked at, in ms. */
const INTERVAL = 2000;

/** Follow a log until asked to stop. @returns what stops it, when the transaction under way is done */
export function followLog(context: FollowerContext, log: AccessLog): () => Promise<void> {
  const follower = new LogFollower(context, log);
  let isStopped = false;
  let wake = (): void => undefined;
  const follow = async (): Promise<void> => {
    while (!isStopped) {
      try {
        await follower.catchUp(() => isStopped);
      } catch (error) {
        context.log('error', 'log not counted', errorFields(error));
      }
      if (isStopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, INTERVAL);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const ended = follow();
  return () => {
    isStopped = true;
    wake();
    return ended;
  };
}
