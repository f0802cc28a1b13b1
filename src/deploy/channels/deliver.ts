import { quietUntil } from '../../lib/posts/quiet-hours.ts';
import type { Journal, PostRecord } from './journal.ts';
import type { Report } from './notice.ts';
import { Patience, type Clock } from './patience.ts';
import type { Outcome, PublishedItem } from './post.ts';
import {
  postOf,
  shownOf,
  textOf,
  type PublishedSite,
  type ReaderChannel,
} from './reader-channel.ts';

/** What a request that was not answered may need to be seen by others, in ms. */
const SETTLING = 60_000;

/** What is worked with. */
export interface Desk {
  journal: Journal;
  site: PublishedSite;
  clock: Clock;
  report: Report;
}

/**
 * Send one channel what is due there, in the order in which the items came out, each once: what is about to be
 * sent stands in the journal before the request, and what came of it after it. Where nobody can say what came
 * of it, it is looked for; where nobody can look, it is not sent again, and an editor is told.
 */
export class Delivery {
  readonly #to: ReaderChannel;
  readonly #desk: Desk;

  constructor(to: ReaderChannel, desk: Desk) {
    this.#to = to;
    this.#desk = desk;
  }

  /** @returns whether the channel took all that it was asked to */
  async run(): Promise<boolean> {
    const { journal, site, clock, report } = this.#desk;
    const { name: channel, channel: way, quiet } = this.#to;
    // The program ended while a request was under way.
    for (const { code } of journal.posts(channel, 'sending'))
      journal.setState(channel, code, 'unsure', 'interrupted');
    for (const post of journal.posts(channel, 'unsure'))
      if (way.isIdempotent) journal.setState(channel, post.code, 'due');
      else await this.#lookFor(post);

    const due = journal
      .posts(channel, 'due')
      .filter(({ code }) => (site.items.get(code)?.publishedAt ?? Infinity) <= clock.now());
    for (const [at, { code }] of due.entries()) {
      const item = site.items.get(code);
      const until = quiet && quietUntil(quiet, clock.now());
      if (until !== undefined) {
        report({ kind: 'held', channel, count: due.length - at, until });
        break;
      }
      if (item && !(await this.#send(item))) return false;
    }
    for (const post of journal.posts(channel, 'sent'))
      if (!(await this.#follow(post))) return false;
    journal.noteTrouble(channel, null);
    return true;
  }

  /** @returns false where the channel takes nothing more now */
  async #send(item: PublishedItem): Promise<boolean> {
    const { journal, site, clock, report } = this.#desk;
    const { name: channel, channel: way, hasPictures } = this.#to;
    const { code, title } = item;
    const patience = new Patience();
    let mayHavePicture = hasPictures;
    for (;;) {
      const post = postOf(this.#to, item, site, mayHavePicture, 'published');
      await this.#pause();
      const sent = { text: textOf(post), shown: shownOf(item), at: clock.now() };
      journal.beginSending(channel, code, sent);
      let outcome = await way.send(post);
      if (outcome.kind === 'unsure' && !way.isIdempotent) {
        journal.setState(channel, code, 'unsure', outcome.reason);
        const record = journal.post(channel, code);
        const found = record && (await this.#lookFor(record));
        if (found !== 'not-there') return true;
        outcome = { kind: 'unsent', reason: outcome.reason };
      }
      if (outcome.kind === 'done') {
        journal.endSending(channel, code, outcome.id, outcome.hasPicture ?? false);
        report({ kind: 'sent', channel, code, title });
        return true;
      }
      if (outcome.kind === 'refused') {
        const { reason, isChannel = false } = outcome;
        journal.setState(channel, code, isChannel || post.picture ? 'due' : 'refused', reason);
        if (isChannel) return this.#stop(reason);
        if (!post.picture) {
          report({ kind: 'refused', channel, code, title, reason });
          return true;
        }
        // A picture that is not taken keeps no item from being told.
        mayHavePicture = false;
        continue;
      }
      journal.setState(channel, code, 'due');
      if (!(await this.#wait(patience, outcome))) return false;
    }
  }

  /** Bring what stands in the channel up to what the item says now. @returns false where nothing more is taken */
  async #follow({ code, id, shown, hasPicture, told }: PostRecord): Promise<boolean> {
    const { journal, site, report } = this.#desk;
    const { name: channel, channel: way } = this.#to;
    const item = site.items.get(code);
    if (!item) {
      if (told !== 'gone') report({ kind: 'gone', channel, code });
      return true;
    }
    const now = shownOf(item);
    if (now === shown) return true;
    const { title } = item;
    const leave = (reason: string): true => {
      journal.noteShown(channel, code, now, reason);
      report({ kind: 'not-edited', channel, code, title, reason });
      return true;
    };
    if (!way.edit || id === null) return leave('');
    const post = postOf(this.#to, item, site, hasPicture, 'updated');
    const patience = new Patience();
    for (;;) {
      await this.#pause();
      // A second time changes nothing, so what came of it need not be known to try again.
      const outcome = await way.edit({ id, hasPicture }, post);
      if (outcome.kind === 'done') {
        journal.noteShown(channel, code, now);
        report({ kind: 'edited', channel, code, title });
        return true;
      }
      if (outcome.kind === 'refused')
        return outcome.isChannel ? this.#stop(outcome.reason) : leave(outcome.reason);
      if (!(await this.#wait(patience, outcome))) return false;
    }
  }

  /** Find out whether a post stands in the channel, where that can be. */
  async #lookFor(post: PostRecord): Promise<'there' | 'not-there' | 'unknown'> {
    const { code, text, afterId, at, reason } = post;
    const { journal, site, clock, report } = this.#desk;
    const { name: channel, channel: way } = this.#to;
    const title = site.items.get(code)?.title ?? '';
    if (way.find && text !== null && afterId !== null) {
      await clock.sleep(Math.max(0, (at ?? 0) + SETTLING - clock.now()));
      const found = await way.find(text, afterId, journal.nextId(channel, afterId, at ?? 0));
      if (found.kind === 'not-there') journal.setState(channel, code, 'due');
      if (found.kind === 'there') {
        journal.endSending(channel, code, found.id, found.hasPicture);
        report({ kind: 'sent', channel, code, title });
      }
      if (found.kind !== 'unknown') return found.kind;
    }
    report({ kind: 'unsure', channel, code, title, reason: reason ?? '' });
    return 'unknown';
  }

  async #wait(
    patience: Patience,
    outcome: Extract<Outcome, { kind: 'wait' | 'unsent' | 'unsure' }>,
  ): Promise<boolean> {
    const pause = patience.next(outcome);
    if (pause === undefined)
      return this.#stop(outcome.kind === 'wait' ? `HTTP 429 ${outcome.seconds}s` : outcome.reason);
    await this.#desk.clock.sleep(pause);
    return true;
  }

  #stop(reason: string): false {
    this.#desk.report({ kind: 'stopped', channel: this.#to.name, reason });
    return false;
  }

  /** Ask no more often than the channel takes, in this run and since the one before. */
  async #pause(): Promise<void> {
    const { journal, clock } = this.#desk;
    const { name, channel } = this.#to;
    const next = (journal.channel(name).at ?? 0) + channel.pace;
    const wait = next - clock.now();
    // A clock that was set back would keep everybody waiting.
    if (wait > 0) await clock.sleep(Math.min(wait, channel.pace));
    journal.noteRequest(name, clock.now());
  }
}
