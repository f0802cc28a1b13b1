import { getLoaded } from '../loaded.ts';
import { isPreview, now } from '../settings.ts';

const MINUTE = 60_000;

/**
 * The same promise at every call, so that a question is worked out once a build. In `npm run dev`
 * content changes and time goes on, so there it is asked anew after a change and after a minute.
 */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  let loaded: unknown;
  let minute = 0;
  // The environment is slow to ask, and one process is a preview or never one.
  let changes: boolean | undefined;
  return () => {
    if ((changes ??= isPreview())) {
      const current = Math.floor(now() / MINUTE);
      if (loaded !== getLoaded() || minute !== current) answer = undefined;
      loaded = getLoaded();
      minute = current;
    }
    answer ??= ask();
    return answer;
  };
}
