import { describe, expect, test } from 'vitest';
import { forgeApps } from './settings.ts';

describe('the applications at forges', () => {
  const given = (settings: Readonly<Record<string, string>>) => {
    Object.assign(process.env, settings);
    try {
      return forgeApps();
    } finally {
      for (const name of Object.keys(settings)) Reflect.deleteProperty(process.env, name);
    }
  };
  const BOTH = { PEYK_GITHUB_CLIENT_ID: 'a', PEYK_GITHUB_CLIENT_SECRET: 'b' };
  const APP = { clientId: 'a', clientSecret: 'b' };

  test.each([
    ['none', {}, {}],
    ['GitHub', BOTH, { github: { ...APP, url: 'https://github.com' } }],
    [
      'a GitHub of one’s own',
      { ...BOTH, PEYK_GITHUB_URL: 'https://git.example.ir/' },
      { github: { ...APP, url: 'https://git.example.ir' } },
    ],
    [
      'a GitLab below a path',
      {
        ...{ PEYK_GITLAB_CLIENT_ID: 'a', PEYK_GITLAB_CLIENT_SECRET: 'b' },
        PEYK_GITLAB_URL: 'https://example.ir/gitlab',
      },
      { gitlab: { ...APP, url: 'https://example.ir/gitlab' } },
    ],
  ])('are %s', (_name, settings, apps) => {
    expect(given(settings)).toEqual(apps);
  });

  test.each([
    ['PEYK_GITHUB_CLIENT_SECRET', { PEYK_GITHUB_CLIENT_ID: 'a' }],
    ['PEYK_GITLAB_CLIENT_ID', { PEYK_GITLAB_CLIENT_SECRET: 'a' }],
    ['PEYK_GITHUB_URL', { ...BOTH, PEYK_GITHUB_URL: 'git.example.ir' }],
    ['PEYK_GITHUB_URL', { ...BOTH, PEYK_GITHUB_URL: 'javascript:alert(1)' }],
    ['PEYK_GITHUB_URL', { ...BOTH, PEYK_GITHUB_URL: 'https://x.ir/?a=b' }],
  ])('are not taken with a wrong %s', (name, settings) => {
    const take = () => given(settings);
    expect(take).toThrow(name);
  });
});
