import { getContent } from '../collections/content-store.ts';
import type { DossierData } from '../collections/schemas/dossiers.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import type { Item } from './group-news.ts';
import { getMediaFile, getPictureView } from './media.ts';
import { meetingOf } from './meetings.ts';
import { getNews } from './news.ts';
import { ofPeriod } from './period.ts';
import { FRONT_LENGTH } from './sections.ts';
import { toLink, toSummaries } from './summary.ts';
import type {
  DossierIndexView,
  DossierLink,
  DossierView,
  DossierYearView,
  ItemSummary,
  PictureView,
} from './types.ts';
import { archiveDayUrl, dossierUrl, dossierYearUrl } from './urls.ts';

/** So many open decisions of a dossier its page shows; all stand on `/decisions/`. */
const MOST_DECISIONS = 100;

/** The ids of all dossiers, in the order of their files' names. */
export const getDossierIds = (): string[] => getContent().dossiers.map(({ id }) => id);

/** @throws {Error} for an id that has no file in `content/dossiers` */
function dataOf(id: string): DossierData {
  const dossier = getContent().dossiers.find((each) => each.id === id);
  if (!dossier) throw new Error(`No dossier «${id}»`);
  return dossier.data;
}

/** @throws {Error} for an id that has no file in `content/dossiers` */
export function getDossier(id: string): DossierLink {
  const { title, description } = dataOf(id);
  return { url: dossierUrl(id), title, ...(description && { description }) };
}

/** The dossiers of an item; in a preview one that is faulty is left out. */
export function dossiersOf({ dossiers = [] }: Item): DossierLink[] {
  const known = new Set(getDossierIds());
  return [...new Set(dossiers)]
    .filter((id) => known.has(id))
    .map((id) => {
      const { url, title } = getDossier(id);
      return { url, title };
    });
}

const itemsOf = async (id: string): Promise<readonly Item[]> =>
  (await getNews()).byDossier.get(id) ?? [];

/** The Jalali years of each dossier in which it has items, newest first. */
export async function getDossierYears(): Promise<{ id: string; year: number }[]> {
  const { byDossier } = await getNews();
  return getDossierIds().flatMap((id) => {
    const years = (byDossier.get(id) ?? []).map(({ date }) => date.year);
    return [...new Set(years)].map((year) => ({ id, year }));
  });
}

/** The items that a dossier begins with: those that are out. */
export async function getPinned(id: string): Promise<Item[]> {
  const { byCode } = await getNews();
  return (dataOf(id).pinned ?? []).flatMap((code) => byCode.get(code) ?? []);
}

/** As much of a dossier as stands in a box of the front page. */
export interface DossierBox extends DossierLink {
  picture?: PictureView;
}

export async function getDossierBox(id: string): Promise<DossierBox> {
  const { image } = dataOf(id);
  return { ...getDossier(id), ...(image && { picture: await getPictureView(image) }) };
}

/** What is pinned and then the newest, each once; none where there is no such dossier. */
export async function getDossierItems(id: string): Promise<Item[]> {
  if (!getDossierIds().includes(id)) return [];
  return [...new Set([...(await getPinned(id)), ...(await itemsOf(id))])];
}

/** A dossier's page: its own text, what to begin with, its newest items by day, and what was decided. */
export async function getDossierView(id: string): Promise<DossierView> {
  const { image, digest, bodyMedia } = dataOf(id);
  const items = await itemsOf(id);
  const files = await Promise.all(bodyMedia.map(getMediaFile));
  const years = Map.groupBy(items, ({ date }) => date.year);
  return {
    id,
    dossier: getDossier(id),
    ...(image && { picture: await getPictureView(image) }),
    version: [digest, ...files.map((file) => file?.version ?? '')].join(' '),
    pinned: await toSummaries(await getPinned(id)),
    days: await toDays(items.slice(0, FRONT_LENGTH)),
    years: Array.from(years, ([year, { length }]) => ({
      ...{ url: dossierYearUrl(id, year), title: toPersianDigits(year), year, count: length },
    })),
    ...(await decisionsOf(items)),
  };
}

export async function getDossierYearView(id: string, year: number): Promise<DossierYearView> {
  const items = ofPeriod(await itemsOf(id), year);
  return { dossier: getDossier(id), year, count: items.length, days: await toDays(items) };
}

/** `/dossiers/`: what moved last first, and then those that have no item yet. */
export async function getDossierIndexView(): Promise<DossierIndexView> {
  const { byDossier } = await getNews();
  const dossiers = await Promise.all(
    getDossierIds().map(async (id) => {
      const items = byDossier.get(id) ?? [];
      const [latest] = items;
      return {
        ...(await getDossierBox(id)),
        count: items.length,
        ...(latest && { latest: { ...toLink(latest), publishedAt: latest.publishedAt } }),
      };
    }),
  );
  return {
    dossiers: dossiers.sort(
      (one, other) => (other.latest?.publishedAt ?? 0) - (one.latest?.publishedAt ?? 0),
    ),
  };
}

/** Items under the days they came out, as they follow each other. */
async function toDays(items: readonly Item[]): Promise<DossierView['days']> {
  const days = Map.groupBy(items, ({ date: { year, month, day } }) =>
    archiveDayUrl(year, month, day),
  );
  return Promise.all(
    Array.from(days, async ([url, ofDay]): Promise<DossierView['days'][number]> => {
      const [first] = ofDay as [Item, ...Item[]]; // a group has at least one member
      return { date: first.date, url, items: (await toSummaries(ofDay)) satisfies ItemSummary[] };
    }),
  );
}

async function decisionsOf(
  items: readonly Item[],
): Promise<Pick<DossierView, 'openDecisions' | 'doneDecisions'>> {
  const news = await getNews();
  const all = items.flatMap((item) =>
    (meetingOf(item, news)?.decisions ?? []).map((decision) => ({
      ...decision,
      meeting: toLink(item),
    })),
  );
  return {
    openDecisions: all.filter(({ doneIn }) => !doneIn).slice(0, MOST_DECISIONS),
    doneDecisions: all.filter(({ doneIn }) => doneIn).slice(0, FRONT_LENGTH),
  };
}
