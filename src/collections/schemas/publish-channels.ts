import { z } from 'astro/zod';
import { readQuietHours } from '../../lib/posts/quiet-hours.ts';
import { readTemplate } from '../../lib/posts/template.ts';
import { flag, id, line, lines, toIssue, webAddress } from './fields.ts';

/** Where posts can be sent: messengers by the calls of their bots, and an address of the newsroom's own. */
export const CHANNEL_KINDS = ['telegram', 'bale', 'eitaa', 'webhook'] as const;

/** One entry of `channels` in `content/publish.yml`: where an item is told when it comes out. */
const channelSchema = z
  .strictObject({
    /** What the channel is called in reports and in what is remembered of it; it stays for ever. */
    id,
    kind: z.enum(CHANNEL_KINDS),
    /** `editors`: it gets no items, but what an editor has to know; `readers` unless given. */
    for: z.enum(['readers', 'editors']).optional(),
    /** The messenger's name or number of the channel, such as `@news`. */
    chat: line(100).optional(),
    /** The address that a webhook calls. */
    url: webAddress.optional(),
    /** Where the messenger's calls are answered; its own address unless given. */
    api: webAddress.optional(),
    /** The name of the variable that holds the token or the secret; one for each kind unless given. */
    token: line(100).optional(),
    /** Only items of these sections; all unless given. */
    sections: z.array(id, { error: 'not-a-list' }).optional(),
    /** Whether an item's picture goes along; `true` unless given. */
    picture: flag.optional(),
    /** The time of night, in Tehran, in which nothing new is sent: `23:00-07:00`. */
    quiet: line(30).optional(),
    /** What a post says; see `src/lib/posts/template.ts`. */
    template: lines(600).optional(),
  })
  .superRefine(({ kind, chat, url, token, quiet, template }, ctx) => {
    const refuse = (key: string, problem: Parameters<typeof toIssue>[0]): void =>
      ctx.addIssue({ ...toIssue(problem), path: [key] });
    if (kind === 'webhook' && url === undefined)
      refuse('url', { code: 'missing-field', params: {} });
    if (kind !== 'webhook' && chat === undefined)
      refuse('chat', { code: 'missing-field', params: {} });
    // What was written may be the token itself, so it is not told.
    if (token !== undefined && !/^[A-Z][A-Z0-9_]*$/u.test(token))
      refuse('token', { code: 'bad-variable', params: {} });
    if (quiet !== undefined && !readQuietHours(quiet))
      refuse('quiet', { code: 'bad-hours', params: { value: quiet } });
    const read = readTemplate(template ?? '');
    if (!read.ok)
      refuse('template', { code: 'unknown-placeholder', params: { value: read.unknown } });
  });

export const channelsSchema = z.array(channelSchema, { error: 'not-a-list' });

export type ChannelSettings = z.output<typeof channelSchema>;
