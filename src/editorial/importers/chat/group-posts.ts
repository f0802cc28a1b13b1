import { toSlug } from '../../../lib/persian/slug.ts';
import { linesOf, textOfRuns, type ChatMessage } from './chat-message.ts';

/** Messages of an album are sent within so many milliseconds. */
const ALBUM_MS = 2000;
/** Messengers allow ten; more in one second are more than one album. */
const LARGEST_ALBUM = 20;

/**
 * Gathers messages into posts: those of an album, which exports write one after the other, are one.
 * An album is told by its number, or by pictures and films of one moment of which one at most has a text.
 */
export class PostGatherer {
  #open: ChatMessage[] = [];

  /** @returns a post that is whole now */
  take(message: ChatMessage): ChatMessage[] | undefined {
    if (this.#open.length > 0 && isAlbum(this.#open, message)) {
      this.#open.push(message);
      return undefined;
    }
    const whole = this.#open;
    this.#open = [message];
    return whole.length > 0 ? whole : undefined;
  }

  /** The last post. */
  end(): ChatMessage[] | undefined {
    const whole = this.#open;
    this.#open = [];
    return whole.length > 0 ? whole : undefined;
  }
}

function isAlbum(open: readonly ChatMessage[], next: ChatMessage): boolean {
  const [first] = open;
  if (!first || open.length >= LARGEST_ALBUM) return false;
  if (first.album !== undefined || next.album !== undefined) return first.album === next.album;
  const holdsMedia = ({ photos, files }: ChatMessage): boolean => photos.length + files.length > 0;
  const texts = [...open, next].filter((each) => textOfRuns(each.runs).trim() !== '').length;
  return open.every(holdsMedia) && holdsMedia(next) && texts <= 1 && isSameMoment(first, next);
}

function isSameMoment(one: ChatMessage, other: ChatMessage): boolean {
  if (one.instant === undefined || other.instant === undefined)
    return one.clock !== undefined && one.clock === other.clock;
  return Math.abs(one.instant - other.instant) <= ALBUM_MS;
}

/** A line under so many posts, and so large a share of them, is the channel's and no post's. */
const FEWEST_POSTS = 5;
const LEAST_SHARE = 0.3;
/** More lines than a channel signs with, and than are remembered. */
const LAST_LINES = 3;
const MOST_LINES = 20_000;
const LONGEST_LINE = 120;

/** Learns what a channel signs its posts with. */
export class SignatureFinder {
  readonly #counts = new Map<string, number>();
  #posts = 0;

  take({ runs }: ChatMessage): void {
    const lines = linesOf(runs)
      .map(textOfRuns)
      .filter((line) => line.trim() !== '');
    if (lines.length === 0) return;
    this.#posts += 1;
    // The first line is the title, however often it stands there.
    for (const key of new Set(lines.slice(1).slice(-LAST_LINES).map(lineKey)))
      if (key !== '' && (this.#counts.has(key) || this.#counts.size < MOST_LINES))
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  signatures(): string[] {
    const fewest = Math.max(FEWEST_POSTS, this.#posts * LEAST_SHARE);
    return Array.from(this.#counts)
      .filter(([, count]) => count >= fewest)
      .map(([key]) => key);
  }
}

/** By which two lines are one, whatever signs stand around their words; empty for a line that is prose. */
export const lineKey = (line: string): string => (line.length > LONGEST_LINE ? '' : toSlug(line));
