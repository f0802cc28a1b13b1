/** Kinds of pictures, films and sounds that a site may hold, by how their bytes begin, with their extensions. */
const KINDS: readonly { begins: RegExp; extensions: readonly string[] }[] = [
  { begins: /^\xFF\xD8\xFF/u, extensions: ['jpg', 'jpeg', 'jfif'] },
  { begins: /^\x89PNG\r\n.\n/u, extensions: ['png'] },
  { begins: /^GIF8[79]a/u, extensions: ['gif'] },
  { begins: /^RIFF.{4}WEBP/su, extensions: ['webp'] },
  { begins: /^.{4}ftypavi[fs]/su, extensions: ['avif'] },
  { begins: /^.{4}ftyp(?:isom|iso\d|mp4\d|avc1|M4V |dash)/su, extensions: ['mp4', 'm4v'] },
  { begins: /^.{4}ftypM4A /su, extensions: ['m4a'] },
  { begins: /^.\x45\xDF\xA3/u, extensions: ['webm'] },
  { begins: /^(?:ID3|\xFF[\xE2-\xE7\xF2-\xF7\xFA-\xFF])/u, extensions: ['mp3'] },
  { begins: /^OggS/u, extensions: ['ogg', 'oga', 'ogv', 'opus'] },
];

const EXTENSIONS: ReadonlySet<string> = new Set(KINDS.flatMap(({ extensions }) => extensions));

const extensionOf = (name: string): string =>
  /\.(?<end>\w+)$/u.exec(name.slice(-10))?.groups?.['end']?.toLowerCase() ?? '';

/** Whether a file of this name is served as a picture, a film or a sound. */
export const isMediaName = (name: string): boolean => EXTENSIONS.has(extensionOf(name));

/** Whether bytes are of the kind that the name says; what a name says alone is believed of nothing. */
export function isMedia(name: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  const extension = extensionOf(name);
  return KINDS.some(
    ({ begins, extensions }) => extensions.includes(extension) && begins.test(start),
  );
}
