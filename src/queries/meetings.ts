import type { Item, News } from './group-news.ts';
import { toLink } from './summary.ts';
import { toSlug } from '../lib/persian/slug.ts';
import type { DecisionView, Link, MeetingView, SeriesPosition } from './types.ts';
import { bodyDecisionsUrl, seriesUrl } from './urls.ts';

/** The record of an item's meeting; a decision counts as done only once the item that tells so is published. */
export function meetingOf(item: Item, news: News): MeetingView | undefined {
  if (!item.event) return undefined;
  const { date, place, attendees = [], decisions = [] } = item.event;
  const language = item.lang && { lang: item.lang };
  return {
    ...language,
    ...(date && { date }),
    ...(place && { place }),
    attendees,
    decisions: decisions.map(({ text, responsible, due, doneIn }): DecisionView => {
      const done = doneIn === undefined ? undefined : news.byCode.get(doneIn);
      return {
        text,
        ...language,
        ...(responsible && { responsible: responsible.flatMap(toBody) }),
        ...(due && { due }),
        ...(done && { doneIn: { ...toLink(done), publishedAt: done.publishedAt } }),
      };
    }),
  };
}

/** A body that is to carry out a decision, with the page of all of its decisions; none for a name without a letter. */
function toBody(title: string): Link[] {
  const slug = toSlug(title);
  return slug === '' ? [] : [{ url: bodyDecisionsUrl(slug), title }];
}

/** Where an item stands in its series, with the meetings before and after it. */
export function seriesPositionOf(
  item: Item,
  news: News,
  titles: ReadonlyMap<string, string>,
): SeriesPosition | undefined {
  if (!item.series) return undefined;
  const { id, number } = item.series;
  const meetings = news.bySeries.get(id) ?? [];
  const here = meetings.indexOf(item);
  const neighbour = (offset: number) => {
    const other = meetings[here + offset];
    return other?.series && { ...toLink(other), number: other.series.number };
  };
  const previous = neighbour(-1);
  const next = neighbour(1);
  return {
    series: { url: seriesUrl(id), title: titles.get(id) ?? id },
    number,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
