import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import type { ModeratorRow, Role } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import { hashPassword } from './password.ts';

/** How long an invitation may be taken, in ms. */
const INVITATION = 3 * 86_400_000;

/** What the store keeps of a word that only a link or a cookie holds. */
export const digestOfWord = (word: string): string =>
  createHash('sha256').update(word).digest('base64url');

/**
 * Invite somebody, or let somebody who has forgotten the password choose another: the former one and all
 * passkeys are worth nothing from then on, for they may be in other hands, and whoever is signed in by them is
 * not any more.
 *
 * @param by who invites, for the audit log; without one, a command does
 * @returns the word that the link holds; the store knows only its hash
 */
export async function invite(
  store: Store,
  name: string,
  role: Role,
  now: number,
  by = name,
): Promise<string> {
  const word = randomBytes(24).toString('base64url');
  const row = {
    role,
    password: null,
    invitation: digestOfWord(word),
    invited_until: now + INVITATION,
  };
  await inTransaction(store, async (transaction) => {
    await transaction
      .insertInto('moderator')
      .values({ id: newId(now), name, ...row })
      .onConflict((on) => on.column('name').doUpdateSet(row))
      .execute();
    for (const table of ['session', 'passkey'] as const)
      await transaction
        .deleteFrom(table)
        .where('moderator', 'in', (of) =>
          of.selectFrom('moderator').select('id').where('name', '=', name),
        )
        .execute();
    const subject = by === name ? role : Array.from(`${name}: ${role}`).slice(0, 100).join('');
    const act = { id: newId(now), at: now, moderator: by, act: 'invited', subject };
    await transaction.insertInto('audit').values(act).execute();
  });
  return word;
}

/** Who was invited by a link; undefined for one that is over or was taken. */
export const findInvited = async (
  store: Store,
  word: string,
  now: number,
): Promise<ModeratorRow | undefined> =>
  store
    .selectFrom('moderator')
    .selectAll()
    .where('invitation', '=', digestOfWord(word))
    .where('invited_until', '>', now)
    .executeTakeFirst();

/** @returns whether the invitation was still there to be taken: of two who take it at once, one does */
export async function takeInvitation(
  store: Store,
  word: string,
  password: string,
  now: number,
): Promise<boolean> {
  const hash = await hashPassword(password);
  return inTransaction(store, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('moderator')
      .set({ password: hash, invitation: null })
      .where('invitation', '=', digestOfWord(word))
      .where('invited_until', '>', now)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
}
