import { FRONT_MATTER } from '../../../messages/front-matter.ts';
import { DESK } from '../../../messages/desk.ts';
import type { PictureUrls } from '../picture-urls.ts';
import { defineControl, h, textOf, type Control, type Element } from './control.ts';
import { focusPad, focusWords } from './focus-pad.ts';
import { picturesOf, moved, withoutAlt, type GalleryPicture } from './gallery-pictures.ts';

interface State {
  /** The picture whose focus is being chosen. */
  pad?: number | undefined;
}

type Gallery = Control<State>;

const WORDS = ['alt', 'caption', 'credit'] as const;

/** The pictures of a report, several chosen at once; each with its words, its place and its focus. */
export const galleryField = (urls: PictureUrls) =>
  defineControl<State>({
    getInitialState: () => ({}),

    componentDidMount() {
      latest.set(this, shownIn(this));
    },

    componentDidUpdate() {
      latest.set(this, shownIn(this));
    },

    isValid() {
      const at = withoutAlt(latest.get(this) ?? shownIn(this));
      return at === undefined ? true : { error: { message: DESK.gallery.noAlt(at + 1) } };
    },

    render() {
      const { forID } = this.props;
      const pictures = shownIn(this);
      return h(
        'div',
        { className: 'peyk-gallery' },
        h(
          'div',
          { className: 'peyk-row' },
          h(
            'button',
            { type: 'button', id: forID, onClick: () => void addPictures(this, urls) },
            DESK.gallery.add,
          ),
          h(
            'span',
            { className: 'peyk-words', 'aria-live': 'polite' },
            pictures.length > 0 && DESK.gallery.count(pictures.length),
          ),
        ),
        pictures.length > 0 &&
          h(
            'ol',
            { 'aria-label': DESK.gallery.pictures },
            ...pictures.map((picture, at) => row(this, pictures, picture, at, urls)),
          ),
      );
    },
  });

/** What a control wrote last: the CMS judges it before the control is told of it. */
const latest = new WeakMap<object, readonly GalleryPicture[]>();

/** Of a list of maps the CMS gives a control nothing but its place, so it is read from the entry. */
const shownIn = ({ props }: Gallery): GalleryPicture[] =>
  picturesOf(props.entry?.getIn(['data', String(props.field.get('name'))]) ?? props.value);

function write(control: Gallery, pictures: readonly GalleryPicture[]): void {
  latest.set(control, pictures);
  control.props.onChange(pictures);
}

async function addPictures(control: Gallery, urls: PictureUrls): Promise<void> {
  const { pickFile } = control.props;
  const picked = await pickFile({ kind: 'image', multiple: true, allowURL: false });
  const files = picked === null ? [] : 'value' in picked ? [picked] : picked;
  for (const file of files) urls.keep(file.value, file.file);
  if (files.length > 0)
    write(control, [...shownIn(control), ...files.map((file) => ({ src: file.value }))]);
}

function row(
  control: Gallery,
  pictures: readonly GalleryPicture[],
  picture: GalleryPicture,
  at: number,
  urls: PictureUrls,
): Element {
  const { forID } = control.props;
  const change = (part: Partial<GalleryPicture>): void =>
    write(
      control,
      pictures.map((each, index) => (index === at ? { ...each, ...part } : each)),
    );
  const place = (to: number): void => {
    control.setState({ pad: undefined });
    write(control, moved(pictures, at, to));
  };
  const button = (label: string, sign: string, isOff: boolean, onClick: () => void): Element =>
    h('button', { type: 'button', 'aria-label': label, disabled: isOff, onClick }, sign);
  const url = urls.of(picture.src);
  const isOpen = control.state.pad === at;
  const number = at + 1;
  return h(
    'li',
    { key: picture.src, 'aria-label': DESK.gallery.nth(number) },
    h(
      'div',
      { className: 'peyk-gallery-head' },
      url === undefined
        ? h('bdi', { dir: 'ltr' }, picture.src.replace(/^.*\//u, ''))
        : h('img', { src: url, alt: textOf(picture.alt) }),
      button(DESK.gallery.earlier(number), '↑', at === 0, () => place(at - 1)),
      button(DESK.gallery.later(number), '↓', number === pictures.length, () => place(at + 1)),
      button(DESK.gallery.remove(number), '×', false, () => place(-1)),
    ),
    ...WORDS.map((name) => {
      const id = `${forID}-${at}-${name}`;
      const label = DESK.labels[`image.${name}`] ?? FRONT_MATTER[`image.${name}`] ?? name;
      return h(
        'label',
        { key: name, htmlFor: id },
        h('span', null, DESK.gallery.field(label, number)),
        h('input', {
          ...{ id, type: 'text', dir: 'auto', value: textOf(picture[name]) },
          'aria-required': name === 'alt',
          onChange: ({ target }: { target: HTMLInputElement }) => change({ [name]: target.value }),
        }),
      );
    }),
    h(
      'div',
      { className: 'peyk-row' },
      h(
        'button',
        {
          ...{ type: 'button', 'aria-expanded': isOpen },
          onClick: () => control.setState({ pad: isOpen ? undefined : at }),
        },
        isOpen ? DESK.focus.close : DESK.gallery.field(DESK.labels['image.focus'] ?? '', number),
      ),
      h('span', { className: 'peyk-words' }, focusWords(textOf(picture.focus))),
    ),
    isOpen &&
      focusPad({
        ...{ id: `${forID}-${at}-focus`, value: textOf(picture.focus), url },
        onChange: (focus) => change({ focus }),
      }),
  );
}
