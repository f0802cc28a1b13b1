import type { PublishData } from '../../collections/schemas/publish.ts';
import type { Step } from '../../deploy/watch/publish-once.ts';

/** What is to be done with a built site: send it to each place, tell channels, tell hubs and engines. */
export function namedSteps(
  { push = [], channels = [] }: Pick<PublishData, 'push' | 'channels'>,
  pings: boolean,
): Step[] {
  return [
    ...push.map(({ id }): Step => ({ stage: 'push', words: ['push', id] })),
    ...(channels.some((channel) => channel.for !== 'editors')
      ? [{ stage: 'announce', words: ['announce'] } as const]
      : []),
    ...(pings ? [{ stage: 'ping', words: ['ping'] } as const] : []),
  ];
}
