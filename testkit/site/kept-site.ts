import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { readTree, treeDifference } from './tree.ts';
import { copyProgram, programCommand, runProgram, type ProgramBuild } from './program.ts';

/** A site that is built again and again, and beside it builds from nothing to hold it against. */
export class KeptSite {
  readonly #dir: string;
  readonly #content: string;

  readonly #compiled: string | undefined;

  /**
   * @param dir a folder below the project, all its own
   * @param compiled where compiled templates are kept for all builds of several sites, those from nothing
   *   too; each compiles its own unless given, as it must where templates change
   */
  constructor(dir: string, content: string, compiled?: string) {
    this.#dir = dir;
    this.#content = content;
    this.#compiled = compiled;
  }

  /** What is published. */
  get out(): string {
    return path.join(this.#dir, 'kept/made/site');
  }

  /** Copy the program, twice, so that two builds at a time don't meet. */
  async prepare(): Promise<void> {
    await rm(this.#dir, { recursive: true, force: true });
    await mkdir(this.#dir, { recursive: true });
    for (const name of ['kept', 'fresh']) await copyProgram(path.join(this.#dir, name));
  }

  /** Both programs, for a change of both. */
  get programs(): string[] {
    return ['kept', 'fresh'].map((name) => path.join(this.#dir, name));
  }

  /** Where all is kept. */
  get cache(): string {
    return path.join(this.#dir, 'kept/made/cache');
  }

  /** Build with all that was kept. @param args behind the command @throws {Error} when the build fails */
  async build(now: number, args: readonly string[] = []): Promise<void> {
    const build = { ...this.#buildOf('kept', now), args };
    await this.#shareCompiled(build);
    await runProgram(build);
  }

  /** The same build, to be started by the caller. */
  command(now: number) {
    return programCommand(this.#buildOf('kept', now));
  }

  /** Build from nothing, elsewhere. @returns the tree */
  async buildFresh(now: number): Promise<Map<string, Buffer>> {
    const build = this.#buildOf('fresh', now);
    await rm(path.dirname(build.out), { recursive: true, force: true });
    await this.#shareCompiled(build);
    await runProgram(build);
    return readTree(build.out);
  }

  /** What is published and should not be, or the other way round. */
  async faults(fresh: ReadonlyMap<string, Buffer>): Promise<string[]> {
    return treeDifference(fresh, await readTree(this.out));
  }

  async #shareCompiled({ cache }: ProgramBuild): Promise<void> {
    const program = path.join(cache, 'program');
    if (this.#compiled === undefined || existsSync(program)) return;
    await mkdir(this.#compiled, { recursive: true });
    await mkdir(cache, { recursive: true });
    await symlink(this.#compiled, program);
  }

  #buildOf(name: string, now: number): ProgramBuild {
    const program = path.join(this.#dir, name);
    return {
      program,
      content: this.#content,
      out: path.join(program, 'made/site'),
      cache: path.join(program, 'made/cache'),
      now: new Date(now).toISOString(),
    };
  }
}
