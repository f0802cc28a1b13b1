import { NO_FAULTS, type FaultPlan } from './faults.ts';
import type { ChatPost } from './bot-api.ts';
import { formOf, openStandIn, type Answered, type Asked, type StandIn } from './stand-in.ts';

export interface EitaaApi extends StandIn {
  /** What stands in the channel, the oldest first. */
  posts: () => ChatPost[];
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  sendMessage: ['chat_id', 'text'],
  sendFile: ['chat_id', 'file', 'caption'],
};

/** A stand-in of eitaayar.ir: what of it Peyk calls, strictly. It keeps what really stands in the channel. */
export async function openEitaaApi(
  { token, chat }: { token: string; chat: string },
  faults: FaultPlan = NO_FAULTS,
): Promise<EitaaApi> {
  const posts: ChatPost[] = [];
  const refused = (status: number, description: string): Answered => ({
    status,
    json: { ok: false, error_code: status, description },
  });

  async function answer(request: Asked): Promise<Answered> {
    const [, given, method = ''] = /^\/([^/]+)\/(\w+)$/u.exec(request.path) ?? [];
    if (given !== token) return refused(401, 'Unauthorized');
    const known = FIELDS[method];
    if (!known) return refused(404, 'Not Found');
    const form = await formOf(request);
    if (form.get('chat_id') !== chat) return refused(400, 'Bad Request: chat not found');
    if ([...form.keys()].some((name) => !known.includes(name))) return refused(400, 'Bad Request');
    const isFile = method === 'sendFile';
    const text = form.get(isFile ? 'caption' : 'text');
    const file = form.get('file');
    if (typeof text !== 'string' || text === '' || text.length > (isFile ? 1024 : 4096))
      return refused(400, 'Bad Request: text');
    if (isFile && !(file instanceof File && file.size > 0))
      return refused(400, 'Bad Request: file');
    const id = posts.length + 1;
    posts.push({ id, ...(isFile ? { caption: text, photo: (file as File).size } : { text }) });
    return { status: 200, json: { ok: true, result: { message_id: id, date: 1 } } };
  }

  const tooMany = (seconds: number) => ({ ok: false, error_code: 429, seconds });
  const standIn = await openStandIn(answer, faults, tooMany);
  return { ...standIn, posts: () => posts };
}
