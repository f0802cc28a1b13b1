import type { ExtractedItem, ExtractedPicture } from '../extracted-item.ts';
import { isSafeAddress } from '../html/addresses.ts';
import { type Fields, mapsOf, textsOf } from './fields.ts';
import type { Data } from './read-data.ts';

/**
 * The picture of an item, as an address or as Peyk, Hugo's themes and Jekyll's write it in a map, and a
 * list of more, of which the first stands for a picture that is not told.
 */
export function takePictures(found: ExtractedItem, fields: Fields): void {
  const [picture] = picturesOf(fields.value('image'));
  const more = picturesOf(fields.value('images'));
  const image = picture ?? more.shift();
  if (image) found.image = image;
  const others = more.filter(({ src }) => src !== image?.src);
  if (others.length > 0) found.gallery = others;
}

function picturesOf(value: unknown): ExtractedPicture[] {
  const maps = mapsOf(value);
  const pictures = maps.length > 0 ? maps.map(pictureIn) : textsOf(value).map((src) => ({ src }));
  return pictures.filter(
    (picture): picture is ExtractedPicture => picture !== undefined && isPath(picture.src),
  );
}

/** «true» is no picture, and «*.jpg» many. */
const isPath = (src: string): boolean =>
  /[./]/u.test(src) && !src.includes('*') && isSafeAddress(src);

function pictureIn(map: Data): ExtractedPicture | undefined {
  const word = (...keys: string[]): string | undefined =>
    keys.map((key) => textsOf(map[key])[0]).find(Boolean);
  const src = word('src', 'url', 'image', 'path', 'teaser', 'overlay_image', 'feature');
  return src === undefined
    ? undefined
    : {
        src,
        alt: word('alt', 'image_alt'),
        caption: word('caption', 'title', 'description'),
        credit: word('credit', 'attribution'),
      };
}
