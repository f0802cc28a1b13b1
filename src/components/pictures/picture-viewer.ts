import { PICTURES } from '../../messages/pictures.ts';

/** The links to large pictures (`LargePicture.astro`), in the order of the page. */
const LINKS = 'a[data-large]';

/**
 * `<picture-viewer>`: opens the picture that a link of the page leads to large, in a row with all others of the
 * page, which a finger swipes natively. There may be several; the page's first does it. Nothing is made before a
 * reader presses.
 */
class PictureViewer extends HTMLElement {
  #links: HTMLAnchorElement[] = [];
  #at = 0;
  #isListening = false;
  readonly #row = make('ul', '', { tabindex: '0' });
  readonly #place = make('p', '', { role: 'status' });
  readonly #previous = make('button', PICTURES.previous, { type: 'button' });
  readonly #next = make('button', PICTURES.next, { type: 'button' });
  #dialog: HTMLDialogElement | undefined;

  connectedCallback() {
    if (this.#isListening || document.querySelector('picture-viewer') !== this) return;
    this.#isListening = true;
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element && event.target.closest(LINKS);
      // Who asks for a new tab or window gets it.
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.#open(link);
    });
  }

  #open(link: Element) {
    this.#dialog ??= this.#make();
    document.documentElement.style.overflow = 'hidden';
    this.#dialog.showModal();
    this.#show(this.#links.findIndex((each) => each === link));
  }

  #make(): HTMLDialogElement {
    this.#links = Array.from(document.querySelectorAll<HTMLAnchorElement>(LINKS));
    this.#row.append(...this.#links.map(toSlide));
    this.#row.addEventListener('scroll', () => {
      // Told in the next frame, when the row may be gone.
      if (this.#row.clientWidth === 0) return;
      this.#tell(Math.round(Math.abs(this.#row.scrollLeft) / this.#row.clientWidth));
    });
    const close = make('button', PICTURES.close, { type: 'button', autofocus: '' });
    const bar = make('div');
    if (this.#links.length > 1) bar.append(this.#previous, this.#next, this.#place);
    bar.append(close);
    const dialog = make('dialog', '', { 'aria-label': PICTURES.title, 'data-screen': '' });
    dialog.append(bar, this.#row);
    this.#previous.addEventListener('click', () => this.#show(this.#at - 1));
    this.#next.addEventListener('click', () => this.#show(this.#at + 1));
    dialog.addEventListener('click', ({ target }) => {
      if (target === close || (target instanceof Element && target.matches('ul, li, figure')))
        dialog.close();
    });
    dialog.addEventListener('keydown', (event) => this.#press(event));
    dialog.addEventListener('close', () => {
      document.documentElement.style.overflow = '';
      this.#links[this.#at]?.focus();
    });
    this.append(dialog);
    // Out of a text, whose lists and pictures look otherwise.
    document.body.append(this);
    return dialog;
  }

  /** As it is read: what comes next stands to the left. */
  #press(event: KeyboardEvent) {
    const { key } = event;
    const last = this.#links.length - 1;
    const steps = { ArrowLeft: this.#at + 1, ArrowRight: this.#at - 1, Home: 0, End: last };
    const to = steps[key as keyof typeof steps] as number | undefined;
    if (to === undefined || event.altKey) return;
    event.preventDefault();
    this.#show(to);
  }

  #show(at: number) {
    const slide = this.#row.children[at];
    if (!slide) return;
    slide.scrollIntoView({ block: 'nearest', inline: 'center' });
    this.#tell(at);
  }

  #tell(at: number) {
    this.#at = at;
    const place = PICTURES.place(inPersian(at + 1), inPersian(this.#links.length));
    // Said once, and not at every step of a swipe.
    if (this.#place.textContent !== place) this.#place.textContent = place;
    this.#previous.ariaDisabled = String(at === 0);
    this.#next.ariaDisabled = String(at === this.#links.length - 1);
  }
}

/** By the browser: our own way would be most of the script. */
const inPersian = (number: number): string => number.toLocaleString('fa');

/** A picture as the row on the page offers it, whole and as wide as the screen, with its caption. */
function toSlide(link: HTMLAnchorElement): HTMLLIElement {
  const figure = make('figure');
  const picture = link.querySelector('picture')?.cloneNode(true) as HTMLElement | undefined;
  for (const source of picture?.querySelectorAll('source') ?? []) source.sizes = '100vw';
  const image = picture?.querySelector('img');
  for (const cut of ['data-ratio', 'data-cut']) image?.removeAttribute(cut);
  if (image) Object.assign(image, { loading: 'lazy', fetchPriority: 'auto' });
  const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  figure.append(...[picture, caption].filter((part) => part !== undefined));
  const slide = make('li');
  slide.append(figure);
  return slide;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(text);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

customElements.define('picture-viewer', PictureViewer);
