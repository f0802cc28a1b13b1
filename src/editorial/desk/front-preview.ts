import { parseDate } from '../../lib/calendar/parse.ts';
import type { BlockLook } from '../../lib/front/block-looks.ts';
import { BLOCK_LOOKS, blocksBeforeBand } from '../../lib/front/block-looks.ts';
import { isStill, planFront, type FrontOrder } from '../../lib/front/front-plan.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { SITE } from '../../messages/site.ts';
import { isRecord, type DeskData, type DeskValue } from './entry-data.ts';
import { FrontParts, type ShownPicture } from './front-parts.ts';
import type { KnownDossier } from './known-dossiers.ts';
import type { NewsroomNow } from './newsroom-now.ts';
import { asText, type FindPicture } from './preview.ts';

/** What the built site gives to the preview. */
interface BuiltSite {
  /** Holds the front page, of which the parts are exchanged. */
  root: HTMLElement;
  /** Holds one of each part. */
  samples: HTMLElement;
  dossiers: ReadonlyMap<string, KnownDossier>;
}

/** As many items as a box has of its dossier, as on the site. */
const IN_BOX = 4;

/** Show the front page as it is written in the form. @param at ms since the epoch */
export function fillFront(
  { root, samples, dossiers }: BuiltSite,
  data: DeskData,
  now: NewsroomNow,
  findPicture: FindPicture,
  at: number,
): void {
  const parts = new FrontParts(root, samples, now);
  const news = now
    .items()
    .filter(({ draft, publishedAt }) => !draft && publishedAt <= at)
    .map((item) => ({ ...item, picture: pictureOf(item.image, findPicture) }));
  const special = isRecord(data['special']) ? data['special'] : {};
  const order = toOrder(data, (dossier) =>
    news.filter((item) => item.dossiers.includes(dossier)).slice(0, IN_BOX),
  );
  const plan = planFront(
    ...([order, news, (id: string) => news.filter(({ section }) => section === id)] as const),
    ...([now.sections.map(({ id }) => id), at] as const),
  );
  fillBar(parts, isRecord(data['bar']) ? data['bar'] : {}, at);
  parts.fillTop(plan.lead, plan.seconds);
  const dossier = dossiers.get(asText(special['dossier']));
  const title = asText(special['title']) || dossier?.title || asText(special['dossier']);
  const image = isRecord(special['image']) ? special['image'] : {};
  const box = {
    title,
    text: asText(special['text']) || (dossier?.text ?? ''),
    picture:
      pictureOf({ src: asText(image['src']), alt: asText(image['alt']) }, findPicture) ??
      dossier?.picture,
  };
  const isShown = title !== '' && isStill(order.special?.until, at);
  parts.fillSpecial(isShown ? box : undefined, plan.special);
  parts.fillBlocks(plan.blocks, blocksBeforeBand(plan.blocks.map(({ look }) => look)));
}

function pictureOf(
  image: { src: string; alt: string } | undefined,
  findPicture: FindPicture,
): ShownPicture | undefined {
  const src = image && image.src !== '' ? findPicture(image.src) : undefined;
  return image && src !== undefined ? { src, alt: image.alt } : undefined;
}

function fillBar(parts: FrontParts, bar: DeskData, at: number): void {
  const text = asText(bar['text']);
  const isShown = text !== '' && isStill(momentOf(bar['until']), at);
  parts.fillBar(isShown ? { text, label: asText(bar['label']) || SITE.front.urgent } : undefined);
}

/** What the form says of the places of items; what cannot be read yet says nothing. */
function toOrder(
  data: DeskData,
  ofDossier: (id: string) => readonly { code: string }[],
): FrontOrder {
  const blocks = recordsOf(data['blocks']).filter(({ section }) => asText(section) !== '');
  const special = isRecord(data['special']) ? data['special'] : {};
  const items = Array.isArray(special['items']) ? special['items'].map(codeOf) : [];
  const ofBox =
    items.length > 0 ? items : ofDossier(asText(special['dossier'])).map(({ code }) => code);
  return {
    top: recordsOf(data['top']).map(({ code, until }) => ({
      ...{ code: codeOf(code), until: momentOf(until) },
    })),
    special: { items: ofBox, until: momentOf(special['until']) },
    ...(blocks.length > 0 && {
      blocks: blocks.map(({ section, count, look }) => ({
        ...{ section: asText(section), count: numberOf(count), look: lookOf(look) },
      })),
    }),
  };
}

const recordsOf = (value: DeskValue): DeskData[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

const codeOf = (value: DeskValue): string => toAsciiDigits(asText(value)).trim();

const numberOf = (value: DeskValue): number | undefined =>
  Number(toAsciiDigits(asText(value))) || undefined;

const lookOf = (value: DeskValue): BlockLook | undefined =>
  BLOCK_LOOKS.find((look) => look === value);

function momentOf(value: DeskValue): number | undefined {
  const read = parseDate(asText(value));
  return read.ok ? read.instant : undefined;
}
