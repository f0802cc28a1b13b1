/** What a machine can refuse a command, whatever it was doing. */
export type MachineFaultKind = 'disk-full' | 'not-writable' | 'in-the-way' | 'busy' | 'disk-broken';

export interface MachineFault {
  kind: MachineFaultKind;
  /** The file or folder that it happened to, as far as the system tells. */
  path?: string;
}

/** What Node may say of a system call that failed. */
type SystemError = Error & { path?: unknown; dest?: unknown };

/** The codes of system calls (errno(3)). */
const KINDS: Record<string, MachineFaultKind> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOTDIR: 'in-the-way',
  EISDIR: 'in-the-way',
  EEXIST: 'in-the-way',
  ENOTEMPTY: 'in-the-way',
  EBUSY: 'busy',
  EIO: 'disk-broken',
};

/** Programs that are not Node's tell the same by its number on Linux: «No space left on device (os error 28)». */
const NUMBERS: Record<string, string> = {
  1: 'EPERM',
  5: 'EIO',
  13: 'EACCES',
  16: 'EBUSY',
  17: 'EEXIST',
  20: 'ENOTDIR',
  21: 'EISDIR',
  28: 'ENOSPC',
  30: 'EROFS',
  39: 'ENOTEMPTY',
  122: 'EDQUOT',
};

/**
 * The fault of the machine that an error, or what caused it, comes from. Others may wrap it, so the whole
 * chain of causes is looked through: by code first, and by text where no code came along.
 */
export function findMachineFault(error: unknown): MachineFault | undefined {
  const chain = causesOf(error);
  for (const each of chain) {
    const kind = isRefusedFolder(each)
      ? 'not-writable'
      : KINDS['code' in each ? String(each.code) : ''];
    const { path, dest = path }: { path?: unknown; dest?: unknown } = each as SystemError;
    // What is in use is what was to be moved; all else befalls where it should go.
    const failed = kind === 'busy' ? path : dest;
    if (kind) return { kind, ...(typeof failed === 'string' && { path: failed }) };
  }
  for (const { message } of chain) {
    const number = /\(os error (?<number>\d+)\)/u.exec(message)?.groups?.['number'] ?? '';
    const code = /^(?:Error: )?(?<code>E[A-Z]+)[,:] /u.exec(message)?.groups?.['code'];
    const kind = KINDS[code ?? NUMBERS[number] ?? ''];
    if (kind) return { kind };
  }
  return undefined;
}

/** Of a file system that may not be written to, Node's recursive `mkdir` says that the folder is not there. */
const isRefusedFolder = (error: Error): boolean =>
  'syscall' in error && error.syscall === 'mkdir' && 'code' in error && error.code === 'ENOENT';

function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && !chain.includes(each); each = each.cause)
    chain.push(each);
  return chain;
}
