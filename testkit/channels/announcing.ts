import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { announce } from '../../src/deploy/channels/announce.ts';
import { Journal } from '../../src/deploy/channels/journal.ts';
import type { Notice } from '../../src/deploy/channels/notice.ts';
import { openChannel, type ChannelPlace } from '../../src/deploy/channels/open-channel.ts';
import type { Plan } from '../../src/deploy/channels/plan.ts';
import { readPublishedItems } from '../../src/deploy/channels/published-items.ts';
import type { PublishedSite, ReaderChannel } from '../../src/deploy/channels/reader-channel.ts';
import { readTemplate } from '../../src/lib/posts/template.ts';
import { DEFAULT_TEMPLATE } from '../../src/messages/posts.ts';
import { writePublishedSite, type MadeItem } from './published-site.ts';

export const SITE_URL = 'https://news.example/fa';

/** Noon of a day, Tehran. */
export const NOON = Date.parse('2026-12-01T12:00:00+03:30');

export interface RunOptions {
  since?: number;
  editors?: ReaderChannel['channel'];
  /** Stands in the place of the journal, to break off where a test wants. */
  wrap?: (journal: Journal) => Journal;
}

export interface Ran {
  isWhole: boolean;
  notices: Notice[];
  plan: Plan;
}

/** A published site with its channels, on a clock that goes on only while somebody sleeps. */
export class Announcing {
  readonly #root = mkdtempSync(path.join(tmpdir(), 'peyk-channels-'));
  time = NOON;
  /** What is waited for whenever somebody sleeps long. */
  settled: () => Promise<unknown> = () => Promise.resolve();

  readonly clock = {
    now: () => this.time,
    sleep: async (ms: number): Promise<void> => {
      this.time += ms;
      if (ms > 5000) await this.settled();
    },
  };

  get journalFile(): string {
    return path.join(this.#root, 'state/channels.db');
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }

  publish(items: readonly MadeItem[]): void {
    writePublishedSite(path.join(this.#root, 'dist'), SITE_URL, items);
  }

  get site(): PublishedSite {
    const dir = path.join(this.#root, 'dist');
    const sectionTitles = new Map([['ict', 'فناوری']]);
    return { dir, siteUrl: SITE_URL, sectionTitles, items: readPublishedItems(dir) };
  }

  /** A channel of readers, `name` being its place's kind unless told. */
  channel(
    place: ChannelPlace,
    secret: string,
    more: Partial<ReaderChannel> & { lookingPlace?: string; timeout?: number } = {},
  ): ReaderChannel {
    const { lookingPlace, timeout = 20_000, ...rest } = more;
    const read = readTemplate(DEFAULT_TEMPLATE);
    const timing = { timeout, now: this.clock.now };
    return {
      name: place.kind,
      channel: openChannel(place, secret, lookingPlace, timing),
      hasPictures: true,
      template: read.ok ? read.lines : [],
      ...rest,
    };
  }

  async run(channels: readonly ReaderChannel[], options: RunOptions = {}): Promise<Ran> {
    const { since, editors, wrap = (journal) => journal } = options;
    const journal = new Journal(this.journalFile, 0);
    const notices: Notice[] = [];
    let plan: Plan = { begun: [], old: 0 };
    try {
      const isWhole = await announce({
        ...{ journal: wrap(journal), site: this.site, channels, clock: this.clock, since },
        editors: editors ? [{ name: 'editors', channel: editors }] : [],
        report: (notice) => notices.push(notice),
        planned: (made) => (plan = made),
        wordsOf: (notice) => `${notice.kind} ${'code' in notice ? notice.code : ''}`.trim(),
      });
      return { isWhole, notices, plan };
    } finally {
      journal.close();
    }
  }
}
