import type { Store } from '../store/store.ts';

const DAY = 86_400_000;

/** Delete the e-mail and the hash of the address of all comments older than some days. */
export async function forgetSenders(store: Store, days: number, now: number): Promise<void> {
  await store
    .updateTable('comment')
    .set({ email: null, sender: null })
    .where('at', '<', now - days * DAY)
    .where((of) => of.or([of('email', 'is not', null), of('sender', 'is not', null)]))
    .execute();
}
