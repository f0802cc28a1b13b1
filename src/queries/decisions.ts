import { getContent } from '../collections/content-store.ts';
import { compareJalali } from '../lib/calendar/jalali.ts';
import { toTehran } from '../lib/calendar/tehran.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import { toSlug } from '../lib/persian/slug.ts';
import { DECISIONS } from '../messages/decisions.ts';
import type { Item } from './group-news.ts';
import { meetingOf } from './meetings.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import { getNews } from './news.ts';
import { FRONT_LENGTH } from './sections.ts';
import { getSeriesTitles } from './series.ts';
import { getSiteFrame } from './site.ts';
import { toLink } from './summary.ts';
import type { DecisionsOfView, DecisionsView, FollowedDecision } from './types.ts';
import { bodyDecisionsUrl, decisionsYearUrl, seriesUrl } from './urls.ts';

/** So many of what is open, and of what is overdue, the page of all shows; all stand in their years. */
const MOST_DECISIONS = 200;

/** A decision where it is followed. */
interface Followed {
  /** Without what changes from day to day. */
  decision: FollowedDecision;
  item: Item;
  /** Of the bodies that are to carry it out. */
  slugs: readonly string[];
}

/** Every decision of every meeting that readers may see, the newest meeting first. */
const getFollowed = memoisePerBuild(async (): Promise<readonly Followed[]> => {
  const news = await getNews();
  const titles = await getSeriesTitles();
  return news.newestFirst
    .filter(({ state, event }) => state === 'published' && event?.decisions?.length)
    .flatMap((item) => {
      const { series } = item;
      const meeting = { ...toLink(item), publishedAt: item.publishedAt };
      const ofSeries = series && {
        ...{ url: seriesUrl(series.id), title: titles.get(series.id) ?? series.id },
        number: series.number,
      };
      return (meetingOf(item, news)?.decisions ?? []).map((decision, at) => ({
        decision: { ...decision, number: at + 1, meeting, ...(ofSeries && { series: ofSeries }) },
        item,
        slugs: (item.event?.decisions?.[at]?.responsible ?? []).map(toSlug),
      }));
    });
});

/** A body that is to carry out decisions, spelt as in the newest of them. */
interface Body {
  slug: string;
  title: string;
  /** Of its decisions that are not done. */
  open: number;
}

/** Most to do first. */
export const getBodies = memoisePerBuild(async (): Promise<readonly Body[]> => {
  const bodies = new Map<string, Body>();
  for (const { decision } of await getFollowed())
    for (const { title } of decision.responsible ?? []) {
      const slug = toSlug(title);
      const body = bodies.get(slug) ?? { slug, title, open: 0 };
      if (!decision.doneIn) body.open += 1;
      bodies.set(slug, body);
    }
  return [...bodies.values()].sort((a, b) => b.open - a.open);
});

/** The Jalali years in which something was decided, newest first. */
export const getDecisionYears = async (): Promise<number[]> => [
  ...new Set((await getFollowed()).map(({ item }) => item.date.year)),
];

/** Followed decisions with what is true of them today. */
export async function getDecisionsView(): Promise<DecisionsView> {
  const all = await getFollowed();
  const open = all.filter(({ decision }) => !decision.doneIn).map(({ decision }) => decision);
  const [overdue, due] = [open.filter(isOverdue), open.filter((each) => !isOverdue(each))];
  const done = all.flatMap(({ decision }) => (decision.doneIn ? [decision] : []));
  const byDone = done.toSorted((a, b) => doneAt(b) - doneAt(a));
  return {
    overdue: overdue.toSorted(byDue).slice(0, MOST_DECISIONS).map(asOverdue),
    open: due.slice(0, MOST_DECISIONS),
    done: byDone.slice(0, FRONT_LENGTH),
    counts: { overdue: overdue.length, open: due.length, done: done.length },
    bodies: (await getBodies()).map(({ slug, title, open: count }) => ({
      ...{ url: bodyDecisionsUrl(slug), title, count },
    })),
    series: countSeries(open),
    years: Array.from(
      Map.groupBy(all, ({ item }) => item.date.year),
      ([year, { length }]) => ({
        ...{ url: decisionsYearUrl(year), title: toPersianDigits(year), year, count: length },
      }),
    ),
  };
}

export async function getBodyDecisionsView(slug: string): Promise<DecisionsOfView> {
  const own = (await getFollowed()).filter(({ slugs }) => slugs.includes(slug));
  const title = (await getBodies()).find((body) => body.slug === slug)?.title ?? slug;
  return { title, url: bodyDecisionsUrl(slug), ...parted(own) };
}

export async function getDecisionsYearView(year: number): Promise<DecisionsOfView> {
  const own = (await getFollowed()).filter(({ item }) => item.date.year === year);
  return { title: DECISIONS.ofYear(year), url: decisionsYearUrl(year), ...parted(own) };
}

/** What the feed of decisions holds: the newest, each as it stands. */
export interface DecisionsFeedView {
  author: string;
  site: string;
  hub?: string;
  decisions: FollowedDecision[];
}

export async function getDecisionsFeedView(): Promise<DecisionsFeedView> {
  const { name, publisher, hub } = await getSiteFrame();
  const newest = (await getFollowed()).slice(0, FRONT_LENGTH).map(({ decision }) => decision);
  return { author: publisher?.name ?? name, site: name, ...(hub && { hub }), decisions: newest };
}

function parted(all: readonly Followed[]): Pick<DecisionsOfView, 'open' | 'done'> {
  const decisions = all.map(({ decision }) => decision);
  return {
    open: decisions.filter(({ doneIn }) => !doneIn),
    done: decisions.filter(({ doneIn }) => doneIn),
  };
}

/** A day is over when the next one has begun in Tehran. */
function isOverdue({ due, doneIn }: FollowedDecision): boolean {
  return Boolean(due && !doneIn && compareJalali(due, toTehran(getContent().now()).date) < 0);
}

const asOverdue = (decision: FollowedDecision): FollowedDecision => ({
  ...decision,
  isOverdue: true,
});

const byDue = (a: FollowedDecision, b: FollowedDecision): number =>
  a.due && b.due ? compareJalali(a.due, b.due) : 0;

const doneAt = ({ doneIn }: FollowedDecision): number => doneIn?.publishedAt ?? 0;

/** The series whose meetings left something open, most first. */
function countSeries(open: readonly FollowedDecision[]): DecisionsView['series'] {
  const counts = new Map<string, DecisionsView['series'][number]>();
  for (const { series } of open) {
    if (!series) continue;
    const entry = counts.get(series.url) ?? { url: series.url, title: series.title, count: 0 };
    counts.set(series.url, { ...entry, count: entry.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
