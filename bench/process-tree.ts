import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts resident memory in pages of this many bytes. */
const PAGE = 4096;

/**
 * The memory of a process and of all that it started, in bytes; pages that two of them share are counted
 * twice. Undefined where there is no /proc to ask.
 */
export function treeMemory(root: number): number | undefined {
  const parents = parentsOf();
  if (!parents) return undefined;
  let bytes = 0;
  for (const pid of parents.keys()) if (descends(pid, root, parents)) bytes += residentOf(pid);
  return bytes;
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

const residentOf = (pid: number): number =>
  Number(readProc(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * PAGE;

/** Empty for a process that has just ended. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
