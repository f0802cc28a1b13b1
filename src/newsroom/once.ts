import { isPreview } from '../settings.ts';

/**
 * The same promise at every call, so that a question is worked out once a build. In `npm run dev`
 * content changes under way, so there each call asks anew.
 */
export function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    if (isPreview()) return ask();
    answer ??= ask();
    return answer;
  };
}
