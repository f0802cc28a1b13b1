import { getContent } from '../collections/content-store.ts';

const MINUTE = 60_000;

/**
 * The same promise at every call, so that a question is worked out once a build: as long as the content is the
 * same. In `npm run dev` time goes on, so there it is asked anew after a minute, too.
 */
export function memoisePerBuild<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  let seen: unknown;
  let minute = 0;
  return () => {
    const content = getContent();
    const current = content.isPreview ? Math.floor(content.now() / MINUTE) : 0;
    if (seen !== content || minute !== current) answer = undefined;
    seen = content;
    minute = current;
    answer ??= ask();
    return answer;
  };
}
