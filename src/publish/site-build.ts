import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readManifest, writeManifest, type KeptPage, type Manifest } from './manifest.ts';
import { currentSnapshot, nextSnapshot, publish, sweep } from './snapshots.ts';
import { Tree } from './tree.ts';

const MEDIA = /\/media\/(?<file>[\w.-]+)/gu;

/** How many pages a build made anew, kept and left out. */
export interface Tally {
  built: number;
  kept: number;
  pruned: number;
}

/**
 * One build of a site: pages whose key did not change are linked from the site that is shown now, the
 * others are rendered into `work`, and `finish` publishes the whole.
 *
 * Nothing that is shown is ever written to, so the build may stop anywhere.
 */
export class SiteBuild {
  readonly #out: string;
  readonly #cache: string;
  readonly #ground: string;
  readonly #next: { id: string; dir: string };
  readonly #shown: { id: string; dir: string } | undefined;
  readonly #before: Manifest | undefined;
  readonly #pages = new Map<string, KeptPage>();
  readonly #unkeyedMedia = new Set<string>();
  readonly #tree: Tree;
  #kept = 0;

  /** @param ground differs when every page must be made anew */
  constructor(out: string, cache: string, ground: string) {
    this.#out = out;
    this.#cache = cache;
    this.#ground = ground;
    this.#shown = currentSnapshot(out);
    this.#before = this.#shown && readManifest(cache, this.#shown.id, ground);
    sweep(out, this.#shown ? [this.#shown.dir] : []);
    rmSync(SiteBuild.workDir(cache), { recursive: true, force: true });
    mkdirSync(SiteBuild.workDir(cache), { recursive: true });
    this.#next = nextSnapshot(out);
    this.#tree = new Tree(this.#next.dir);
  }

  /** Where pages are rendered to. */
  static workDir(cache: string): string {
    return path.join(cache, 'work');
  }

  /** Take a page over from the shown site. @returns whether that could be; otherwise it must be rendered */
  keep(file: string, key: string): boolean {
    const page = this.#before?.pages[file];
    if (!page || page.key !== key || !this.#shown) return false;
    if (!page.media.every((name) => existsSync(path.join(this.#cache, 'media', name))))
      return false;
    if (!this.#tree.link(path.join(this.#shown.dir, file), file)) return false;
    this.#pages.set(file, page);
    this.#kept += 1;
    return true;
  }

  /** Note a page that was rendered. @param key undefined for pages that are made at every build */
  rendered(file: string, key: string | undefined, html: string): void {
    const media = new Set(Array.from(html.matchAll(MEDIA), ({ groups }) => groups?.['file'] ?? ''));
    if (key === undefined) for (const name of media) this.#unkeyedMedia.add(name);
    else this.#pages.set(file, { key, media: [...media] });
  }

  /** Put the site together and show it. */
  finish(): Tally {
    this.#tree.moveIn(SiteBuild.workDir(this.#cache));
    const media = new Set(this.#unkeyedMedia);
    for (const page of this.#pages.values()) for (const name of page.media) media.add(name);
    for (const name of media)
      this.#tree.link(path.join(this.#cache, 'media', name), `media/${name}`);
    writeManifest(this.#cache, this.#next.id, {
      ground: this.#ground,
      pages: Object.fromEntries(this.#pages),
    });
    publish(this.#out, this.#next.dir);
    const before = Object.keys(this.#before?.pages ?? {});
    return {
      built: this.#pages.size - this.#kept,
      kept: this.#kept,
      pruned: before.filter((file) => !this.#pages.has(file)).length,
    };
  }

  /** Take away what this build has made; the shown site stays. */
  abandon(): void {
    rmSync(this.#next.dir, { recursive: true, force: true });
  }
}
