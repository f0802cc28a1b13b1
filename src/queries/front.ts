import type { FrontData } from '../collections/schemas/front.ts';
import { getContent } from '../collections/content-store.ts';
import { getDossierBox, getDossierIds, getDossierItems, type DossierBox } from './dossiers.ts';
import { codeOfAddress } from '../lib/addresses/item-address.ts';
import { isStill, planFront, type FrontOrder } from '../lib/front/front-plan.ts';
import { SITE } from '../messages/site.ts';
import type { Item, News } from './group-news.ts';
import { getPictureView } from './media.ts';
import { getNews } from './news.ts';
import { getSeriesStates } from './series.ts';
import { getSection, getSections } from './site.ts';
import { toSummaries, toSummary } from './summary.ts';
import type { FrontBarView, FrontView, SpecialView } from './types.ts';

const SERIES = 3;
/** As many items as a box has of its dossier. */
const IN_BOX = 4;

type Special = FrontData['special'];

/** The front page: as the newsroom's `front.yml` orders it, and by itself where that says nothing. */
export async function getFrontView(): Promise<FrontView> {
  const news = await getNews();
  const { front = {}, now } = getContent();
  const sections = (await getSections()).map(({ id }) => id);
  const { lead, seconds, newest, special, blocks } = planFront(
    ...([
      await withDossier(front),
      news.newestFirst,
      (id: string) => news.bySection.get(id) ?? [],
    ] as const),
    ...([sections, now()] as const),
  );
  const bar = barOf(news);
  const box = await specialOf(special, news);
  return {
    ...(bar && { bar }),
    ...(lead && { lead: await toSummary(lead) }),
    seconds: await toSummaries(seconds),
    newest: await toSummaries(newest),
    ...(box && { special: box }),
    blocks: await Promise.all(
      blocks.map(async ({ section, items, ...look }) => ({
        section: await getSection(section),
        items: await toSummaries(items),
        ...look,
      })),
    ),
    series: (await getSeriesStates()).slice(0, SERIES),
  };
}

/** Where the box names no items of its own, it has those of its dossier. */
async function withDossier(front: FrontOrder & { special?: Special }): Promise<FrontOrder> {
  const { dossier, items } = front.special ?? {};
  if (dossier === undefined || items) return front;
  const codes = (await getDossierItems(dossier)).slice(0, IN_BOX).map(({ code }) => code);
  return { ...front, special: { ...front.special, items: codes } };
}

/** Whether an address leads to no item that is still to come. */
function isThere(url: string | undefined, byCode: News['byCode']): boolean {
  const code = url === undefined ? undefined : codeOfAddress(url);
  return code === undefined || byCode.has(code);
}

/** One that leads to an item is not shown before the item is out. */
function barOf({ byCode }: News): FrontBarView | undefined {
  const { front, now } = getContent();
  if (!front?.bar || !isStill(front.bar.until, now())) return undefined;
  const { text, label = SITE.front.urgent, url } = front.bar;
  if (!isThere(url, byCode)) return undefined;
  return { text, label, ...(url !== undefined && { url }) };
}

async function specialOf(
  items: readonly Item[],
  { byCode }: News,
): Promise<SpecialView | undefined> {
  const { front, now } = getContent();
  if (!front?.special || !isStill(front.special.until, now())) return undefined;
  const { dossier: id, title, text, image, url } = front.special;
  const dossier = await ofDossier(id);
  const leadsTo = url ?? dossier.url;
  const picture = image ? await getPictureView(image) : dossier.picture;
  return {
    title: title ?? dossier.title ?? '',
    ...(leadsTo !== undefined && isThere(leadsTo, byCode) && { url: leadsTo }),
    ...withText(text ?? dossier.description),
    ...(picture && { picture }),
    items: await toSummaries(items),
  };
}

const withText = (text: string | undefined) => (text ? { text } : {});

/** What a dossier says of itself; nothing where none is named. */
async function ofDossier(id: string | undefined): Promise<Partial<DossierBox>> {
  if (id === undefined || !getDossierIds().includes(id)) return {};
  return getDossierBox(id);
}
