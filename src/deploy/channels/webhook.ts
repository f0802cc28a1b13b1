import { createHmac } from 'node:crypto';
import { toTehranIso } from '../../lib/calendar/tehran.ts';
import { plainOf } from '../../lib/posts/post-text.ts';
import { call } from './call.ts';
import type { Channel, Outcome, Post } from './post.ts';

export interface WebhookOptions {
  url: string;
  /** What calls are signed with; without it they are not. */
  secret?: string | undefined;
  timeout: number;
  pace: number;
  /** In ms since the epoch. */
  now: () => number;
}

/** As much as a receiver that shows the text is sure to take. */
const LONGEST = 4096;

const DEFAULT_WAIT = 30;

/**
 * An address that gets each item as JSON, signed as Standard Webhooks (standardwebhooks.com) has it. Each try of one
 * sending bears the same `webhook-id`, by which the receiver counts it once.
 */
export function webhookChannel({ url, secret, timeout, pace, now }: WebhookOptions): Channel {
  const post = async (id: string, event: object): Promise<Outcome> => {
    const body = JSON.stringify(event);
    const timestamp = String(Math.floor(now() / 1000));
    const answer = await call({
      ...{ url, body, timeout },
      headers: {
        ...{ 'Content-Type': 'application/json; charset=utf-8', 'Idempotency-Key': id },
        ...{ 'webhook-id': id, 'webhook-timestamp': timestamp },
        ...(secret !== undefined && {
          'webhook-signature': `v1,${sign(`${id}.${timestamp}.${body}`, secret)}`,
        }),
      },
      // The address of a hook may be what lets one in.
      secrets: [secret ?? '', url, new URL(url).pathname].filter((each) => each.length > 1),
    });
    if ('kind' in answer) return answer;
    const { status, retryAfter } = answer;
    const reason = `HTTP ${status}`;
    if (status >= 200 && status < 300) return { kind: 'done', id };
    if (status === 429) return { kind: 'wait', seconds: retryAfter ?? DEFAULT_WAIT };
    if (status >= 500) return { kind: 'unsure', reason };
    return {
      kind: 'refused',
      reason,
      isChannel: [401, 403, 404, 410].includes(status) || status < 400,
    };
  };
  const tell = (type: string, sent: Post) => post(sent.key, eventOf(type, sent, now()));
  return {
    ...{ limit: () => LONGEST, pace, isIdempotent: true },
    send: (sent) => tell('item.published', sent),
    edit: (_, sent) => tell('item.updated', sent),
    say: (text) =>
      post(`note-${now()}`, { type: 'note', timestamp: new Date(now()).toISOString(), text }),
  };
}

const sign = (text: string, secret: string): string =>
  createHmac('sha256', keyOf(secret)).update(text).digest('base64');

/** A secret may be written as the standard has it, base64 behind its prefix. */
const keyOf = (secret: string): Buffer =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret);

/** `text` at the top is what receivers show that know nothing of items, such as Mattermost. */
function eventOf(type: string, { item, runs, picture }: Post, now: number) {
  const { code, url, title, kicker, subtitle, lead, correction, section, publishedAt } = item;
  const image = picture && { url: picture.url, alt: item.pictureAlt };
  return {
    ...{ type, timestamp: new Date(now).toISOString(), text: plainOf(runs) },
    data: {
      ...{ code, url, title, kicker, subtitle, lead, correction, section },
      ...{ publishedAt: toTehranIso(publishedAt), image },
    },
  };
}
