import { parseDate } from '../../lib/calendar/parse.ts';
import type { BlockLook } from '../../lib/front/block-looks.ts';
import { BLOCK_LOOKS, blocksBeforeBand } from '../../lib/front/block-looks.ts';
import { isStill, planFront, type FrontOrder } from '../../lib/front/front-plan.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { SITE } from '../../messages/site.ts';
import { isRecord, type DeskData, type DeskValue } from './entry-data.ts';
import { FrontParts } from './front-parts.ts';
import type { NewsroomNow } from './newsroom-now.ts';
import { asText, type FindPicture } from './preview.ts';

/**
 * Show the front page as it is written in the form.
 * @param root holds the site's front page, of which the parts are exchanged
 * @param samples holds one of each part
 * @param at ms since the epoch
 */
export function fillFront(
  root: HTMLElement,
  samples: HTMLElement,
  data: DeskData,
  now: NewsroomNow,
  findPicture: FindPicture,
  at: number,
): void {
  const parts = new FrontParts(root, samples, now, findPicture);
  const news = now.items().filter(({ draft, publishedAt }) => !draft && publishedAt <= at);
  const order = toOrder(data);
  const plan = planFront(
    ...([order, news, (id: string) => news.filter(({ section }) => section === id)] as const),
    ...([now.sections.map(({ id }) => id), at] as const),
  );
  fillBar(parts, isRecord(data['bar']) ? data['bar'] : {}, at);
  parts.fillTop(plan.lead, plan.seconds);
  const special = isRecord(data['special']) ? data['special'] : {};
  const isShown = asText(special['title']) !== '' && isStill(order.special?.until, at);
  parts.fillSpecial(isShown ? special : undefined, plan.special);
  parts.fillBlocks(plan.blocks, blocksBeforeBand(plan.blocks.map(({ look }) => look)));
}

function fillBar(parts: FrontParts, bar: DeskData, at: number): void {
  const text = asText(bar['text']);
  const isShown = text !== '' && isStill(momentOf(bar['until']), at);
  parts.fillBar(isShown ? { text, label: asText(bar['label']) || SITE.front.urgent } : undefined);
}

/** What the form says of the places of items; what cannot be read yet says nothing. */
function toOrder(data: DeskData): FrontOrder {
  const blocks = recordsOf(data['blocks']).filter(({ section }) => asText(section) !== '');
  const special = isRecord(data['special']) ? data['special'] : {};
  const items = Array.isArray(special['items']) ? special['items'] : [];
  return {
    top: recordsOf(data['top']).map(({ code, until }) => ({
      ...{ code: codeOf(code), until: momentOf(until) },
    })),
    special: { items: items.map(codeOf), until: momentOf(special['until']) },
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
