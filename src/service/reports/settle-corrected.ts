import type { ServiceContext } from '../context.ts';
import { decideReport } from './decide-report.ts';
import { digestOf, readReportedItem } from './reported-item.ts';

type Asked = Pick<ServiceContext, 'store' | 'siteDir' | 'now'>;

/**
 * Tell those open reports done whose item has had a correction published since they came in, and another
 * than it had then.
 *
 * @param codes the items to look at; all with open reports unless given
 * @returns how many
 */
export async function settleCorrected(
  { store, siteDir, now }: Asked,
  codes?: readonly string[],
): Promise<number> {
  const rows = await store
    .selectFrom('report')
    .select(['id', 'code', 'version', 'correction'])
    .where('state', '=', 'open')
    .$if(codes !== undefined, (query) => query.where('code', 'in', codes ?? []))
    .execute();
  let settled = 0;
  for (const [code, reports] of Map.groupBy(rows, ({ code }) => code)) {
    const { correction = '' } = (await readReportedItem(siteDir, code)) ?? {};
    if (correction === '') continue;
    const digest = digestOf(correction);
    for (const report of reports)
      if (report.correction !== digest)
        settled += Number(await decideReport(store, report, 'done', { moderator: '', now: now() }));
  }
  return settled;
}
