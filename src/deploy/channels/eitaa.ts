import { plainOf } from '../../lib/posts/post-text.ts';
import type { Fields } from './bot.ts';
import { outcomeOf } from './bot-answer.ts';
import { call } from './call.ts';
import { toMultipart } from './multipart.ts';
import type { Channel, Outcome, PostPicture } from './post.ts';

export interface EitaaOptions {
  /** Without a slash at its end. */
  api: string;
  token: string;
  chat: string;
  timeout: number;
  pace: number;
}

/** Nobody writes down what it takes, so what Telegram does, from which it was made. */
const LONGEST = { message: 4096, caption: 1024 };

/**
 * A channel of Eitaa, by eitaayar.ir: `https://eitaayar.ir/api/<token>/sendMessage`, and `sendFile` for a picture. It
 * has no call that changes or finds what was sent.
 */
export function eitaaChannel({ api, token, chat, timeout, pace }: EitaaOptions): Channel {
  const secrets = [token];
  const ask = async (method: string, fields: Fields, picture?: PostPicture): Promise<Outcome> => {
    const form = picture
      ? await toMultipart(fields, 'file', picture.file)
      : { body: new URLSearchParams(fields) };
    const answer = await call({ url: `${api}/${token}/${method}`, ...form, timeout, secrets });
    return 'kind' in answer ? answer : outcomeOf(answer, secrets);
  };
  return {
    limit: (hasPicture) => (hasPicture ? LONGEST.caption : LONGEST.message),
    ...{ pace, isIdempotent: false },
    async send({ runs, picture }) {
      const text = plainOf(runs);
      if (!picture) return ask('sendMessage', { chat_id: chat, text });
      const outcome = await ask('sendFile', { chat_id: chat, caption: text }, picture);
      return outcome.kind === 'done' ? { ...outcome, hasPicture: true } : outcome;
    },
    say: (text) => ask('sendMessage', { chat_id: chat, text }),
  };
}
