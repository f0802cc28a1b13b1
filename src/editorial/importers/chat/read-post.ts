import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { parseDate } from '../../../lib/calendar/parse.ts';
import { normalise } from '../../../lib/persian/normalise.ts';
import { truncateWords } from '../../../lib/persian/truncate.ts';
import { emptyItem, type ExtractedItem } from '../extracted-item.ts';
import { addressIn, isSafeAddress } from '../html/addresses.ts';
import { tellLost, tellUnsafe, type Lost } from '../html/lost.ts';
import { toBlocks } from '../html/to-blocks.ts';
import { linesOf, textOfRuns, type ChatMessage, type ChatPost, type Run } from './chat-message.ts';
import { takeLines } from './take-lines.ts';

/** A first line this long is prose, of which a title is made. */
const LONGEST_TITLE = 160;
/** What is kept of a title that is prose. */
const SHORT_TITLE = 90;
/** Signs before a title: «🔴 », «🔹», «#». */
const SIGNS = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\s•▪◾◼■▫*|–-]+/u;

/** A post of a channel → what was found of it. */
export function readChatPost({ messages, chat, signatures }: ChatPost): ExtractedItem {
  const found = emptyItem();
  const [first] = messages;
  takeMoment(found, first);
  if (chat) found.source = { name: chat };
  const forwarded = messages.map(({ forwardedFrom }) => forwardedFrom).find(Boolean);
  if (forwarded) found.source = { name: forwarded };
  const author = messages.map((each) => each.author).find(Boolean);
  if (author) found.authors = [author];
  const written = messages.flatMap(({ runs }, at) => [
    ...(at > 0 && textOfRuns(runs).trim() !== '' ? [[], []] : []),
    ...linesOf(runs),
  ]);
  const lines = takeTitle(found, takeLines(found, written, signatures));
  const lost: Lost = { embedded: [], addresses: [] };
  const toAddress = (address: string): string | undefined =>
    addressIn(address, undefined) ?? tellUnsafe(address, lost);
  const body = h('div', [...toNodes(lines), ...extraOf(messages)]);
  found.blocks = toBlocks(body, { toAddress, toPicture: toAddress, lineEnds: 'break' }, lost);
  takeMedia(found, messages);
  tellLost(found, lost);
  return found;
}

function takeMoment(found: ExtractedItem, message: ChatMessage | undefined): void {
  if (!message) return;
  const { instant, clock } = message;
  if (instant !== undefined) found.publishedAt = { instant, hasTime: true };
  const read = parseDate(clock ?? '');
  if (instant === undefined && read.ok)
    found.publishedAt = { instant: read.instant, hasTime: read.hasTime };
}

/** The first line is the title, without the signs before it; a long one stays in the text as well. */
function takeTitle(found: ExtractedItem, lines: Run[][]): Run[][] {
  const at = lines.findIndex((line) => textOfRuns(line).replace(SIGNS, '').trim() !== '');
  const line = lines[at];
  if (!line) return lines;
  const title = normalise(textOfRuns(line)).replace(SIGNS, '').trim();
  const isProse = title.length > LONGEST_TITLE;
  if (!isProse && line.every(({ href }) => href === undefined)) {
    found.title = title;
    return lines.slice(at + 1);
  }
  found.title = isProse ? firstSentence(title) : title;
  found.doubts.push({ kind: 'title-guessed' });
  return lines;
}

function firstSentence(text: string): string {
  const end = /^.{20,120}?[.؟!؛](?=\s)/su.exec(text)?.[0];
  return end?.replace(/[.؛]$/u, '') ?? truncateWords(text, SHORT_TITLE);
}

/** Lines as a page has them: one under the other, and what is code or quoted in one piece. */
function toNodes(lines: readonly (readonly Run[])[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const block = blockMark(lines[at] ?? []);
    if (block === undefined) {
      if (at > 0) nodes.push(h('br'));
      nodes.push(...(lines[at] ?? []).map(toNode));
      continue;
    }
    let end = at + 1;
    while (end < lines.length && blockMark(lines[end] ?? []) === block) end += 1;
    const inside = lines.slice(at, end);
    nodes.push(
      block === 'pre'
        ? h('pre', inside.map(textOfRuns).join('\n'))
        : h(
            'blockquote',
            inside.flatMap((line, index) => [...(index ? [h('br')] : []), ...line.map(toNode)]),
          ),
    );
    at = end - 1;
  }
  return nodes;
}

function blockMark(line: readonly Run[]): 'pre' | 'blockquote' | undefined {
  return (['pre', 'blockquote'] as const).find(
    (mark) => line.length > 0 && line.every(({ marks }) => marks.includes(mark)),
  );
}

function toNode({ text, marks, href }: Run): ElementContent {
  const start: ElementContent = { type: 'text', value: text };
  const linked: ElementContent = href ? h('a', { href: withScheme(href) }, [start]) : start;
  return marks
    .filter((mark) => mark !== 'pre' && mark !== 'blockquote')
    .reduce<ElementContent>((inside, mark): Element => h(mark, [inside]), linked);
}

/** «example.ir» in a message is a link. */
const withScheme = (address: string): string =>
  /^[\w.-]+\.\w{2,}(?:[/?#]|$)/u.test(address) ? `https://${address}` : address;

/** A poll, a place: as words behind the text. */
const extraOf = (messages: readonly ChatMessage[]): Element[] =>
  messages.flatMap(({ extra }) => extra.map((text) => h('p', text)));

const isReachable = (path: string): boolean => path !== '' && isSafeAddress(path);

/** The first picture is the item's, the others its gallery; files are led to behind the text. */
function takeMedia(found: ExtractedItem, messages: readonly ChatMessage[]): void {
  const photos = messages.flatMap((message) => message.photos);
  const files = messages.flatMap((message) => message.files);
  const [image, ...gallery] = photos.filter(isReachable);
  if (image !== undefined) found.image = { src: image };
  if (gallery.length > 0) found.gallery = gallery.map((src) => ({ src }));
  const left = photos.filter((src) => !isReachable(src)).length;
  if (left > 0) found.doubts.push({ kind: 'media-left-out', value: String(left) });
  for (const { path, name } of files) {
    if (!isReachable(path)) {
      found.doubts.push({ kind: 'file-left-out', value: name });
      continue;
    }
    const words =
      normalise(name)
        .replace(/[[\]\\]/gu, ' ')
        .trim() || path;
    found.blocks.push({
      kind: 'other',
      markdown: `[${words}](<${path.replace(/[<>\n]/gu, '')}>)`,
      text: words,
    });
  }
}
