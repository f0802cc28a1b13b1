import { call } from './call.ts';
import { outcomeOf } from './bot-answer.ts';
import type { Found } from './post.ts';

interface Place {
  api: string;
  token: string;
  chat: string;
  /** The chat that is forwarded to, for a moment. */
  to: string;
  timeout: number;
}

interface Seen {
  words: string;
  hasPicture: boolean;
}

/** So many numbers behind the last known post are looked at, up to so many in a row that hold nothing. */
const REACH = 12;
const ENOUGH_NOTHING = 3;

/** So often a look that was not answered is tried. */
const LOOKS = 3;

/** What messengers may do to a text: mark-up, space and marks of direction are not what it is known by. */
const essence = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '');

/**
 * Look whether a post stands in a channel of Telegram. Bots cannot read a channel; but its posts are numbered one
 * after the other, and what forwards one is answered with its text. So each number behind the last known one is
 * forwarded to the editors' chat and taken away there.
 *
 * «Not there» is said only where the last known post can be seen in this way, and all behind it was.
 *
 * @param lastId the newest post that was known when it was sent
 * @param nextId what was sent next, which it would stand before
 */
export async function findByForwarding(
  place: Place,
  text: string,
  lastId: string,
  nextId: string | undefined,
): Promise<Found> {
  const { api, token, chat, to, timeout } = place;
  const secrets = [token];
  const isLost = (answer: Awaited<ReturnType<typeof ask>>): boolean =>
    ('kind' in answer ? answer : outcomeOf(answer, secrets)).kind === 'unsure';
  const ask = async (method: string, fields: Readonly<Record<string, string>>) => {
    const body = JSON.stringify(fields);
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    return call({ ...{ url: `${api}/bot${token}/${method}`, body, headers, timeout, secrets } });
  };
  /** What stands at a number; undefined for nothing, `unknown` where that is not known. */
  const look = async (id: number): Promise<Seen | undefined | 'unknown'> => {
    const fields = { chat_id: to, from_chat_id: chat, message_id: String(id) };
    const forward = () => ask('forwardMessage', { ...fields, disable_notification: 'true' });
    let answer = await forward();
    // To look twice does no harm.
    for (let more = 1; more < LOOKS && isLost(answer); more += 1) answer = await forward();
    if ('kind' in answer) return 'unknown';
    const outcome = outcomeOf(answer, secrets);
    if (outcome.kind === 'refused' && /not found|invalid/iu.test(outcome.reason)) return undefined;
    if (outcome.kind !== 'done' || outcome.id === undefined) return 'unknown';
    await ask('deleteMessage', { chat_id: to, message_id: outcome.id });
    const { text: body, caption } = (answer.json as { result: Record<string, unknown> }).result;
    const words = typeof body === 'string' ? body : typeof caption === 'string' ? caption : '';
    return { words: essence(words), hasPicture: typeof body !== 'string' };
  };

  const known = Number(lastId);
  if (!Number.isSafeInteger(known)) return { kind: 'unknown' };
  const control = await look(known);
  if (control === undefined || control === 'unknown') return { kind: 'unknown' };
  const next = Number(nextId ?? Infinity);
  let nothing = 0;
  for (let id = known + 1; id <= known + REACH; id += 1) {
    if (id >= next) return { kind: 'not-there' };
    const seen = await look(id);
    if (seen === 'unknown') return { kind: 'unknown' };
    if (seen?.words === essence(text))
      return { kind: 'there', id: String(id), hasPicture: seen.hasPicture };
    nothing = seen === undefined ? nothing + 1 : 0;
    if (nothing === ENOUGH_NOTHING) return { kind: 'not-there' };
  }
  // So much stands there that it may stand further on.
  return { kind: 'unknown' };
}
