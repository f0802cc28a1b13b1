import sharp from 'sharp';

/**
 * The bytes of a plain grey picture that stands in for one that is still to be fetched, so that an
 * imported draft builds and shows where its picture will be. Always the same bytes: a second import
 * knows them again.
 */
export const standInPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 360, channels: 3, background: '#c9ced6' } })
    .jpeg({ quality: 60 })
    .toBuffer();
