import { expect, test } from 'vitest';
import { pushedBranch } from './pushed-branch.ts';

test.each([
  ['a push', '{"ref":"refs/heads/main"}', 'main'],
  ['a branch whose name holds a slash', '{"ref":"refs/heads/desk/khabar"}', 'desk/khabar'],
  ['a tag', '{"ref":"refs/tags/v1"}', undefined],
  ['a trial of GitHub', '{"zen":"Keep it logically awesome.","hook_id":1}', undefined],
  ['a new branch at GitHub', '{"ref":"main","ref_type":"branch"}', undefined],
  ['a list', '[{"ref":"refs/heads/main"}]', undefined],
  ['no JSON', 'ref=refs/heads/main', undefined],
  ['nothing', '', undefined],
  ['a number', '{"ref":1}', undefined],
])('%s', (_, body, branch) => {
  expect(pushedBranch(Buffer.from(body), 'application/json')).toBe(branch);
});

test('a form of GitHub holds the same', () => {
  const form = new URLSearchParams({ payload: '{"ref":"refs/heads/main"}' }).toString();
  const type = 'application/x-www-form-urlencoded; charset=utf-8';
  expect(pushedBranch(Buffer.from(form), type)).toBe('main');
  expect(pushedBranch(Buffer.from('payload'), type)).toBeUndefined();
});
