import { createHash } from 'node:crypto';
import { closeSync, readFileSync, readSync } from 'node:fs';
import { LARGEST_DRAWING, LARGEST_FILE, LARGEST_PICTURE } from '../../lib/limits.ts';
import { type Border, Unreadable } from '../../node/files/read.ts';
import type { UnsoundReason } from '../../lib/diagnostics/reasons.ts';
import { digestOf } from '../../node/digest.ts';
import { HEAD, typeOfBytes } from './media-bytes.ts';
import { endingOf, kindOf } from './media-kinds.ts';
import { measure, type Measured, PictureFault } from './open-picture.ts';
import { readRights, type Rights } from './rights.ts';

/** A file of `content/media`: its path below media, a digest of its bytes, its size in pixels. */
export interface Original extends Measured, Rights {
  src: string;
  /** Its path as the disk has it, where that is written in other characters (macOS takes letters apart). */
  onDisk?: string;
  version: string;
  /** 0 for what is no picture. */
  width: number;
  height: number;
}

/** A file that is not published; what is wrong is told where something shows it. */
export interface Unsound {
  src: string;
  why: UnsoundReason;
}

/**
 * Look into a file of `content/media`: whether it is of a kind that is published, by its bytes as by its
 * name, and how large it is. A picture's pixels are not looked at (see `tryPicture`).
 *
 * @param name its path below media, as the disk has it
 */
export async function readOriginal(border: Border, name: string): Promise<Original | Unsound> {
  const src = name.normalize('NFC');
  if (/^hei[cf]s?$/u.test(endingOf(src))) return { src, why: 'heic' };
  const kind = kindOf(src);
  if (!kind) return { src, why: 'kind' };
  try {
    const found = await look(border, src, name);
    return name === src || 'why' in found ? found : { ...found, onDisk: name };
  } catch (error) {
    if (error instanceof PictureFault) return { src, why: error.why };
    if (!(error instanceof Unreadable)) throw error;
    return { src, why: error.why === 'too-large' ? 'too-large' : 'unreadable' };
  }
}

/** The bytes of a picture. @throws {Unreadable} */
export const readPicture = (border: Border, { src, onDisk = src }: Original): Buffer =>
  border.read(`media/${onDisk}`, largestOf(src));

async function look(border: Border, src: string, name: string): Promise<Original | Unsound> {
  const kind = kindOf(src);
  const { fd, size } = border.open(`media/${name}`, largestOf(src));
  try {
    if (size === 0) return { src, why: 'empty' };
    const bytes = kind?.use === 'picture' ? readFileSync(fd) : undefined;
    const head = bytes?.subarray(0, HEAD) ?? readHead(fd);
    const type = await typeOfBytes(head);
    if (type === 'heic') return { src, why: 'heic' };
    if (type === undefined || !kind?.bytes.includes(type)) return { src, why: 'not-what-it-says' };
    if (!bytes) return { src, version: digestOfFile(fd), width: 0, height: 0 };
    const { measured, metadata } = await measure(bytes, type);
    return { src, version: digestOf(bytes), ...measured, ...(await readRights(bytes, metadata)) };
  } finally {
    closeSync(fd);
  }
}

/** The first bytes, wherever the file is read next. */
function readHead(fd: number): Buffer {
  const head = Buffer.alloc(HEAD);
  return head.subarray(0, readSync(fd, head, 0, HEAD, 0));
}

/** As `digestOf`, for files that memory is too small for. */
function digestOfFile(fd: number): string {
  const digest = createHash('sha256');
  const part = Buffer.alloc(1024 * 1024);
  let at = 0;
  for (let read = -1; read !== 0; at += read) {
    read = readSync(fd, part, 0, part.length, at);
    digest.update(part.subarray(0, read));
  }
  return digest.digest('base64url').slice(0, 22);
}

const largestOf = (src: string): number => {
  if (endingOf(src) === 'svg') return LARGEST_DRAWING;
  return kindOf(src)?.use === 'picture' ? LARGEST_PICTURE : LARGEST_FILE;
};
