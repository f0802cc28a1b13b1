import type { Element, ElementContent } from 'hast';
import { isElement, textOf, type HastNode } from '../../../lib/hast-tree.ts';
import { parsePage } from '../html/parse-page.ts';
import { attribute, findElement, findElements, lineOf, namesOf } from '../html/tree.ts';
import type { ChatFile, ChatMessage, Mark, Run } from './chat-message.ts';

export interface ChatPage {
  chat: string;
  messages: ChatMessage[];
  /** Messages of the service itself, such as «joined the channel». */
  passedOver: number;
}

const MARKS: Readonly<Record<string, Mark>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  s: 'del',
  del: 'del',
  strike: 'del',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

const has = (element: Element, name: string): boolean => namesOf(element).includes(name);
const part = (tree: HastNode, name: string): Element | undefined =>
  findElement(tree, (element) => has(element, name));

/** The messages of a page that Telegram Desktop, or a messenger made of it, exports (`messages.html`). */
export function readPage(html: string): ChatPage {
  const tree = parsePage(html);
  const header = part(tree, 'page_header');
  const title = header && part(header, 'text');
  const all = findElements(tree, (element) => has(element, 'message'));
  const messages = all.filter((element) => !has(element, 'service')).map(readMessage);
  return {
    chat: title ? lineOf(title) : '',
    messages,
    passedOver: all.length - messages.length,
  };
}

function readMessage(message: Element): ChatMessage {
  const forwarded = part(message, 'forwarded');
  const date = part(message, 'date');
  const text = part(message, 'text');
  const author = part(message, 'signature');
  const from = forwarded && part(forwarded, 'from_name');
  const { photos, files, extra } = mediaOf(message);
  return {
    id: (attribute(message, 'id') ?? '').replace(/^message/u, ''),
    ...momentOf(attribute(date ?? message, 'title') ?? ''),
    runs: text ? runsOf(text.children, {}) : [],
    ...{ photos, files, extra },
    ...(from && { forwardedFrom: ownText(from) }),
    ...(author && { author: lineOf(author) }),
  };
}

/** The words of an element without those of what is inside it, as a name stands beside its date. */
const ownText = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .trim();

/** «15.10.2024 09:32:00 UTC+03:30»; older versions wrote no zone. */
function momentOf(title: string): Pick<ChatMessage, 'instant' | 'clock'> {
  const groups =
    /^(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4}) (?<clock>\d\d:\d\d:\d\d)(?: UTC(?<zone>[+-]\d\d:\d\d))?/u.exec(
      title.trim(),
    )?.groups;
  if (!groups) return { clock: title };
  const { day, month, year, clock, zone } = groups;
  const written = `${year}-${month}-${day}T${clock}`;
  return zone ? { instant: Date.parse(`${written}${zone}`) } : { clock: written };
}

function runsOf(
  nodes: readonly ElementContent[],
  { marks = [], href }: { marks?: readonly Mark[]; href?: string | undefined },
): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') {
      const text = node.value.replace(/\s+/gu, ' ');
      return [{ text, marks, ...(href && { href }) }];
    }
    if (!isElement(node)) return [];
    if (node.tagName === 'br') return [{ text: '\n', marks }];
    const mark = MARKS[node.tagName];
    const inside = { marks: mark && !marks.includes(mark) ? [...marks, mark] : marks, href };
    if (node.tagName !== 'a') return runsOf(node.children, inside);
    if (/ShowHashtag/u.test(attribute(node, 'onClick') ?? ''))
      return [{ text: textOf(node), marks, isTag: true }];
    const address = attribute(node, 'href')?.trim();
    return runsOf(node.children, { marks, href: address || href });
  });
}

/** What stands beside the text: pictures, files, and words of what the export has no file of. */
function mediaOf(message: Element): Pick<ChatMessage, 'photos' | 'files' | 'extra'> {
  const photos: string[] = [];
  const files: ChatFile[] = [];
  const extra: string[] = [];
  for (const wrap of findElements(message, (element) => has(element, 'media_wrap'))) {
    const media = findElements(
      wrap,
      (each) => each.tagName === 'a' || has(each, 'media') || has(each, 'media_poll'),
    );
    for (const each of media) {
      const path = attribute(each, 'href')?.trim() ?? '';
      const title = part(each, 'title');
      const isPhoto = has(each, 'photo_wrap') || has(each, 'media_photo');
      if (isPhoto) photos.push(path);
      else if (/^https?:/iu.test(path) || has(each, 'media_poll') || has(each, 'media_location'))
        extra.push(lineOf(each));
      else files.push({ path, name: (title && lineOf(title)) || path.split('/').at(-1) || '' });
    }
  }
  return { photos, files, extra: extra.filter(Boolean) };
}
