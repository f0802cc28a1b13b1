import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeComments, type PublishedComment } from '../../src/lib/published-comments.ts';

export interface NewsroomItem {
  /** Below the content directory. */
  file: string;
  front: Record<string, unknown>;
  body: string;
}

type Entry = Record<string, unknown> & { id: string; title: string };

/** A content directory that can be changed: what stands in memory is what stands on disk. */
export class Newsroom {
  readonly dir: string;
  readonly items = new Map<string, NewsroomItem>();
  readonly pages = new Map<string, { title: string; body: string }>();
  /** Special coverage: front matter and body. */
  readonly dossiers = new Map<string, { front: Record<string, unknown>; body: string }>();
  /** By path below `media/`. */
  readonly media = new Map<string, Buffer>();
  readonly #comments = new Map<string, PublishedComment[]>();
  sections: Entry[] = [];
  series: Entry[] = [];
  people: { id: string; name: string }[] = [];
  site: Record<string, unknown> = {};
  /** The moment that the next build takes as now, ms since the epoch. */
  now = 0;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** Write an item, new or changed; where it moved to another file, the old one goes. */
  async setItem(code: string, item: NewsroomItem): Promise<void> {
    const known = this.items.get(code);
    if (known && known.file !== item.file) await this.#remove(known.file);
    this.items.set(code, item);
    await this.#write(item.file, `---\n${toYaml({ code, ...item.front })}---\n\n${item.body}\n`);
  }

  async removeItem(code: string): Promise<void> {
    const known = this.items.get(code);
    this.items.delete(code);
    if (known) await this.#remove(known.file);
  }

  async setPage(id: string, page: { title: string; body: string }): Promise<void> {
    this.pages.set(id, page);
    await this.#write(
      `pages/${id}.md`,
      `---\n${toYaml({ title: page.title })}---\n\n${page.body}\n`,
    );
  }

  async removePage(id: string): Promise<void> {
    this.pages.delete(id);
    await this.#remove(`pages/${id}.md`);
  }

  async setDossier(
    id: string,
    dossier: { front: Record<string, unknown>; body: string },
  ): Promise<void> {
    this.dossiers.set(id, dossier);
    await this.#write(`dossiers/${id}.md`, `---\n${toYaml(dossier.front)}---\n\n${dossier.body}\n`);
  }

  async setMedia(file: string, bytes: Buffer): Promise<void> {
    this.media.set(file, bytes);
    await this.#write(`media/${file}`, bytes);
  }

  /** Write `site.yml`, `sections.yml`, `series.yml` and `people.yml`. */
  async setLists(): Promise<void> {
    await this.#write('site.yml', toYaml(this.site));
    await this.#write('sections.yml', `${JSON.stringify(this.sections)}\n`);
    await this.#write('series.yml', `${JSON.stringify(this.series)}\n`);
    await this.#write('people.yml', `${JSON.stringify(this.people)}\n`);
  }

  /** Publish a reader's comment under an item, as the readers' service does. */
  async addComment(code: string, text: string): Promise<void> {
    const at = new Date(this.now).toISOString();
    const all = [
      ...(this.#comments.get(code) ?? []),
      { id: `c${this.#comments.size}-${code}`, name: 'خواننده', text, at },
    ];
    this.#comments.set(code, all);
    const comments = all.map((one, nth) => ({ ...one, id: `${one.id}-${nth}` }));
    await this.#write(
      `comments/${code}.json`,
      writeComments({ comments, pending: 0, rejected: 0 }),
    );
  }

  pathOf(file: string): string {
    return path.join(this.dir, file);
  }

  async #write(file: string, text: string | Buffer): Promise<void> {
    await mkdir(path.dirname(this.pathOf(file)), { recursive: true });
    await writeFile(this.pathOf(file), text);
  }

  async #remove(file: string): Promise<void> {
    await rm(this.pathOf(file), { force: true });
  }
}

/** JSON is YAML, so it quotes any text rightly. */
const toYaml = (data: Record<string, unknown>): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
