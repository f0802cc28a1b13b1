import { botChannel } from './bot.ts';
import { eitaaChannel } from './eitaa.ts';
import type { Channel } from './post.ts';
import { webhookChannel } from './webhook.ts';

/** What of an entry of `publish.yml` a way to readers needs (`schemas/publish-channels.ts`). */
export interface ChannelPlace {
  kind: 'telegram' | 'bale' | 'eitaa' | 'webhook';
  chat?: string | undefined;
  url?: string | undefined;
  api?: string | undefined;
}

/** Where each messenger answers. */
const APIS = {
  telegram: 'https://api.telegram.org',
  bale: 'https://tapi.bale.ai',
  eitaa: 'https://eitaayar.ir/api',
} as const;

/** Where the token stands that a channel names no variable for. */
export const DEFAULT_VARIABLES = {
  telegram: 'PEYK_TELEGRAM_TOKEN',
  bale: 'PEYK_BALE_TOKEN',
  eitaa: 'PEYK_EITAA_TOKEN',
  webhook: 'PEYK_WEBHOOK_SECRET',
} as const;

/** A request may take so long, in ms: a photo goes up through a slow line. */
const TIMEOUT = 60_000;

/** Telegram takes twenty messages a minute in one channel (Bots FAQ); the others say nothing. In ms. */
const PACE = 3200;

/** A receiver of one's own is spared, too. */
const WEBHOOK_PACE = 100;

/** What tests turn. */
export interface Timing {
  timeout?: number;
  pace?: number;
  now?: () => number;
}

/**
 * The way to a channel.
 * @param secret its token, which messengers need, or what a webhook is signed with
 * @param lookingPlace the editors' chat of the same bot
 */
export function openChannel(
  { kind, chat = '', url = '', api }: ChannelPlace,
  secret: string | undefined,
  lookingPlace: string | undefined,
  { timeout = TIMEOUT, pace, now = Date.now }: Timing = {},
): Channel {
  if (kind === 'webhook')
    return webhookChannel({ ...{ url, secret, timeout, now }, pace: pace ?? WEBHOOK_PACE });
  const bot = {
    api: (api ?? APIS[kind]).replace(/(?<!\/)\/+$/u, ''),
    token: secret ?? '',
    ...{ chat, timeout, pace: pace ?? PACE },
  };
  if (kind === 'eitaa') return eitaaChannel(bot);
  // Numbers follow one another in Telegram's channels and supergroups, and where else nobody says.
  const isNumbered = kind === 'telegram' && /^(?:@|-100)/u.test(chat);
  return botChannel({
    ...{ ...bot, hasHtml: kind === 'telegram' },
    ...(isNumbered && { lookingPlace }),
  });
}
