import { getContent } from '../collections/content-store.ts';
import { CORRECTIONS_PAGE } from '../lib/addresses/own-names.ts';
import type { Instant } from '../lib/calendar/instant.ts';
import { formatMonth } from '../lib/calendar/format.ts';
import { toTehran } from '../lib/calendar/tehran.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import type { Item } from './group-news.ts';
import { updatedAtOf } from './history.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import { getNews } from './news.ts';
import { FRONT_LENGTH } from './sections.ts';
import { getSection, getSiteFrame } from './site.ts';
import { toLink } from './summary.ts';
import { getStandingPageView } from './standing-pages.ts';
import type { CorrectionsView, CorrectionsYearView, CorrectionView } from './types.ts';
import { correctionsYearUrl } from './urls.ts';

/** An item that was put right. */
interface Corrected {
  item: Item & { correction: string };
  /** When its text changed last, or else when it came out. */
  at: Instant;
  year: number;
  month: number;
}

/** The items that tell of a correction, the one that was put right last first. */
const getCorrected = memoisePerBuild(async (): Promise<readonly Corrected[]> =>
  (await getNews()).newestFirst
    .filter(
      (item): item is Corrected['item'] => item.state === 'published' && Boolean(item.correction),
    )
    .map((item) => {
      const at = updatedAtOf(item) ?? item.publishedAt;
      const { year, month } = toTehran(at).date;
      return { item, at, year, month };
    })
    .sort((one, other) => other.at - one.at || one.item.index - other.item.index),
);

async function toView({ item, at }: Corrected): Promise<CorrectionView> {
  const { id, url, title } = await getSection(item.section);
  return {
    code: item.code,
    ...toLink(item),
    ...{ section: { id, url, title }, text: item.correction, at },
  };
}

const toViews = (all: readonly Corrected[]): Promise<CorrectionView[]> =>
  Promise.all(all.map(toView));

/** The newest corrections of all items; older ones stand in their years. */
export async function getCorrectionsView(): Promise<CorrectionsView> {
  const all = await getCorrected();
  const hasPage = getContent().lists.pages.some(({ id }) => id === CORRECTIONS_PAGE);
  return {
    ...(hasPage && { page: await getStandingPageView(CORRECTIONS_PAGE) }),
    corrections: await toViews(all.slice(0, FRONT_LENGTH)),
    years: Array.from(
      Map.groupBy(all, ({ year }) => year),
      ([year, { length }]) => ({
        url: correctionsYearUrl(year),
        title: toPersianDigits(year),
        ...{ year, count: length },
      }),
    ),
  };
}

/** The Jalali years in which something was put right, newest first. */
export const getCorrectionYears = async (): Promise<number[]> => [
  ...new Set((await getCorrected()).map(({ year }) => year)),
];

export async function getCorrectionsYearView(year: number): Promise<CorrectionsYearView> {
  const ofYear = (await getCorrected()).filter((one) => one.year === year);
  const months = Map.groupBy(ofYear, ({ month }) => month);
  return {
    year,
    months: await Promise.all(
      Array.from(months, async ([month, all]) => ({
        month,
        title: formatMonth(year, month),
        corrections: await toViews(all),
      })),
    ),
  };
}

/** What the feed of corrections holds. */
export interface CorrectionsFeedView {
  author: string;
  site: string;
  hub?: string;
  corrections: CorrectionView[];
}

export async function getCorrectionsFeedView(): Promise<CorrectionsFeedView> {
  const { name, publisher, hub } = await getSiteFrame();
  const { corrections } = await getCorrectionsView();
  return { author: publisher?.name ?? name, site: name, ...(hub && { hub }), corrections };
}
