import type { PostRun } from '../../lib/posts/post-run.ts';
import { plainOf } from '../../lib/posts/post-text.ts';
import { toTelegramHtml } from '../../lib/posts/telegram-html.ts';
import { call } from './call.ts';
import { outcomeOf } from './bot-answer.ts';
import { findByForwarding } from './find-by-forwarding.ts';
import { toMultipart } from './multipart.ts';
import type { Channel, Outcome, PostPicture } from './post.ts';

export interface BotOptions {
  /** Where its calls are answered, without a slash at its end. */
  api: string;
  token: string;
  chat: string;
  /** Telegram's HTML; what the others make of mark-up is not written where we could read it. */
  hasHtml: boolean;
  /** The editors' chat of the same bot, in which it may look at what stands in this one. */
  lookingPlace?: string | undefined;
  /** In ms. */
  timeout: number;
  /** Between two requests, in ms. */
  pace: number;
}

/** What Telegram takes, in UTF-16 code units after mark-up was read (Bot API, sendMessage and sendPhoto). */
const LONGEST = { message: 4096, caption: 1024 };

const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8' };

export type Fields = Readonly<Record<string, string>>;

/** A channel of Telegram or Bale, which takes Telegram's calls: `https://…/bot<token>/sendMessage`. */
export function botChannel(options: BotOptions): Channel {
  const { api, token, chat, hasHtml, lookingPlace, timeout, pace } = options;
  const secrets = [token];

  const ask = async (method: string, fields: Fields, picture?: PostPicture): Promise<Outcome> => {
    const answer = await call({
      url: `${api}/bot${token}/${method}`,
      ...(picture
        ? await toMultipart(fields, 'photo', picture.file)
        : { body: JSON.stringify(fields), headers: JSON_HEADERS }),
      ...{ timeout, secrets },
    });
    return 'kind' in answer ? answer : outcomeOf(answer, secrets);
  };
  const textOf = (name: 'text' | 'caption', runs: readonly PostRun[]): Fields => ({
    chat_id: chat,
    [name]: hasHtml ? toTelegramHtml(runs) : plainOf(runs),
    ...(hasHtml && { parse_mode: 'HTML' }),
  });

  return {
    limit: (hasPicture) => (hasPicture ? LONGEST.caption : LONGEST.message),
    ...{ pace, isIdempotent: false },
    async send({ runs, picture }) {
      if (!picture) return ask('sendMessage', textOf('text', runs));
      const outcome = await ask('sendPhoto', textOf('caption', runs), picture);
      return outcome.kind === 'done' ? { ...outcome, hasPicture: true } : outcome;
    },
    async edit({ id = '', hasPicture }, { runs }) {
      const outcome = await ask(hasPicture ? 'editMessageCaption' : 'editMessageText', {
        ...textOf(hasPicture ? 'caption' : 'text', runs),
        message_id: id,
      });
      // An edit of which it was not known whether it came through, and which is asked again.
      const isAsAsked = outcome.kind === 'refused' && /not modified/iu.test(outcome.reason);
      return isAsAsked ? { kind: 'done', id } : outcome;
    },
    ...(lookingPlace !== undefined && {
      find: (...what) => findByForwarding({ api, token, chat, timeout, to: lookingPlace }, ...what),
    }),
    say: (text) => ask('sendMessage', { chat_id: chat, text }),
  };
}
