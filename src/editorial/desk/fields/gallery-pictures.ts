import { textOf } from './control.ts';

/** A picture of a gallery as the form holds it. */
export interface GalleryPicture {
  src: string;
  alt?: string;
  caption?: string;
  credit?: string;
  focus?: string;
}

/** The pictures of a field's value: the CMS gives a list as such or as its own kind of list. */
export function picturesOf(value: unknown): GalleryPicture[] {
  const list: unknown =
    typeof value === 'object' && value !== null && 'toJS' in value
      ? (value as { toJS(): unknown }).toJS()
      : value;
  return Array.isArray(list) ? (list as unknown[]).filter(isPicture) : [];
}

/** The same pictures with one in another place; out of them with a place below 0. */
export function moved(
  pictures: readonly GalleryPicture[],
  from: number,
  to: number,
): GalleryPicture[] {
  const [picture] = pictures.slice(from, from + 1);
  const others = pictures.toSpliced(from, 1);
  return picture && to >= 0 ? others.toSpliced(to, 0, picture) : others;
}

/** The first picture that has no words for who cannot see it. */
export function withoutAlt(pictures: readonly GalleryPicture[]): number | undefined {
  const at = pictures.findIndex(({ alt }) => textOf(alt).trim() === '');
  return at < 0 ? undefined : at;
}

const isPicture = (value: unknown): value is GalleryPicture =>
  typeof value === 'object' && value !== null && 'src' in value && textOf(value.src) !== '';
