import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Linux counts resident memory in pages of this many bytes. */
const PAGE = 4096;

/**
 * The memory of a process and of all that it started, in bytes; the program's own pages, which all
 * processes of one program share, are counted once. Undefined where there is no /proc to ask.
 */
export function treeMemory(root: number): number | undefined {
  const parents = parentsOf();
  if (!parents) return undefined;
  let pages = 0;
  const shared = new Map<string, number>();
  for (const pid of parents.keys()) {
    if (!descends(pid, root, parents)) continue;
    const memory = residentOf(pid);
    pages += memory.own;
    shared.set(memory.program, Math.max(memory.shared, shared.get(memory.program) ?? 0));
  }
  return PAGE * shared.values().reduce((sum, each) => sum + each, pages);
}

function parentsOf(): Map<number, number> | undefined {
  try {
    return new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/u.test(name))
        .map((name) => [Number(name), parentOf(name)]),
    );
  } catch {
    return undefined;
  }
}

/** From `pid (name) state ppid …`; a name may hold anything, so what follows its last bracket counts. */
function parentOf(pid: string): number {
  const stat = readProc(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function descends(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
  return false;
}

/** Pages in memory: all but those of files, and those of files (proc(5), `statm`). */
function residentOf(pid: number): { own: number; shared: number; program: string } {
  const [, all = 0, shared = 0] = readProc(`/proc/${pid}/statm`).split(' ').map(Number);
  return { own: all - shared, shared, program: programOf(pid) };
}

/** Empty for a process that has just ended, and for another user's. */
function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return '';
  }
}

/** Empty for a process that has just ended. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
