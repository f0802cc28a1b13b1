import { createHmac, timingSafeEqual } from 'node:crypto';
import { NO_FAULTS, type FaultPlan } from './faults.ts';
import { openStandIn, type Answered, type Asked, type StandIn } from './stand-in.ts';

export interface WebhookEvent {
  type: string;
  text: string;
  data: Record<string, unknown> & { code: string };
}

export interface WebhookReceiver extends StandIn {
  /** What was received, each `webhook-id` once. */
  events: () => WebhookEvent[];
  /** How many calls came for what was there already. */
  repeats: () => number;
}

/** A receiver that checks the signature (Standard Webhooks) and counts each id once. */
export async function openWebhookReceiver(
  secret: string,
  faults: FaultPlan = NO_FAULTS,
  now: () => number = Date.now,
): Promise<WebhookReceiver> {
  const received = new Map<string, WebhookEvent>();
  let repeats = 0;

  async function answer({ headers, body }: Asked): Promise<Answered> {
    const id = headers['webhook-id'] ?? '';
    const timestamp = headers['webhook-timestamp'] ?? '';
    const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64');
    const made = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
    const given = Buffer.from((headers['webhook-signature'] ?? '').replace(/^v1,/u, ''), 'base64');
    const isSigned = given.length === made.length && timingSafeEqual(given, made);
    const isNow = Math.abs(now() / 1000 - Number(timestamp)) < 300;
    if (!isSigned || !isNow || headers['idempotency-key'] !== id)
      return { status: 401, json: { error: 'signature' } };
    if (received.has(id)) repeats += 1;
    else received.set(id, JSON.parse(body.toString('utf8')) as WebhookEvent);
    return Promise.resolve({ status: 200, json: {} });
  }

  const standIn = await openStandIn(answer, faults, () => ({ error: 'too many' }));
  return { ...standIn, events: () => [...received.values()], repeats: () => repeats };
}
