import type { ServiceContext } from '../context.ts';
import { digestOfWord } from '../moderation/moderators.ts';
import { newId } from '../store/new-id.ts';
import type { Role } from '../store/tables.ts';

/** Somebody who is signed in. @returns the cookie that says so, over http */
export async function signedIn({ store, now }: ServiceContext, role: Role): Promise<string> {
  const id = newId(now());
  const row = { id, name: `Sara ${id}`, role, password: null, invitation: null, invited_until: 0 };
  await store.insertInto('moderator').values(row).execute();
  const session = { id: digestOfWord(id), moderator: id, until: now() + 3_600_000 };
  await store.insertInto('session').values(session).execute();
  return `peyk=${id}`;
}
