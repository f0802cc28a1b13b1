import sharp from 'sharp';

/**
 * sharp without libvips' cache of operations, 50 MB of pixels in the hope of doing the same again: every
 * picture here is made once and kept as a file.
 */
sharp.cache(false);

/**
 * One thread for a picture, and several pictures at once. libaom cuts a picture into as many parts as it has
 * threads, so an AVIF's bytes would follow the machine's cores; and sharp takes one or all of them by whether
 * `MALLOC_ARENA_MAX` is set, which is not the same in all processes of one build.
 */
sharp.concurrency(1);

export { sharp };
