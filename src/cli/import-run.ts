import path from 'node:path';
import { readRecord } from '../editorial/importers/chat/read-record.ts';
import { PostGatherer, SignatureFinder } from '../editorial/importers/chat/group-posts.ts';
import type { ChatMessage } from '../editorial/importers/chat/chat-message.ts';
import { streamRecords } from '../editorial/importers/chat/stream-records.ts';
import type { ExtractedItem } from '../editorial/importers/extracted-item.ts';
import type { ImportContext } from '../editorial/importers/import-context.ts';
import { refusalOf } from '../editorial/importers/refusal.ts';
import { toItem, type ImportedItem } from '../editorial/importers/to-item.ts';
import { readExport, type LeftOut } from '../editorial/importers/wxr/read-export.ts';
import { IMPORT } from '../messages/importers.ts';
import type { JobThread, Outcome } from './job-thread.ts';
import type { ImportDisk } from './import-disk.ts';
import type { ImportInput } from './import-inputs.ts';
import type { ImportTarget } from './import-target.ts';
import type { ImportReport } from './import-report.ts';
import { openSource } from './import-source.ts';
import { codeOf } from './safe-files.ts';
import type { StandIns } from './stand-in-picture.ts';

export interface RunParts {
  thread: JobThread;
  context: ImportContext;
  target: ImportTarget;
  disk: ImportDisk;
  standIns: StandIns;
  report: ImportReport;
  /** What a WordPress export calls its news besides posts. */
  types: readonly string[] | undefined;
  /** Make pictures that a source holds itself known, until the next one. */
  carry(files: ExtractedItem['carried']): void;
}

/** An item that is being read, and what it is called until it has a title. */
interface Reading {
  read: Promise<Outcome<ExtractedItem>>;
  name: string;
}

/** One call of the command: brings files, one after the other. */
export class ImportRun {
  readonly #parts;

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  async bringFile({ file, source: { below } }: ImportInput): Promise<void> {
    const { thread, report } = this.#parts;
    const source = openSource(file);
    switch (source.kind) {
      case 'refused':
        report.refuse(file, { ok: false, refusal: source.refusal });
        return report.step();
      case 'item': {
        // A file that is named alone may tell its day by the folders that it was named with.
        const name = below.includes('/') ? below : file.split(path.sep).join('/');
        await this.#bring(await thread.run('source', { bytes: source.bytes, name }), file);
        return report.step();
      }
      case 'export':
        await this.#bringExport(file, source.open);
        return report.step();
      case 'chat':
        await this.#bringChat(file, source.open);
        return report.step();
      case 'chat-page':
        await this.#bringChatPage(file, source.bytes);
        return report.step();
    }
  }

  async #bringExport(file: string, open: () => AsyncIterable<string>): Promise<void> {
    const { thread, report, types } = this.#parts;
    const others = new Map<string, number>();
    let thrownAway = 0;
    const leaveOut = (entry: LeftOut): void => {
      if (entry.kind === 'thrown-away') thrownAway += 1;
      else others.set(entry.type, (others.get(entry.type) ?? 0) + 1);
    };
    const posts = async function* (): AsyncGenerator<Reading> {
      for await (const exported of readExport(open, types, leaveOut, (count) =>
        report.expect(count),
      )) {
        const { title = '', 'wp:post_id': id = '' } = exported.post.fields;
        yield { read: thread.run('post', exported), name: `${file}: ${title.trim() || id.trim()}` };
      }
    };
    const empty = await this.#bringAll(posts(), file, 'broken-xml');
    for (const [kind, count] of others) report.note(IMPORT.leftOut(file, kind, count));
    if (thrownAway > 0) report.note(IMPORT.thrownAway(file, thrownAway));
    if (empty > 0) report.refuseMany(empty, IMPORT.emptyPosts(file, empty));
  }

  /** The export is read twice: what a channel signs its posts with is known when all were seen. */
  async #bringChat(file: string, open: () => AsyncIterable<string>): Promise<void> {
    const { report } = this.#parts;
    const finder = new SignatureFinder();
    let passedOver = 0;
    let messages = 0;
    try {
      for await (const { record } of streamRecords(open())) {
        const message = readRecord(record);
        if (message) finder.take(message);
        messages += 1;
      }
    } catch (error) {
      // The second reading tells of what is broken.
      if (codeOf(error) !== '') throw error;
    }
    report.expect(messages);
    const told = async function* (): AsyncGenerator<{ message: ChatMessage; chat: string }> {
      for await (const { record, chat } of streamRecords(open())) {
        const message = readRecord(record);
        if (message) yield { message, chat };
        else passedOver += 1;
      }
    };
    const empty = await this.#bringAll(
      this.#posts(told(), finder.signatures(), file),
      file,
      'broken-json',
    );
    this.#tellChat(file, passedOver, empty);
  }

  async #bringChatPage(file: string, bytes: Buffer): Promise<void> {
    const { thread, report } = this.#parts;
    const page = await thread.run('chatPage', bytes);
    if (!page.ok) return report.refuse(file, page);
    const { chat, messages, passedOver } = page.value;
    report.expect(messages.length);
    const finder = new SignatureFinder();
    for (const message of messages) finder.take(message);
    const told = async function* () {
      for (const message of messages) yield { message, chat };
    };
    const posts = this.#posts(told(), finder.signatures(), file);
    this.#tellChat(file, passedOver, await this.#bringAll(posts, file, 'broken-page'));
  }

  #tellChat(file: string, passedOver: number, empty: number): void {
    const { report } = this.#parts;
    if (passedOver > 0) report.note(IMPORT.serviceMessages(file, passedOver));
    if (empty > 0) report.note(IMPORT.wordlessMessages(file, empty));
  }

  async *#posts(
    told: AsyncIterable<{ message: ChatMessage; chat: string }>,
    signatures: readonly string[],
    file: string,
  ): AsyncGenerator<Reading> {
    const { thread } = this.#parts;
    const gatherer = new PostGatherer();
    let chat = '';
    const read = (messages: ChatMessage[]): Reading => ({
      read: thread.run('chatPost', { messages, chat, signatures }),
      name: `${file}: ${messages[0]?.id ?? ''}`,
    });
    let broken: Error | undefined;
    try {
      for await (const next of told) {
        const whole = gatherer.take(next.message);
        if (whole) yield read(whole);
        chat = next.chat;
      }
    } catch (error) {
      broken = error instanceof Error ? error : new Error(String(error));
    }
    // What was whole before the export broke is a post, too.
    const last = gatherer.end();
    if (last) yield read(last);
    if (broken) throw broken;
  }

  /**
   * While one item is brought, the next one is read.
   *
   * @returns how many held neither a title nor a text
   */
  async #bringAll(
    readings: AsyncIterable<Reading>,
    file: string,
    broken: 'broken-xml' | 'broken-json' | 'broken-page',
  ): Promise<number> {
    const { report } = this.#parts;
    let empty = 0;
    let before: Reading | undefined;
    const bringBefore = async (): Promise<void> => {
      const read = await before?.read;
      if (read?.ok === false && read.refusal === 'not-news') empty += 1;
      else if (read) await this.#bring(read, before?.name ?? file);
      if (before) report.step();
      before = undefined;
    };
    try {
      for await (const next of readings) {
        await bringBefore();
        before = next;
      }
      await bringBefore();
    } catch (error) {
      // What the machine refuses to read or write has a code; a text that cannot be read on has none.
      if (codeOf(error) !== '') throw error;
      await bringBefore();
      report.refuse(file, { ok: false, refusal: broken });
    }
    return empty;
  }

  async #bring(read: Outcome<ExtractedItem>, name: string): Promise<void> {
    const { thread, context, target, disk, report, carry } = this.#parts;
    if (!read.ok) return report.refuse(name, read);
    carry(read.value.carried);
    const planned = await plan(read.value, context);
    if (!planned.ok) return report.refuse(name, planned);
    const { item, file, doubts } = planned.value;
    const written = await thread.run('item', { item, file });
    if (!written.ok) return report.refuse(name, written);
    // Before its first item, so that an import that is broken off leaves nothing that cannot be built.
    disk.addSeries(context.series.takeNew());
    disk.addPeople(context.people.takeNew());
    this.#standFor(planned.value);
    const below = path.posix.join(target.newsBelow, file);
    if (!disk.write(below, written.value.text))
      return report.refuse(name, { ok: false, refusal: 'in-the-way' });
    const shown = path.relative(process.cwd(), path.join(target.root, below));
    report.item(shown, written.value.title, item.frontMatter['draft'] === true, doubts);
  }

  /** A content directory must build with its drafts; elsewhere only the items are wanted. */
  #standFor({ missing }: ImportedItem): void {
    const { target, standIns, disk } = this.#parts;
    if (target.home === undefined) return;
    for (const picture of missing) {
      const standIn = standIns(picture);
      if (standIn) disk.write(`media/${picture}`, standIn);
    }
  }
}

/** What is to be written of what was found, or why nothing is. */
async function plan(found: ExtractedItem, context: ImportContext): Promise<Outcome<ImportedItem>> {
  try {
    if (context.knows(found)) return { ok: false, refusal: 'already-here' };
    if (context.bringsTwice(found)) return { ok: false, refusal: 'brought-twice' };
    return { ok: true, value: await toItem(found, context) };
  } catch (error) {
    if (codeOf(error) !== '' && !(error instanceof RangeError)) throw error;
    return refusalOf(error);
  }
}
