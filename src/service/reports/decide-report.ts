import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import type { ReportState } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';

/** A report as an editor saw it. */
export interface SeenReport {
  id: string;
  version: number;
}

/** What an editor does with a report, as the audit log calls it. */
const ACTS: Readonly<Record<ReportState | 'drafted', string>> = {
  done: 'report done',
  refused: 'report refused',
  open: 'report reopened',
  drafted: 'correction drafted',
};

/**
 * Decide of a report as it was seen, or begin a correction from it; the act is in the audit log in the same
 * transaction.
 *
 * @param moderator who decides; empty for the service itself, which found the correction published
 * @param correction a digest of what the item tells of now, for a report that waits for another
 * @returns false where somebody else was faster; what he decided stays
 */
export async function decideReport(
  store: Store,
  { id, version }: SeenReport,
  decision: ReportState | 'drafted',
  { moderator, now, correction }: { moderator: string; now: number; correction?: string },
): Promise<boolean> {
  return inTransaction(store, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('report')
      .set({
        version: version + 1,
        ...(correction !== undefined && { correction }),
        ...(decision === 'drafted' ? { drafted: moderator } : { state: decision }),
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    const act = moderator === '' ? 'report corrected' : ACTS[decision];
    await transaction
      .insertInto('audit')
      .values({ id: newId(now), at: now, moderator, act, subject: id })
      .execute();
    return true;
  });
}
