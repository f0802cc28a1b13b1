import { JSONParser } from '@streamparser/json';

/** Characters of one message, far more than a messenger lets one have. */
const LARGEST_RECORD = 5_000_000;

const PATHS = ['$.name', '$.messages.*', '$.chats.list.*.name', '$.chats.list.*.messages.*'];

/** A message as its export writes it, and the name of its chat. */
export interface ChatRecord {
  chat: string;
  record: unknown;
}

/**
 * The messages of a machine-readable export, one after the other, so that its size does not matter: of
 * one chat (`messages`), of an account (`chats.list`), or a bare list.
 *
 * @throws {Error} where the JSON cannot be read on; the messages before that have been given
 */
export async function* streamRecords(chunks: AsyncIterable<string>): AsyncGenerator<ChatRecord> {
  const done: ChatRecord[] = [];
  let chat = '';
  let broken: Error | undefined;
  let parser: JSONParser | undefined;
  let size = 0;
  const open = (isList: boolean): JSONParser => {
    const made = new JSONParser({ paths: isList ? ['$.*'] : PATHS, keepStack: false });
    made.onValue = ({ value, key }) => {
      if (key === 'name' && typeof value === 'string') chat = value;
      if (typeof key !== 'number' || typeof value !== 'object' || value === null) return;
      size = 0;
      done.push({ chat, record: value });
    };
    made.onError = (error) => {
      broken ??= error;
    };
    return made;
  };
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_RECORD + chunk.length) throw new Error('A message is larger than any');
    parser ??= open(chunk.trimStart().startsWith('['));
    try {
      parser.write(chunk);
    } catch (error) {
      broken ??= error instanceof Error ? error : new Error(String(error));
    }
    yield* done.splice(0);
    if (broken) throw broken;
  }
  if (!parser?.isEnded) throw new Error('The export ends before it is over');
}
