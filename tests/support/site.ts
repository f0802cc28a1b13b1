import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { inject } from 'vitest';

import { takeOffBase, withoutBase } from './without-base.ts';
import { BASE } from '../../testkit/site/build-site.ts';
import { listFiles } from '../../testkit/site/tree.ts';
import { parsePage, select } from '../../testkit/site/dom.ts';

/** A day's items in one file, to take along: no page of the site. */
export const DAY_FILE = /^\/archive\/[\d/]+\/news\.html$/u;

/** A letter for mailers: no page of the site. */
export const DIGEST = /^\/follow\/[a-z]+\/digest\.html$/u;

/** A built site on disk, read as a web server would serve it. */
export class Site {
  readonly root: string;
  readonly #base: string;
  readonly #pages = new Map<string, ReturnType<typeof parsePage>>();

  /** @param base the path that it stands below, where that is not the one of all built sites */
  constructor(root: string, base = BASE) {
    this.root = root;
    this.#base = base;
  }

  files(): Promise<string[]> {
    return listFiles(this.root);
  }

  /** The addresses of all HTML pages but the desk, the files of days and letters: `/`, `/news/1/`, `/404.html`. */
  async pages(): Promise<string[]> {
    const files = await this.files();
    return files
      .filter((file) => file.endsWith('.html'))
      .map((file) => `/${file}`.replace(/\/index\.html$/u, '/'))
      .filter(
        (address) =>
          !/^\/admin\//u.test(address) && !DAY_FILE.test(address) && !DIGEST.test(address),
      );
  }

  /** The pages that are read, without those that only lead an old address to its new one. */
  async shownPages(): Promise<string[]> {
    return (await this.pages()).filter((address) => !this.isRedirect(address));
  }

  isRedirect(address: string): boolean {
    return select(this.page(address), 'meta[http-equiv="refresh"]').length > 0;
  }

  /** The file that answers an address of the site or the host, percent-encoded or not; undefined where a server would say 404. */
  fileOf(address: string): string | undefined {
    const path = decodeURI(withoutBase(address));
    const file = join(this.root, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  }

  read(address: string): Buffer {
    const file = this.fileOf(address);
    if (!file) throw new Error(`Nothing stands at ${address}`);
    return readFileSync(file);
  }

  text(address: string): string {
    return this.read(address).toString('utf8');
  }

  /** A page, parsed, with its addresses as they are within the site. */
  page(address: string) {
    let page = this.#pages.get(address);
    if (!page) {
      page = parsePage(this.text(address));
      if (this.#base !== '') takeOffBase(page);
      this.#pages.set(address, page);
    }
    return page;
  }
}

/** The site of `content/`, built once before the tests. */
export const sharedSite = (): Site => new Site(inject('siteDir'));
