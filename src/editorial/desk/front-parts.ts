import { formatDate } from '../../lib/calendar/format.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import type { BlockLook } from '../../lib/front/block-looks.ts';
import { SITE } from '../../messages/site.ts';
import type { KnownItem } from './known-item.ts';
import type { NewsroomNow } from './newsroom-now.ts';
import { setText } from './preview.ts';

/** A picture at an address that the browser can ask for. */
export interface ShownPicture {
  src: string;
  alt: string;
}

type ShownItem = KnownItem & { picture: ShownPicture | undefined };
type Items = readonly ShownItem[];

/** What the box of one matter says. */
interface Box {
  title: string;
  text: string;
  picture: ShownPicture | undefined;
}

interface Block {
  section: string;
  items: Items;
  look: BlockLook;
  count?: number;
}

/** The parts of the front page that a preview exchanges: each a copy of a sample, with an item's words in it. */
export class FrontParts {
  readonly #root: HTMLElement;
  readonly #samples: HTMLElement;
  readonly #now: NewsroomNow;

  constructor(root: HTMLElement, samples: HTMLElement, now: NewsroomNow) {
    this.#root = root;
    this.#samples = samples;
    this.#now = now;
  }

  fillBar(bar: { text: string; label: string } | undefined): void {
    this.#root.querySelector('[data-part="bar"]')?.remove();
    const part = bar && this.#copy('[data-part="bar"]');
    if (!part) return;
    setText(part, 'b', bar.label);
    setText(part, 'a', bar.text);
    this.#root.querySelector('h1')?.after(part);
  }

  /** The lead story and those beside it; on a site without items there is no place for them. */
  fillTop(lead: ShownItem | undefined, seconds: Items): void {
    const top = this.#root.querySelector('.top');
    if (!top || !lead) return;
    top.querySelector('.lead')?.replaceWith(this.#card('lead', lead));
    const [first, rest] = [top.querySelector('.seconds'), top.querySelector('.further')];
    const heading = first?.querySelector('h2');
    first?.replaceChildren(
      ...(heading ? [heading] : []),
      ...seconds.slice(0, 2).map((item) => this.#card('card', item)),
    );
    rest?.replaceChildren(...seconds.slice(2).map((item) => this.#card('headline', item)));
  }

  fillSpecial(box: Box | undefined, items: Items): void {
    this.#root.querySelector('[data-part="special"]')?.remove();
    const part = box && this.#copy('[data-part="special"]');
    if (!part) return;
    setText(part, 'h2 a', box.title);
    setText(part, '.text', box.text);
    addPicture(part.querySelector('.about'), box.picture, '16 / 9');
    this.#fillList(part, items);
    this.#root.querySelector('.blocks')?.before(part);
  }

  /** @param before so many stand in the first of the two places */
  fillBlocks(blocks: readonly Block[], before: number): void {
    for (const [at, place] of this.#root.querySelectorAll('.blocks').entries()) {
      const shown = at === 0 ? blocks.slice(0, before) : blocks.slice(before);
      place.replaceChildren(...shown.map((block) => this.#block(block, place)));
    }
  }

  #block({ section, items, look, count }: Block, place: Element): HTMLElement {
    const part = this.#copy(`[data-desk="${look}"]`) ?? document.createElement('div');
    // The page's own rules for it go by these.
    for (const name of place.getAttributeNames())
      if (name.startsWith('data-astro-cid')) part.setAttribute(name, '');
    part.removeAttribute('data-desk');
    part.className = look;
    const title = this.#now.sectionTitle(section);
    setText(part, 'h2 a', title);
    setText(part, 'header p', '');
    setText(part, '.more a', SITE.front.moreOf(title));
    const most = count ?? (look === 'feature' ? items.length : 4);
    const shown = items.slice(0, most);
    if (look === 'columns') this.#fillList(part, shown);
    else {
      const first = shown.find(({ image }) => image) ?? shown[0];
      const entry = part.querySelector<HTMLElement>('.stories > .entry');
      if (entry && first) this.#fillCard(entry, first, 'feature');
      this.#fillList(
        part,
        shown.filter((item) => item !== first),
      );
    }
    return part;
  }

  #fillList(part: HTMLElement, items: Items): void {
    const list = part.querySelector<HTMLElement>('.list');
    const entry = list?.querySelector('li');
    if (!list || !entry) return;
    list.hidden = items.length === 0;
    const look = ['card', 'row', 'headline'].find((name) => list.classList.contains(name)) ?? 'row';
    list.replaceChildren(
      ...items.map((item) => {
        const made = entry.cloneNode(true) as HTMLElement;
        this.#fillCard(made.querySelector<HTMLElement>('.entry') ?? made, item, look);
        return made;
      }),
    );
  }

  #card(look: 'lead' | 'card' | 'headline', item: ShownItem): HTMLElement {
    const part = this.#copy(`[data-desk="${look}"] > *`) ?? document.createElement('div');
    this.#fillCard(part, item, look);
    return part;
  }

  #fillCard(part: HTMLElement, item: ShownItem, look: string): void {
    const { code, title, kicker, lead, section, publishedAt } = item;
    part.dataset['code'] = code;
    const words = this.#now.sectionTitle(section);
    setText(part, ':is(h2, h3, h4) a', title);
    setText(part, '.kicker', kicker || (look === 'lead' ? words : ''));
    setText(part, '.summary', lead);
    setText(part, '.about span', words);
    setText(part, '.about time', formatDate(toTehran(publishedAt).date));
    if (look !== 'headline') addPicture(part, item.picture, RATIOS[look] ?? '16 / 9');
    const picture = part.querySelector<HTMLElement>(':scope > .picture');
    // In a row the picture stands behind the words.
    if (picture && look === 'row') picture.style.gridArea = '1 / 2';
    if (look === 'lead') part.classList.toggle('wordy', !picture);
  }

  #copy(selector: string): HTMLElement | undefined {
    const sample = this.#samples.querySelector<HTMLElement>(selector);
    return sample ? (sample.cloneNode(true) as HTMLElement) : undefined;
  }
}

/** How pictures are cut, by the look. */
const RATIOS: Readonly<Record<string, string>> = { lead: '3 / 2', row: '3 / 2' };

/** A picture as the repository has it, in the place that the site's own would have. */
function addPicture(part: Element | null, picture: ShownPicture | undefined, ratio: string): void {
  part?.querySelector(':scope > .picture')?.remove();
  if (!part || !picture) return;
  const [holder, image] = [document.createElement('div'), document.createElement('img')];
  holder.className = 'picture';
  Object.assign(image, picture);
  Object.assign(image.style, { inlineSize: '100%', aspectRatio: ratio, objectFit: 'cover' });
  holder.append(image);
  part.prepend(holder);
}
