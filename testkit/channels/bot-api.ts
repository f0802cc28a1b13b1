import { NO_FAULTS, type FaultPlan } from './faults.ts';
import { formOf, openStandIn, type Answered, type Asked, type StandIn } from './stand-in.ts';

/** A post as it stands in a chat. */
export interface ChatPost {
  id: number;
  text?: string;
  caption?: string;
  photo?: number;
  parseMode?: string;
}

export interface BotApi extends StandIn {
  /** What stands in a chat, the oldest first. */
  posts: (chat: string) => ChatPost[];
  /** How often it was asked for each method. */
  asked: Map<string, number>;
}

export interface BotApiOptions {
  token: string;
  /** The chats that the bot may write in. */
  chats: readonly string[];
  /** Whether it reads Telegram's HTML and refuses all that is no such. */
  hasHtml: boolean;
  faults?: FaultPlan;
  /** More messages than these to one chat in a minute are too many; needs a clock. */
  perMinute?: { most: number; now: () => number };
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  sendMessage: ['chat_id', 'text', 'parse_mode'],
  sendPhoto: ['chat_id', 'photo', 'caption', 'parse_mode'],
  editMessageText: ['chat_id', 'message_id', 'text', 'parse_mode'],
  editMessageCaption: ['chat_id', 'message_id', 'caption', 'parse_mode'],
  forwardMessage: ['chat_id', 'from_chat_id', 'message_id', 'disable_notification'],
  deleteMessage: ['chat_id', 'message_id'],
};

const fault = (code: number, description: string, parameters?: object): Answered => ({
  status: code,
  json: { ok: false, error_code: code, description, ...(parameters && { parameters }) },
});
const done = (result: unknown): Answered => ({ status: 200, json: { ok: true, result } });

/**
 * A stand-in of Telegram's Bot API, or of Bale's: what of it Peyk calls, strictly. It keeps what really stands in
 * each chat, numbered one after the other.
 */
export async function openBotApi(options: BotApiOptions): Promise<BotApi> {
  const { token, chats, hasHtml, faults = NO_FAULTS, perMinute } = options;
  const rooms = new Map(
    chats.map((chat) => [chat, { next: 1, posts: [] as ChatPost[], at: [] as number[] }]),
  );
  const asked = new Map<string, number>();

  const textFault = (text: string, longest: number, parseMode: string | undefined) => {
    if (parseMode !== undefined && !hasHtml) return 'Bad Request: unsupported parse_mode';
    const shown = parseMode === undefined ? text : readHtml(text);
    if (shown === undefined) return "Bad Request: can't parse entities";
    if (shown.trim() === '') return 'Bad Request: message text is empty';
    return shown.length > longest ? 'Bad Request: message is too long' : undefined;
  };
  const shownOf = (text: string, parseMode: string | undefined): string =>
    parseMode === undefined ? text : (readHtml(text) ?? text);

  async function answer(request: Asked): Promise<Answered> {
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/u.exec(request.path) ?? [];
    if (given !== token) return fault(401, 'Unauthorized');
    const known = FIELDS[method];
    if (!known) return fault(404, 'Not Found: method not found');
    asked.set(method, (asked.get(method) ?? 0) + 1);
    const form = await formOf(request);
    const odd = [...form.keys()].find((name) => !known.includes(name));
    if (odd !== undefined) return fault(400, `Bad Request: unknown field ${odd}`);
    const field = (name: string): string | undefined => {
      const value = form.get(name);
      return typeof value === 'string' ? value : undefined;
    };
    const room = rooms.get(field('chat_id') ?? '');
    if (!room) return fault(400, 'Bad Request: chat not found');
    const parseMode = field('parse_mode');
    const id = Number(field('message_id'));

    if (method === 'sendMessage' || method === 'sendPhoto') {
      if (perMinute) {
        const now = perMinute.now();
        const recent = room.at.filter((at) => now - at < 60_000);
        if (recent.length >= perMinute.most)
          return fault(429, 'Too Many Requests: retry after 60', { retry_after: 60 });
        room.at = [...recent, now];
      }
      const isPhoto = method === 'sendPhoto';
      const text = field(isPhoto ? 'caption' : 'text') ?? '';
      const wrong = textFault(text, isPhoto ? 1024 : 4096, parseMode);
      if (wrong !== undefined) return fault(400, wrong);
      const shown = shownOf(text, parseMode);
      const post: ChatPost = {
        ...{ id: room.next, ...(parseMode !== undefined && { parseMode }) },
        ...(isPhoto ? { caption: shown } : { text: shown }),
      };
      if (isPhoto) {
        const photo = form.get('photo');
        const bytes = photo instanceof File ? new Uint8Array(await photo.arrayBuffer()) : undefined;
        if (bytes?.[0] !== 0xff || bytes[1] !== 0xd8)
          return fault(400, 'Bad Request: IMAGE_PROCESS_FAILED');
        post.photo = bytes.length;
      }
      room.next += 1;
      room.posts.push(post);
      return done(messageOf(post));
    }
    if (method === 'forwardMessage') {
      const from = rooms.get(field('from_chat_id') ?? '');
      const post = from?.posts.find((each) => each.id === id);
      if (!post) return fault(400, 'Bad Request: message to forward not found');
      const copy = { ...post, id: room.next };
      room.next += 1;
      room.posts.push(copy);
      return done(messageOf(copy));
    }
    const at = room.posts.findIndex((each) => each.id === id);
    const post = room.posts[at];
    if (method === 'deleteMessage') {
      if (!post) return fault(400, 'Bad Request: message to delete not found');
      room.posts.splice(at, 1);
      return done(true);
    }
    if (!post) return fault(400, 'Bad Request: message to edit not found');
    const name = method === 'editMessageCaption' ? 'caption' : 'text';
    if (post[name] === undefined)
      return fault(400, `Bad Request: there is no ${name} in the message to edit`);
    const text = field(name) ?? '';
    const wrong = textFault(text, name === 'caption' ? 1024 : 4096, parseMode);
    if (wrong !== undefined) return fault(400, wrong);
    const shown = shownOf(text, parseMode);
    if (shown === post[name])
      return fault(
        400,
        'Bad Request: message is not modified: the new content is exactly the same',
      );
    post[name] = shown;
    return done(messageOf(post));
  }

  const tooMany = (seconds: number) => ({
    ...{ ok: false, error_code: 429, description: `Too Many Requests: retry after ${seconds}` },
    parameters: { retry_after: seconds },
  });
  const standIn = await openStandIn(answer, faults, tooMany);
  return { ...standIn, asked, posts: (chat) => rooms.get(chat)?.posts ?? [] };
}

const messageOf = ({ id, text, caption }: ChatPost) => ({
  ...{ message_id: id, date: 1, ...(text !== undefined && { text }) },
  ...(caption !== undefined && { caption }),
});

/** The text of Telegram's HTML; undefined where the server would not read it. */
function readHtml(html: string): string | undefined {
  let open = false;
  let text = '';
  for (const token of html.split(/(<[^>]*>?|&[^;\s]*;?)/u)) {
    if (token === '<b>' && !open) open = true;
    else if (token === '</b>' && open) open = false;
    else if (token.startsWith('<')) return undefined;
    else if (token.startsWith('&')) {
      const sign = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }[token];
      if (sign === undefined) return undefined;
      text += sign;
    } else if (token.includes('>')) return undefined;
    else text += token;
  }
  return open ? undefined : text;
}
