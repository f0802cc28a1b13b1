import { readQuery } from './query-address.ts';
import { fileOfAddress } from './same-file.ts';

/** Why a text is no address that the site can keep. */
export type AddressFlaw =
  | 'no-slash'
  | 'other-host'
  | 'query'
  | 'fragment'
  | 'undecodable'
  | 'percent'
  | 'backslash'
  | 'invisible'
  | 'empty-part'
  | 'dots'
  | 'hidden'
  | 'server-file'
  | 'device'
  | 'part-too-long'
  | 'too-long';

/** A file's name ends at 255 bytes (POSIX, NAME_MAX, on all common file systems). */
const LONGEST_PART = 255;
/** All of it, in bytes: with the folders above the site it stays far below what systems allow. */
const LONGEST = 1000;

/** The half-space of Persian, which shows by the shapes beside it. */
const HALF_SPACES = /(?<=[\p{Script=Arabic}\p{M}])\u200C/gu;
/** What is not seen, turns the direction of what is, or is no character. U+2800 is an empty Braille cell. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/u;
/** Names that Windows keeps for devices, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)[. ]*(?:\.|$)/iu;
/** What servers and hosts of static sites read as orders. Names that begin with a dot are refused anyway. */
const SERVER_FILE =
  /^(?:web\.config|_(?:headers|redirects|worker\.js|routes\.json)|(?:staticwebapp\.config|vercel|firebase)\.json|netlify\.toml)$/iu;

/** Whether a name cannot be that of a file or folder on Windows, whatever its case. */
export const isDeviceName = (name: string): boolean => DEVICE.test(name);

/**
 * An old address of the site that must keep working, as an editor wrote it, percent-encoded or not.
 * @returns it decoded and in NFC, with a slash before it and its query behind it (`readQuery`); or why it cannot be
 * kept
 */
export function readOldAddress(
  written: string,
): { ok: true; address: string } | { ok: false; flaw: AddressFlaw } {
  const text = written.trim();
  const [before = '', query] = cut(text);
  const decoded = decode(before);
  const path = decoded?.normalize('NFC') ?? '';
  const flaw =
    flawOfText(text) ??
    (text.includes('#') ? 'fragment' : undefined) ??
    (decoded === undefined ? 'undecodable' : flawOfPath(path)) ??
    flawOfParts(path);
  if (flaw) return { ok: false, flaw };
  if (query === undefined) return { ok: true, address: path };
  const read = readQuery(query);
  return read === undefined
    ? { ok: false, flaw: 'query' }
    : { ok: true, address: `${path}?${read}` };
}

function flawOfText(text: string): AddressFlaw | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/iu.test(text)) return 'other-host';
  return text.startsWith('/') ? undefined : 'no-slash';
}

function flawOfPath(path: string): AddressFlaw | undefined {
  if (/[?#]/u.test(path)) return 'fragment';
  if (path.includes('\\')) return 'backslash';
  // What is still encoded was encoded twice, and would be decoded by who asks for it.
  if (path.includes('%')) return 'percent';
  return INVISIBLE.test(path.replace(HALF_SPACES, '')) ? 'invisible' : undefined;
}

function flawOfParts(path: string): AddressFlaw | undefined {
  if (path === '/') return undefined;
  const parts = path.replace(/^\/|\/$/gu, '').split('/');
  for (const part of parts) {
    if (part === '') return 'empty-part';
    if (/^[. ]+$/u.test(part)) return 'dots';
    if (part.startsWith('.')) return 'hidden';
    if (SERVER_FILE.test(part)) return 'server-file';
    if (isDeviceName(part)) return 'device';
    if (bytesOf(part) > LONGEST_PART) return 'part-too-long';
  }
  return bytesOf(fileOfAddress(path)) > LONGEST ? 'too-long' : undefined;
}

/** A text at its first «?». */
function cut(text: string): string[] {
  const at = text.indexOf('?');
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
