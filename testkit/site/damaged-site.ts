import { rm } from 'node:fs/promises';
import path from 'node:path';
import { KeptSite } from './kept-site.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { changeAtRandom } from '../newsroom/random-changes.ts';
import { makeNewsroom } from '../newsroom/random-newsroom.ts';
import { seededRandom, type Random } from '../newsroom/random.ts';
import { markTemplate } from './mark-template.ts';
import { ALL_KINDS, ALL_WAYS, damage, keepVersion } from './damage.ts';

/** A small site whose kept files are damaged again and again, and what a build from nothing makes of it. */
export class DamagedSite {
  readonly #site: KeptSite;
  readonly #room: Newsroom;
  readonly #random: Random;
  readonly #older: string;
  #fresh = new Map<string, Buffer>();
  #nth = 0;

  private constructor(site: KeptSite, room: Newsroom, random: Random, older: string) {
    this.#site = site;
    this.#room = room;
    this.#random = random;
    this.#older = older;
  }

  /** @param dir a folder below the project, all its own */
  static async open(dir: string, seed: number, size: number): Promise<DamagedSite> {
    await rm(dir, { recursive: true, force: true });
    const content = path.join(dir, 'content');
    const site = new KeptSite(path.join(dir, 'site'), content);
    await site.prepare();
    const room = await makeNewsroom(content, seed, size);
    const older = path.join(dir, 'older');
    const opened = new DamagedSite(site, room, seededRandom(seed), older);
    // The cache of another version: the same program with another template.
    await site.build(room.now);
    keepVersion(path.dirname(site.out), older);
    for (const program of site.programs)
      await markTemplate(path.join(program, 'src/pages/news/[code].astro'), 1);
    await opened.change();
    return opened;
  }

  /** Change the content, and build twice, so that both trees stand. */
  async change(): Promise<void> {
    await changeAtRandom(this.#room, this.#random);
    [this.#fresh] = await Promise.all([
      this.#site.buildFresh(this.#room.now),
      this.#site.build(this.#room.now),
    ]);
    await this.#site.build(this.#room.now);
  }

  /**
   * Damage files of some kinds and build.
   * @param kinds how many; the kinds and the ways take turns
   * @returns what was damaged, and what the site then has wrong
   */
  async round(kinds: number): Promise<{ damaged: string[]; faults: string[] }> {
    const damaged: string[] = [];
    for (let each = 0; each < kinds; each += 1) {
      const kind = ALL_KINDS[this.#nth % ALL_KINDS.length];
      const way = this.#random.pick(ALL_WAYS);
      this.#nth += 1;
      const told =
        kind && damage(path.dirname(this.#site.out), kind, way, this.#random, this.#older);
      if (told) damaged.push(told);
    }
    // What nobody touched but the damage is looked at when it is asked for.
    await this.#site.build(this.#room.now, ['--verify']);
    const faults = await this.#site.faults(this.#fresh);
    // What one tree hides, the other shows.
    await this.#site.build(this.#room.now, ['--verify']);
    return { damaged, faults: [...faults, ...(await this.#site.faults(this.#fresh))] };
  }
}
