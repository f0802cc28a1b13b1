import path from 'node:path';
import type { BaseCache } from '../push-to-store.ts';
import {
  baseOf,
  readBase,
  readState,
  writeState,
  type Base,
  type TargetState,
} from '../target-state.ts';
import { RemoteFault, quote, type RemoteShell } from './remote-shell.ts';

/** What stands where the link is to be is none of ours. */
export class NotALink extends Error {}

/** Another push has the server in hand. */
export class ServerBusy extends Error {}

/** A tree on the server. */
export interface RemoteTree {
  id: string;
  /** What it holds, and what that stands on; undefined where a push that was broken off left it. */
  holds: { state: TargetState; base: Base } | undefined;
}

/** As `sh` answers where somebody else has the lock (sysexits.h: a passing failure). */
const TEMPORARY = 75;

/**
 * The trees of a site on a server, as `dist` has them here (docs/decisions/0005): `path` is a link to one of the
 * trees beside it, and beside these lies what each holds. One push has them in hand at a time.
 */
export class RemoteTrees {
  readonly #shell: RemoteShell;
  readonly #parent: string;
  readonly #name: string;
  readonly #bases: BaseCache;

  constructor(shell: RemoteShell, link: string, bases: BaseCache) {
    this.#shell = shell;
    this.#bases = bases;
    this.#parent = path.posix.dirname(link);
    this.#name = path.posix.basename(link);
  }

  /** The folder of a tree, absolute. */
  dirOf(id: string): string {
    return path.posix.join(this.#parent, this.#treeOf(id));
  }

  #treeOf(id: string): string {
    return `.${this.#name}-${id}`;
  }

  get #own(): string {
    return `.${this.#name}.push`;
  }

  /**
   * Take the trees in hand; they are let go when the shell ends, however it ends.
   * @throws {ServerBusy} @throws {NotALink}
   */
  async take(): Promise<void> {
    const [parent, name, own] = [this.#parent, this.#name, this.#own].map(quote);
    try {
      const said = await this.#shell.run(
        [
          // Where `exec` fails the shell ends.
          `cd ${parent} && mkdir -p ${own} && exec 9>>${own}/lock || exit 1`,
          `flock -n 9 || exit ${TEMPORARY}`,
          `if [ -e ${name} ] && [ ! -L ${name} ]; then echo folder; fi`,
        ].join('\n'),
      );
      if (said.includes('folder')) throw new NotALink(path.posix.join(this.#parent, this.#name));
    } catch (error) {
      if (error instanceof RemoteFault && error.code === TEMPORARY) throw new ServerBusy();
      throw error;
    }
  }

  /** The tree that readers see, and all others, the newest first. */
  async list(): Promise<{ shown: RemoteTree | undefined; others: RemoteTree[]; now: number }> {
    const said = await this.#shell.run(
      `date +%s; readlink ${quote(this.#name)} || echo; ls -d ${quote(`.${this.#name}-`)}* 2>/dev/null || true`,
    );
    const [seconds = '', link = '', ...found] = said.split('\n').map((line) => line.trim());
    const prefix = this.#treeOf('');
    const ids = found
      .filter((tree) => tree.startsWith(prefix) && !tree.endsWith('.link'))
      .map((tree) => tree.slice(prefix.length))
      .toSorted()
      .toReversed();
    const shownId = link.startsWith(prefix) ? link.slice(prefix.length) : undefined;
    const trees: RemoteTree[] = [];
    for (const id of ids) trees.push({ id, holds: await this.#holdsOf(id) });
    return {
      shown: trees.find(({ id }) => id === shownId),
      others: trees.filter(({ id }) => id !== shownId),
      now: Number(seconds) * 1000,
    };
  }

  async #holdsOf(id: string): Promise<RemoteTree['holds']> {
    const index = await this.#readFile(`${id}.state`);
    if (!index) return undefined;
    const name = baseOf(index);
    const kept = this.#bases.read(name);
    const bytes = kept ?? (await this.#readFile(name));
    if (!bytes) return undefined;
    if (!kept) this.#bases.write(name, bytes);
    const base = readBase(name, bytes);
    return { state: readState(index, base), base };
  }

  async #readFile(name: string): Promise<Buffer | undefined> {
    const file = quote(`${this.#own}/${name}`);
    const text = await this.#shell.run(`if [ -f ${file} ]; then base64 < ${file}; fi`);
    return text.trim() === '' ? undefined : Buffer.from(text, 'base64');
  }

  async #writeFile(name: string, bytes: Buffer): Promise<void> {
    const file = quote(`${this.#own}/${name}`);
    await this.#shell.run(
      `base64 -d > ${file}.tmp <<'PEYK'\n${lines(bytes.toString('base64'))}\nPEYK\nmv -f ${file}.tmp ${file}`,
    );
  }

  /** Keep what a tree holds. @returns what that stands on */
  async writeState(id: string, state: TargetState, base: Base | undefined): Promise<Base> {
    const written = writeState(state, base);
    const { index, newBase } = written;
    if (newBase) {
      await this.#writeFile(written.base, newBase);
      this.#bases.write(written.base, newBase);
    }
    await this.#writeFile(`${id}.state`, index);
    return base && !newBase ? base : { name: written.base, files: state.files };
  }

  async forgetState(id: string): Promise<void> {
    await this.#shell.run(`rm -f ${quote(`${this.#own}/${id}.state`)}`);
  }

  /** A new tree: another one under a new name, a copy of one by links, or an empty one. */
  async begin(id: string, from: { rename?: string; copy?: string }): Promise<void> {
    const tree = quote(this.#treeOf(id));
    if (from.rename !== undefined)
      await this.#shell.run(`mv -T ${quote(this.#treeOf(from.rename))} ${tree}`);
    else if (from.copy !== undefined)
      await this.#shell.run(`cp -al ${quote(this.#treeOf(from.copy))} ${tree}`);
    else await this.#shell.run(`mkdir ${tree}`);
  }

  /** Take files out of a tree, and the folders that this leaves empty. */
  async remove(id: string, files: readonly string[]): Promise<void> {
    if (files.length === 0) return;
    const tree = quote(this.#treeOf(id));
    await this.#shell.run(
      `${withNames(`cd ${tree} && base64 -d | xargs -0 rm -f --`, files)}\nfind ${tree} -mindepth 1 -type d -empty -delete`,
    );
  }

  /** Let a tree have files that another one has. */
  async link(id: string, from: string, files: readonly string[]): Promise<void> {
    if (files.length === 0) return;
    const target = quote(`../${this.#treeOf(id)}`);
    const copy = `base64 -d | xargs -0 cp -al --parents -t ${target} --`;
    await this.#shell.run(withNames(`cd ${quote(this.#treeOf(from))} && ${copy}`, files));
  }

  /** Let readers see a tree from now on. */
  async show(id: string): Promise<void> {
    const tree = this.#treeOf(id);
    await this.#shell.run(
      `ln -sfn ${quote(tree)} ${quote(`${tree}.link`)} && mv -T ${quote(`${tree}.link`)} ${quote(this.#name)}`,
    );
  }

  /** Take away all trees but some, and what is known of them. @param bases that are still needed */
  async sweep(ids: readonly string[], bases: readonly string[]): Promise<void> {
    const but = (names: readonly string[]): string =>
      names.map((name) => `! -name ${quote(name)}`).join(' ');
    const trees = but(ids.map((id) => this.#treeOf(id)));
    const known = but([...ids.map((id) => `${id}.state`), ...bases, 'lock']);
    await this.#shell.run(
      [
        `find . -mindepth 1 -maxdepth 1 -name ${quote(`.${this.#name}-*`)} ${trees} -exec rm -rf {} +`,
        `find ${quote(this.#own)} -type f ${known} -delete`,
      ].join('\n'),
    );
  }
}

/** Text in lines that every system reads. */
const lines = (text: string): string => text.replace(/.{1,1000}/gu, '$&\n').trimEnd();

/** A command that gets names, whatever signs these hold, ended by nulls and in base64, as its input. */
const withNames = (command: string, files: readonly string[]): string => {
  const names = Buffer.from(files.map((file) => `${file}\0`).join('')).toString('base64');
  return `(${command}) <<'PEYK' || exit 1\n${lines(names)}\nPEYK`;
};
