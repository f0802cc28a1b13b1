import { isFromRule } from '../../lib/diagnostics/diagnostic.ts';
import { checkContent } from '../checker/check-content.ts';
import { type ReportEntry, reportEntriesOf } from '../checker/report-entry.ts';
import type { Item } from '../../queries/group-news.ts';
import { getNews } from '../../queries/news.ts';
import { toSummary } from '../../queries/summary.ts';
import type { ItemSummary } from '../../queries/types.ts';
import { itemUrl } from '../../queries/urls.ts';
import { cacheDir, contentDir, now, siteUrl } from '../../node/settings.ts';

/** An item with the file that an editor opens. */
export interface OverviewItem {
  item: ItemSummary;
  file: string;
}

/** What was found in one file. */
export interface OverviewFile {
  file: string;
  /** The item's title and page; a standing page, a list or a file that cannot be read has none. */
  item?: { title: string; url: string };
  entries: readonly ReportEntry[];
}

export interface OverviewView {
  /** What stops the build. */
  faults: OverviewFile[];
  drafts: OverviewItem[];
  /** The next to be published first. */
  scheduled: OverviewItem[];
  findings: OverviewFile[];
  /** How many published items were checked: the newest. */
  checked: number;
}

/** Checking one takes some ms, and the page is waited for. */
const MOST_CHECKED = 200;

/** Everything that is left to do in the content directory. Read anew at every call. */
export async function getOverviewView(): Promise<OverviewView> {
  const { newestFirst } = await getNews();
  const inState = (state: Item['state']) => newestFirst.filter((item) => item.state === state);
  const drafts = inState('draft');
  const scheduled = inState('scheduled').reverse();
  const newest = inState('published').slice(0, MOST_CHECKED);
  const { faults, findings } = await checkFiles([...drafts, ...scheduled, ...newest]);
  return {
    ...{ faults, findings, checked: newest.length },
    drafts: await Promise.all(drafts.map(toOverviewItem)),
    scheduled: await Promise.all(scheduled.map(toOverviewItem)),
  };
}

async function checkFiles(
  items: readonly Item[],
): Promise<Pick<OverviewView, 'faults' | 'findings'>> {
  const byFile = new Map(items.map((item) => [item.file, item]));
  const { results } = await checkContent({
    ...{ dir: contentDir(), fix: false, site: siteUrl(), now: now(), everyFile: true },
    // A standing page is one of few; so is a file that no item came of.
    only: ['pages', 'check.yml', ...byFile.keys()],
    cache: cacheDir(),
  });
  const faults: OverviewFile[] = [];
  const findings: OverviewFile[] = [];
  for (const result of results) {
    const { file } = result;
    const item = byFile.get(file);
    const about = { file, ...(item && { item: { title: item.title, url: itemUrl(item.code) } }) };
    const { diagnostics } = result;
    const found = reportEntriesOf({ diagnostics: diagnostics.filter(isFromRule) });
    const stopping = reportEntriesOf({
      diagnostics: diagnostics.filter((each) => !isFromRule(each)),
    });
    if (stopping.length > 0) faults.push({ ...about, entries: stopping });
    if (found.length > 0) findings.push({ ...about, entries: found });
  }
  return { faults, findings };
}

const toOverviewItem = async (item: Item): Promise<OverviewItem> => ({
  item: await toSummary(item),
  file: item.file,
});
