import { getContent } from '../collections/content-store.ts';
import { meetingOf } from './meetings.ts';
import type { Item } from './group-news.ts';
import { getNews } from './news.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import { toLink, toSummary } from './summary.ts';
import type { DecisionView, Link, SeriesIndexView, SeriesView } from './types.ts';
import { seriesUrl } from './urls.ts';

const getSeries = memoisePerBuild(
  async () => new Map(getContent().lists.series.map((series) => [series.id, series])),
);

/** Titles by id. */
export const getSeriesTitles = memoisePerBuild(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map(Array.from(await getSeries(), ([id, { title }]) => [id, title])),
);

/** The ids of all series of `series.yml`. */
export const getSeriesIds = async (): Promise<string[]> => [...(await getSeries()).keys()];

type Told = DecisionView & { meeting: Link & { number: number } };

/** A series' page: its meetings, the newest first, and what was decided, the oldest open decision first. */
export async function getSeriesView(id: string): Promise<SeriesView> {
  const news = await getNews();
  const data = (await getSeries()).get(id);
  const meetings = news.bySeries.get(id) ?? [];
  const decisions = meetings.flatMap((item): Told[] => {
    const meeting = { ...toLink(item), number: item.series?.number ?? 0 };
    return (meetingOf(item, news)?.decisions ?? []).map((decision) => ({ ...decision, meeting }));
  });
  return {
    series: {
      url: seriesUrl(id),
      title: data?.title ?? id,
      ...(data?.description && { description: data.description }),
    },
    meetings: await Promise.all(
      meetings.toReversed().map(async (item) => {
        const meeting = meetingOf(item, news);
        return {
          ...(await toSummary(item)),
          number: item.series?.number ?? 0,
          ...(meeting && { meeting }),
        };
      }),
    ),
    openDecisions: decisions.filter(({ doneIn }) => !doneIn),
    doneDecisions: decisions.filter(({ doneIn }) => doneIn),
  };
}

/** `/series/`: all series, the one that met last first, and then those that have not met yet. */
export async function getSeriesIndexView(): Promise<SeriesIndexView> {
  const { bySeries } = await getNews();
  const met = await getSeriesStates();
  const series = await getSeries();
  const entries = met.map(({ id, series: { url, title }, latest, open }) => {
    const { description } = series.get(id) ?? {};
    return {
      ...{ url, title, latest, open },
      ...(description && { description }),
      meetings: bySeries.get(id)?.length ?? 0,
    };
  });
  const waiting = Array.from(series.values())
    .filter(({ id }) => !bySeries.has(id))
    .map(({ id, title, description }) => ({
      ...{ url: seriesUrl(id), title, meetings: 0, open: 0 },
      ...(description && { description }),
    }));
  return { series: [...entries, ...waiting] };
}

/** Each series that has met, the one that met last first, with its last meeting and its open decisions. */
export async function getSeriesStates() {
  const news = await getNews();
  const titles = await getSeriesTitles();
  return Array.from(news.bySeries, ([id, meetings]) => {
    const latest = meetings.at(-1) as Item; // a group has at least one member
    const open = meetings
      .flatMap((item) => meetingOf(item, news)?.decisions ?? [])
      .filter(({ doneIn }) => !doneIn).length;
    return {
      id,
      series: { url: seriesUrl(id), title: titles.get(id) ?? id },
      latest: {
        ...toLink(latest),
        number: latest.series?.number ?? 0,
        publishedAt: latest.publishedAt,
      },
      open,
    };
  }).sort((a, b) => b.latest.publishedAt - a.latest.publishedAt);
}
