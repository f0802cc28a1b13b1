import type { Transaction } from 'kysely';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import type { ModeratorRow, Role, Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';

export type Member = Pick<ModeratorRow, 'id' | 'name' | 'role'> & { isInvited: boolean };

/** All who may sign in, or are invited to, by the day they came. */
export async function findTeam(store: Store): Promise<Member[]> {
  const rows = await store
    .selectFrom('moderator')
    .select(['id', 'name', 'role', 'password'])
    .orderBy('id')
    .execute();
  return rows.map(({ password, ...row }) => ({ ...row, isInvited: password === null }));
}

export type Changed = 'done' | 'gone' | 'last owner';

interface By {
  /** The name of the owner who does it. */
  moderator: string;
  now: number;
}

/** Give somebody another role; their sessions end, so that none keeps the former one. */
export const changeRole = (store: Store, id: string, role: Role, by: By): Promise<Changed> =>
  change(store, id, by, async (transaction, member) => {
    if (role !== 'owner' && (await isLastOwner(transaction, member))) return undefined;
    await transaction.updateTable('moderator').set({ role }).where('id', '=', id).execute();
    await endSessions(transaction, id);
    return { act: 'role changed', subject: `${member.name}: ${role}` };
  });

/** Remove somebody with all that lets them in; what they did stays in the audit log. */
export const removeMember = (store: Store, id: string, by: By): Promise<Changed> =>
  change(store, id, by, async (transaction, member) => {
    if (await isLastOwner(transaction, member)) return undefined;
    await endSessions(transaction, id);
    await transaction.deleteFrom('passkey').where('moderator', '=', id).execute();
    await transaction.deleteFrom('moderator').where('id', '=', id).execute();
    return { act: 'removed', subject: member.name };
  });

const endSessions = async (transaction: Transaction<Tables>, moderator: string) =>
  transaction.deleteFrom('session').where('moderator', '=', moderator).execute();

type Row = Pick<ModeratorRow, 'id' | 'name' | 'role'>;

async function change(
  store: Store,
  id: string,
  { moderator, now }: By,
  work: (
    transaction: Transaction<Tables>,
    member: Row,
  ) => Promise<{ act: string; subject: string } | undefined>,
): Promise<Changed> {
  return inTransaction(store, async (transaction): Promise<Changed> => {
    // Holds all owners: of two who remove one another at once, the second finds one left.
    await transaction
      .updateTable('moderator')
      .set({ role: 'owner' })
      .where('role', '=', 'owner')
      .execute();
    const member = await transaction
      .selectFrom('moderator')
      .select(['id', 'name', 'role'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!member) return 'gone';
    const done = await work(transaction, member);
    if (!done) return 'last owner';
    const subject = Array.from(done.subject).slice(0, 100).join('');
    const act = { id: newId(now), at: now, moderator, act: done.act, subject };
    await transaction.insertInto('audit').values(act).execute();
    return 'done';
  });
}

/** Whether nobody else who can sign in is an owner: an invitation may never be taken. */
async function isLastOwner(transaction: Transaction<Tables>, { id, role }: Row): Promise<boolean> {
  if (role !== 'owner') return false;
  const { count } = await transaction
    .selectFrom('moderator')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('role', '=', 'owner')
    .where('password', 'is not', null)
    .where('id', '!=', id)
    .executeTakeFirstOrThrow();
  return Number(count) === 0;
}
