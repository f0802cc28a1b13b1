import { expect, test } from 'vitest';
import { publishSchema } from '../../collections/schemas/publish.ts';
import { namedSteps } from './named-steps.ts';

const words = (written: object, pings: boolean): string[] =>
  namedSteps(publishSchema.parse(written), pings).map((step) => step.words.join(' '));

const channel = (id: string, more: object = {}) => ({
  id,
  kind: 'telegram',
  chat: '@news',
  ...more,
});
const target = (id: string) => ({ id, ssh: { host: 'news.example.ir', path: '/srv/news/site' } });

test('where nothing is named, the site is built and no more', () => {
  expect(words({}, false)).toEqual([]);
});

test('each place gets the site, before anybody is told', () => {
  const written = {
    push: [target('server'), target('store')],
    channels: [channel('main'), channel('desk', { for: 'editors' })],
  };
  expect(words(written, true)).toEqual(['push server', 'push store', 'announce', 'ping']);
});

test('a channel of editors gets no items', () => {
  expect(words({ channels: [channel('desk', { for: 'editors' })] }, false)).toEqual([]);
});
