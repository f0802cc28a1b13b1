import sharp from 'sharp';

/**
 * sharp without libvips' cache of operations, 50 MB of pixels in the hope of doing the same again: every
 * picture here is made once and kept as a file.
 */
sharp.cache(false);

export { sharp };
