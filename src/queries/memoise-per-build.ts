import { getContent } from '../collections/content-store.ts';

const MINUTE = 60_000;

/**
 * The same promise at every call, so that a question is worked out once a build. In `npm run dev`
 * content changes and time goes on, so there it is asked anew after a change and after a minute.
 */
export function memoisePerBuild<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  let seen: unknown;
  let minute = 0;
  return () => {
    const content = getContent();
    if (content.isPreview) {
      const current = Math.floor(content.now() / MINUTE);
      if (seen !== content || minute !== current) answer = undefined;
      seen = content;
      minute = current;
    }
    answer ??= ask();
    return answer;
  };
}
