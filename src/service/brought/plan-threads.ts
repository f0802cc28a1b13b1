import {
  BrokenExport,
  type BroughtComment,
  type BroughtEntry,
  type BroughtThread,
  type CommentExport,
} from '../../lib/brought-comments.ts';

/** Why a comment of an export is not taken. */
export type WhyLeft =
  'no-item' | 'no-id' | 'twice' | 'no-text' | 'no-time' | 'too-large' | 'too-many';

/** A comment that is not taken, told so that it can be found. */
export interface LeftComment {
  why: WhyLeft;
  id: string;
  line: number;
  /** Its item, where the export tells one. */
  thread?: BroughtThread;
}

/** What is known of a comment after the first reading. */
interface Known {
  parent: string;
  code: string | undefined;
  /** Whether it is taken. */
  kept: boolean;
  /** When it was written. */
  at: number;
}

/** What the first reading finds: what is taken, and under what. */
export class ThreadPlan {
  readonly left: LeftComment[] = [];
  /** What is left out knowingly. */
  readonly counts = { spam: 0, trash: 0, other: 0 };
  /** The line that the file cannot be read on from. */
  brokenAt: number | undefined;
  readonly #threads = new Map<string, { thread: BroughtThread; code: string | undefined }>();
  readonly #known = new Map<string, Known>();
  /** The highest that is taken above each, or itself. */
  readonly #tops = new Map<string, string | undefined>();
  /** Which entries of the file are taken, by their number among comments. */
  readonly #taken = new Set<number>();

  isTaken(index: number): boolean {
    return this.#taken.has(index);
  }

  codeOf({ id }: BroughtComment): string | undefined {
    return this.#known.get(id)?.code;
  }

  /** When the comment of that id was written. */
  timeOf(id: string): number {
    return this.#known.get(id)?.at ?? NaN;
  }

  /**
   * The comment of the first level that one stands under: the highest that is taken on the same item, whatever
   * between them is not. Of a circle, the one is first that closes it. Undefined for one of the first level.
   */
  headOf({ id }: BroughtComment): string | undefined {
    const top = this.#topOf(id);
    return top === id ? undefined : top;
  }

  /** Each comment is passed once, however long the threads are. */
  #topOf(id: string): string | undefined {
    const passed = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !this.#tops.has(at) && !passed.has(at)) {
      passed.add(at);
      at = this.#parentOf(at);
    }
    let top = at === undefined || passed.has(at) ? undefined : this.#tops.get(at);
    for (const each of [...passed].toReversed()) {
      if (top === undefined && this.#known.get(each)?.kept) top = each;
      this.#tops.set(each, top);
    }
    return top;
  }

  /** What a comment answers, on the same item. */
  #parentOf(id: string): string | undefined {
    const own = this.#known.get(id);
    const parent = own && this.#known.get(own.parent);
    return parent && parent.code === own.code ? own.parent : undefined;
  }

  takeThread(thread: BroughtThread, code: string | undefined): void {
    this.#threads.set(thread.id, { thread, code });
  }

  takeComment(comment: BroughtComment, index: number, now: number): void {
    const { id, line, parent, state, at } = comment;
    const thread = this.#threads.get(comment.thread);
    const isLeftKnowingly = state === 'spam' || state === 'trash';
    if (isLeftKnowingly) this.counts[state] += 1;
    const why = isLeftKnowingly ? undefined : this.#whyLeft(comment, thread?.code, now);
    const kept = !isLeftKnowingly && why === undefined;
    if (why) this.left.push({ why, id, line, ...(thread && { thread: thread.thread }) });
    if (kept) this.#taken.add(index);
    if (id !== '' && !this.#known.has(id))
      this.#known.set(id, { parent, code: thread?.code, kept, at });
  }

  #whyLeft(comment: BroughtComment, code: string | undefined, now: number): WhyLeft | undefined {
    const { id, text, at, isTooLarge } = comment;
    if (isTooLarge || text.length > LONGEST_TEXT) return 'too-large';
    if (id === '') return 'no-id';
    if (this.#known.has(id)) return 'twice';
    if (code === undefined) return 'no-item';
    if (!/\S/u.test(text)) return 'no-text';
    return Number.isNaN(at) || at < 0 || at > now + DAY ? 'no-time' : undefined;
  }
}

const DAY = 86_400_000;
/** As long as the build takes a comment of another system, in units. */
const LONGEST_TEXT = 20_000;

/** Read an export once and plan what is taken. @param findItem the code of an item; undefined where it is not found */
export async function planThreads(
  brought: CommentExport,
  findItem: (thread: BroughtThread) => string | undefined,
  now: number,
): Promise<ThreadPlan> {
  const plan = new ThreadPlan();
  let index = 0;
  const broken = (line: number): void => void (plan.brokenAt = line);
  for await (const entry of entriesOf(brought, broken))
    if (entry.kind === 'thread') plan.takeThread(entry.thread, findItem(entry.thread));
    else if (entry.kind === 'other') plan.counts.other += 1;
    else plan.takeComment(entry.comment, (index += 1), now);
  return plan;
}

/** The comments that are taken, of the first level or below it, read from the file again. */
export async function* takenOf(
  brought: CommentExport,
  plan: ThreadPlan,
  level: 'heads' | 'answers',
): AsyncGenerator<{ comment: BroughtComment; head: string | undefined }> {
  let index = 0;
  for await (const entry of entriesOf(brought)) {
    if (entry.kind !== 'comment') continue;
    index += 1;
    if (!plan.isTaken(index)) continue;
    const head = plan.headOf(entry.comment);
    if ((head === undefined) === (level === 'heads')) yield { comment: entry.comment, head };
  }
}

/** What a file holds, up to where it breaks. */
async function* entriesOf(
  brought: CommentExport,
  broken: (line: number) => void = () => undefined,
): AsyncGenerator<BroughtEntry> {
  try {
    yield* brought.read();
  } catch (error) {
    if (!(error instanceof BrokenExport)) throw error;
    broken(error.line);
  }
}
