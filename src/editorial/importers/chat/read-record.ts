import type { ChatFile, ChatMessage, Mark, Run } from './chat-message.ts';

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What Telegram calls the looks of a part of its text. */
const MARKS: Readonly<Record<string, Mark>> = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 'del',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};
const FILE_KEYS = ['file', 'video', 'document', 'audio', 'voice', 'animation'];
/** «(File not included. Change data exporting settings to download.)» */
const LEFT_OUT = /^\(File /u;

/**
 * A message of a machine-readable export: Telegram Desktop's `result.json`, and the shape of messages in
 * the bot interfaces of Telegram and Bale (`message_id`, `caption`, `date` in seconds), which exports made
 * by programs keep. Undefined for what is no message, such as «joined the channel».
 */
export function readRecord(record: unknown): ChatMessage | undefined {
  if (!isRecord(record) || (record['type'] !== undefined && record['type'] !== 'message'))
    return undefined;
  const date = textOf(record['date']);
  const seconds = Number(record['date_unixtime'] ?? (/^\d+$/u.test(date) ? date : NaN));
  const author = textOf(record['author'] ?? record['author_signature']);
  const forwarded = record['forwarded_from'];
  return {
    id: textOf(record['id'] ?? record['message_id']),
    ...(Number.isFinite(seconds) && seconds > 0 ? { instant: seconds * 1000 } : { clock: date }),
    runs: runsOf(record),
    photos: photosOf(record['photo']),
    files: filesOf(record),
    ...(textOf(forwarded) && { forwardedFrom: textOf(forwarded) }),
    ...(author && { author }),
    ...albumOf(record),
    extra: extraOf(record),
  };
}

function albumOf(record: Json): { album?: string } {
  const album = textOf(record['grouped_id'] ?? record['media_group_id'] ?? record['album_id']);
  return album ? { album } : {};
}

/** `text_entities` where there are any, else `text`, a text or a list of texts and parts; or a caption. */
function runsOf(record: Json): Run[] {
  const entities = listOf(record['text_entities']);
  const text = record['text'] || record['caption'] || '';
  const parts = entities.length > 0 ? entities : Array.isArray(text) ? text : [text];
  const runs = parts.map(runOf);
  const plain = runs.length === 1 && typeof text === 'string' && entities.length === 0;
  return plain ? withOffsets(text, listOf(record['entities'] ?? record['caption_entities'])) : runs;
}

function runOf(part: unknown): Run {
  if (!isRecord(part)) return { text: textOf(part), marks: [] };
  const text = textOf(part['text']);
  const type = textOf(part['type']);
  const mark = MARKS[type];
  const href =
    type === 'text_link' ? textOf(part['href'] ?? part['url']) : type === 'link' ? text : '';
  return {
    text,
    marks: mark ? [mark] : [],
    ...(href && { href }),
    ...(type === 'hashtag' && { isTag: true }),
  };
}

/** A text with its parts beside it, by offset and length in UTF-16, as bot interfaces give it. */
function withOffsets(text: string, entities: readonly unknown[]): Run[] {
  const parts = entities
    .filter(isRecord)
    .map((part) => ({ part, start: Number(part['offset']), length: Number(part['length']) }))
    .filter(({ start, length }) => start >= 0 && length > 0)
    .toSorted((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let done = 0;
  for (const { part, start, length } of parts) {
    if (start < done) continue;
    if (start > done) runs.push({ text: text.slice(done, start), marks: [] });
    const own = text.slice(start, start + length);
    runs.push({
      ...runOf({ ...part, type: part['type'] === 'url' ? 'link' : part['type'], text: own }),
    });
    done = start + length;
  }
  if (done < text.length) runs.push({ text: text.slice(done), marks: [] });
  return runs;
}

/** A path; or the sizes of one picture, the largest last. What names no file is a picture that is not there. */
function photosOf(value: unknown): string[] {
  const sizes = listOf(value);
  const path = textOf(sizes.length > 0 ? pathIn(sizes.at(-1)) : value);
  if (path === '') return value === undefined || value === null ? [] : [''];
  return [LEFT_OUT.test(path) ? '' : path];
}

const pathIn = (value: unknown): unknown =>
  isRecord(value) ? (value['file_path'] ?? value['path'] ?? value['file']) : value;

function filesOf(record: Json): ChatFile[] {
  return FILE_KEYS.flatMap((key) => {
    const value = record[key];
    const path = textOf(pathIn(value));
    if (path === '') return [];
    const named = isRecord(value) ? value['file_name'] : record['file_name'];
    const name = textOf(named) || path.split('/').at(-1) || textOf(record['media_type']) || key;
    return [LEFT_OUT.test(path) ? { path: '', name: textOf(named) || key } : { path, name }];
  });
}

/** A poll's question and answers, a place, a contact. */
function extraOf(record: Json): string[] {
  const { poll, location_information: location } = record;
  const asked = isRecord(poll)
    ? [
        textOf(poll['question']),
        ...listOf(poll['answers'] ?? poll['options']).map((answer) =>
          isRecord(answer) ? `– ${textOf(answer['text'])}` : '',
        ),
      ]
    : [];
  const where = isRecord(location)
    ? [`${textOf(location['latitude'])}, ${textOf(location['longitude'])}`]
    : [];
  const named = [record['place_name'], record['address'], record['title'], record['performer']];
  return [...asked, ...named.map(textOf), ...where].filter((text) => text !== '');
}
