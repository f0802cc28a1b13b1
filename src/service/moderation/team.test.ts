import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { ServiceContext } from '../context.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { elementsOf, textIn, postForm } from '../test-form.ts';
import { joinTeam, PASSWORD, type TestModerator } from '../test-moderator.ts';
import { changeRole, findTeam, removeMember } from './team.ts';

describe.each(TEST_STORES)('the team on %s', (_, open) => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let clock = Date.parse('2026-11-30T08:00:00Z');
  let sara: TestModerator;

  beforeAll(async () => {
    context = await testContext(open, { now: () => clock });
    app = createApp(context);
  });
  beforeEach(async () => {
    clock += 3_600_000;
    for (const table of ['session', 'audit', 'moderator'] as const)
      await context.store.deleteFrom(table).execute();
    sara = await joinTeam(app, context, 'سارا', 'owner');
  });
  afterAll(() => context.store.destroy());

  const team = async () =>
    (await findTeam(context.store)).map(({ name, role }) => [name, role].join(' ')).toSorted();
  const idOf = async (name: string) =>
    (await findTeam(context.store)).find((member) => member.name === name)?.id ?? '';
  const invited = async (name: string, role: string) => {
    const html = await (await sara.post('/_/moderate/team/invite', { name, role })).text();
    const links = elementsOf(html).filter(({ tagName }) => tagName === 'bdi');
    const link = links.map(textIn).find((text) => text.includes('invitation?word='));
    return link?.slice('http://localhost'.length);
  };

  test('is invited by an owner, with a link that is shown once', async () => {
    const link = (await invited('علي', 'editor')) ?? '';
    expect(await team()).toEqual(['سارا owner', 'علی editor']);
    expect(await (await sara.get('/_/moderate/team')).text()).not.toContain('word=');
    const word = new URL(link, 'http://localhost').searchParams.get('word') ?? '';
    const fields = { word, password: PASSWORD, again: PASSWORD };
    expect((await postForm(app, '/_/moderate/invitation', fields)).status).toBe(303);
    const acts = await context.store.selectFrom('audit').selectAll().execute();
    expect(acts).toContainEqual(
      expect.objectContaining({ moderator: 'سارا', act: 'invited', subject: 'علی: editor' }),
    );
  });

  test('has roles that an owner changes; whoever has another signs in again', async () => {
    const ali = await joinTeam(app, context, 'علی', 'moderator');
    expect((await ali.get('/_/moderate/audit')).status).toBe(403);
    const fields = { member: await idOf('علی'), role: 'editor' };
    const answer = await sara.post('/_/moderate/team/role', fields);
    expect(answer.headers.get('location')).toBe('/_/moderate/team?done=changed');
    expect(await team()).toContain('علی editor');
    expect((await ali.get('/_/moderate')).status).toBe(303);
  });

  test('loses who is removed, and keeps what they did', async () => {
    const ali = await joinTeam(app, context, 'علی', 'moderator');
    await sara.post('/_/moderate/team/remove', { member: await idOf('علی') });
    expect(await team()).toEqual(['سارا owner']);
    expect((await ali.get('/_/moderate')).status).toBe(303);
    const fields = { name: 'علی', password: PASSWORD };
    expect((await postForm(app, '/_/moderate/sign-in', fields)).status).toBe(401);
    expect(await (await sara.get('/_/moderate/audit')).text()).toContain('علی');
  });

  test('always has an owner who can sign in', async () => {
    const member = await idOf('سارا');
    // One who has not taken the invitation yet may never do.
    await invited('علی', 'owner');
    for (const answer of [
      await sara.post('/_/moderate/team/remove', { member }),
      await sara.post('/_/moderate/team/role', { member, role: 'editor' }),
      await sara.post('/_/moderate/team/invite', { name: 'سارا', role: 'owner' }),
    ])
      expect(answer.status).toBe(422);
    expect((await sara.get('/_/moderate/team')).status).toBe(200);
  });

  test('of two owners who remove one another at once, keeps one', async () => {
    await joinTeam(app, context, 'علی', 'owner');
    const [one, other] = [await idOf('سارا'), await idOf('علی')];
    const by = { moderator: 'سارا', now: clock };
    const done = await Promise.all([
      removeMember(context.store, one, by),
      changeRole(context.store, other, 'moderator', by),
    ]);
    expect(done.toSorted()).toEqual(['done', 'last owner']);
    expect((await team()).filter((member) => member.endsWith('owner'))).toHaveLength(1);
  });

  test.each([
    ['invite', { name: '', role: 'editor' }, 'نام همکار را بنویسید'],
    ['invite', { name: 'ا'.repeat(101), role: 'editor' }, 'نام همکار را بنویسید'],
    ['invite', { name: 'علی', role: 'king' }, 'نقش را از فهرست'],
    ['role', { member: '0', role: '__proto__' }, 'نقش را از فهرست'],
    ['role', { member: '0', role: 'editor' }, 'دیگر در فهرست نیست'],
    ['remove', { member: '0' }, 'دیگر در فهرست نیست'],
  ])('is told what is wrong with «%s» of %o', async (act, fields, words) => {
    const answer = await sara.post(`/_/moderate/team/${act}`, fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
    expect(await team()).toEqual(['سارا owner']);
  });
});
