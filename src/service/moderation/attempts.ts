import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';

/** In ms. */
const SPAN = 15 * 60_000;

const nameOf = (what: string): string => createHash('sha256').update(what).digest('base64url');

/**
 * Count a try, before it is made, and tell whether it may be: at most `most` of one kind within a quarter of an
 * hour, whichever process they come to.
 */
export async function mayTry(
  store: Store,
  what: string,
  most: number,
  now: number,
): Promise<boolean> {
  const name = nameOf(what);
  const span = Math.floor(now / SPAN);
  await store
    .insertInto('attempt')
    .values({ name, span, tries: 1 })
    .onConflict((on) =>
      on.columns(['name', 'span']).doUpdateSet((of) => ({ tries: of('attempt.tries', '+', 1) })),
    )
    .execute();
  const { tries } = await store
    .selectFrom('attempt')
    .select('tries')
    .where('name', '=', name)
    .where('span', '=', span)
    .executeTakeFirstOrThrow();
  return tries <= most;
}

/** Delete the counts of spans that are over. */
export const forgetAttempts = async (store: Store, now: number): Promise<void> =>
  void (await store
    .deleteFrom('attempt')
    .where('span', '<', Math.floor(now / SPAN))
    .execute());
