/** What a file of `content/media` is to the site. */
export type MediaUse = 'picture' | 'played' | 'captions' | 'document';

interface MediaKind {
  use: MediaUse;
  /** What its bytes may be, as `file-type` calls it; `text` and `svg` are told apart by ourselves. */
  bytes: readonly string[];
  /** The ending that it is served under, and so its content type; pictures get one of their own. */
  served: string;
}

const picture = (...bytes: string[]): MediaKind => ({ use: 'picture', bytes, served: '' });
const played = (served: string, ...bytes: string[]): MediaKind => ({
  use: 'played',
  bytes,
  served,
});
const paper = (served: string, ...bytes: string[]): MediaKind => ({
  use: 'document',
  bytes: bytes.length > 0 ? bytes : [served],
  served,
});

/**
 * The files that a newsroom may publish, by the ending of their names in small letters. Nothing that a
 * browser would run or draw as a page is among them (docs/decisions/0541-media-by-their-bytes.md).
 */
const KINDS: ReadonlyMap<string, MediaKind> = new Map(
  Object.entries({
    ...{ jpg: picture('jpg'), jpeg: picture('jpg'), jpe: picture('jpg'), jfif: picture('jpg') },
    ...{ png: picture('png', 'apng'), webp: picture('webp'), avif: picture('avif') },
    ...{ gif: picture('gif'), tif: picture('tif'), tiff: picture('tif'), svg: picture('svg') },
    ...{ mp4: played('mp4', 'mp4', 'm4v'), m4v: played('mp4', 'mp4', 'm4v') },
    ...{ webm: played('webm', 'webm'), ogv: played('ogv', 'ogv') },
    ...{ mp3: played('mp3', 'mp3'), m4a: played('m4a', 'm4a', 'mp4') },
    ...{ ogg: played('ogg', 'ogg', 'oga', 'opus'), oga: played('ogg', 'ogg', 'oga', 'opus') },
    ...{ opus: played('ogg', 'opus'), wav: played('wav', 'wav'), flac: played('flac', 'flac') },
    vtt: { use: 'captions', bytes: ['vtt'], served: 'vtt' },
    ...{
      pdf: paper('pdf'),
      zip: paper('zip'),
      txt: paper('txt', 'text'),
      csv: paper('csv', 'text'),
    },
    // A document of an office that names its parts in another order is a zip file to who looks at it.
    ...{ docx: paper('docx', 'docx', 'zip'), xlsx: paper('xlsx', 'xlsx', 'zip') },
    ...{ pptx: paper('pptx', 'pptx', 'zip'), odt: paper('odt'), ods: paper('ods') },
    odp: paper('odp'),
  } satisfies Record<string, MediaKind>),
);

/** The ending of a file's name, in small letters. */
export const endingOf = (src: string): string => /\.([^./]+)$/u.exec(src)?.[1]?.toLowerCase() ?? '';

/** What the name of a file says it is; undefined for what is not published. */
export const kindOf = (src: string): MediaKind | undefined => KINDS.get(endingOf(src));

export const isPictureName = (src: string): boolean => kindOf(src)?.use === 'picture';

/** Whether a picture is a photo by its name: crops are made of photos, not of drawings and animations. */
export const isPhotoName = (src: string): boolean =>
  isPictureName(src) && !/^(?:svg|gif)$/u.test(endingOf(src));
