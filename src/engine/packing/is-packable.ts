/** Endings of what is packed already: pictures, films, sounds, type, the parts of the index, packed files. */
const PACKED = new Set([
  ...['avif', 'br', 'flac', 'gif', 'gz', 'jpeg', 'jpg', 'm4a', 'm4v', 'mov', 'mp3', 'mp4', 'oga'],
  ...['ogg', 'ogv', 'opus', 'pdf', 'pf_filter', 'pf_fragment', 'pf_index', 'pf_meta', 'png'],
  ...['wav', 'webm', 'webp', 'woff2', 'zip', 'zst'],
]);

/** Whether a file of the site is worth packing: all text, and programs. */
export const isPackable = (file: string): boolean =>
  !PACKED.has(file.slice(file.lastIndexOf('.') + 1).toLowerCase());
