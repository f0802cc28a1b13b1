import { hashSource } from './policies.ts';

/** V8 looks for a text of up to so many letters three times as fast as for a longer one. */
const QUICKLY_FOUND = 6;

interface Proven {
  text: string;
  source: string;
}

/**
 * The styles, or the inline scripts, that the program brings with it. A page is compared with them and
 * nothing is learnt from it: whatever else looks like a style or a script in a page, in its title or in an
 * attribute, is not named.
 */
export class KnownBlocks {
  readonly #open: string;
  readonly #close: string;
  readonly #parts: ReadonlySet<string>;
  /**
   * What was found to be known. Pages of one template bear the same blocks, so of each the hash is made
   * once. They are found by comparing and not in a map, which would first go through all their letters.
   */
  readonly #proven: Proven[] = [];

  /** @param parts a block is known when it is one of these, or several joined, none twice */
  constructor(tag: 'style' | 'script', parts: Iterable<string>) {
    this.#open = `<${tag}>`;
    this.#close = `</${tag}>`;
    this.#parts = new Set(Array.from(parts).filter((part) => part !== ''));
  }

  /** The sources of the known blocks that stand in a page, each once, in the page's order. */
  sourcesIn(html: string): Set<string> {
    const sources = new Set<string>();
    let end = -1;
    const sought = this.#open.slice(0, QUICKLY_FOUND);
    for (let at = html.indexOf(sought); at !== -1; at = html.indexOf(sought, at)) {
      const isOpen = html.startsWith(this.#open, at);
      at += isOpen ? this.#open.length : sought.length;
      if (!isOpen) continue;
      if (end < at) end = html.indexOf(this.#close, at);
      if (end === -1) break;
      const source = this.#sourceOf(html.slice(at, end));
      if (source === undefined) continue;
      sources.add(source);
      at = end;
    }
    return sources;
  }

  #sourceOf(text: string): string | undefined {
    const same = this.#proven.find((one) => one.text === text);
    if (same) return same.source;
    if (!isJoinedOf(text, this.#parts)) return undefined;
    const proven = { text, source: hashSource(text) };
    this.#proven.push(proven);
    return proven.source;
  }
}

/** Whether a text is made of nothing but parts, none twice (Astro joins the styles of a page). */
function isJoinedOf(text: string, parts: ReadonlySet<string>): boolean {
  for (const part of parts) {
    if (!text.startsWith(part)) continue;
    if (text.length === part.length) return true;
    const others = parts.difference(new Set([part]));
    if (isJoinedOf(text.slice(part.length), others)) return true;
  }
  return false;
}
