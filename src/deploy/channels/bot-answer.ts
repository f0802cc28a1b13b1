import { hide, type Answer } from './call.ts';
import type { Outcome } from './post.ts';

/** What bots are answered (Telegram's Bot API, «Making requests»); Bale and eitaayar.ir answer alike. */
interface BotAnswer {
  ok?: unknown;
  result?: { message_id?: unknown } | undefined;
  description?: unknown;
  error_code?: unknown;
  parameters?: { retry_after?: unknown } | undefined;
}

/** Where nothing says how long, in seconds. */
const DEFAULT_WAIT = 30;

/** What is told no for a whole channel: the bot may not write there, or nobody knows the place. */
const OF_THE_CHANNEL =
  /chat not found|not enough rights|have no rights|need administrator|bot was (?:kicked|blocked)|bot is not a member|CHAT_/iu;

const isRecord = (value: unknown): value is BotAnswer =>
  typeof value === 'object' && value !== null;

/**
 * What an answer to a bot means. Half an answer, one of a server in trouble or of somebody between (5xx, a page
 * of HTML) says nothing about what became of the request.
 *
 * @param secrets see `Call`
 */
export function outcomeOf(answer: Answer, secrets: readonly string[]): Outcome {
  const { status, json, retryAfter } = answer;
  const said = isRecord(json) ? json : {};
  const code = typeof said.error_code === 'number' ? said.error_code : status;
  const described = typeof said.description === 'string' ? said.description.slice(0, 300) : '';
  const reason = hide(`HTTP ${code}${described === '' ? '' : ` ${described}`}`, secrets);
  if (said.ok === true && status < 300) {
    const id = said.result?.message_id;
    return typeof id === 'number' || typeof id === 'string'
      ? { kind: 'done', id: String(id) }
      : { kind: 'done' };
  }
  if (code === 429) {
    const asked = Number(said.parameters?.retry_after ?? retryAfter);
    return { kind: 'wait', seconds: asked > 0 ? asked : DEFAULT_WAIT };
  }
  if (status >= 500 || code >= 500 || (status < 300 && said.ok !== false))
    return { kind: 'unsure', reason };
  const isChannel =
    status < 400 || [401, 403, 404].includes(code) || OF_THE_CHANNEL.test(described);
  return { kind: 'refused', reason, ...(isChannel && { isChannel }) };
}
