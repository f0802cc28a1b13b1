import { describe, expect, test } from 'vitest';
import { readData } from '../../collections/loaders/read-data.ts';
import { newsSchema } from '../../collections/schemas/news.ts';
import { forgeOf, siteSchema } from '../../collections/schemas/site.ts';
import { deskConfig } from './desk-config.ts';

const ORIGIN = 'https://news.example.ir';
const siteWith = (desk: string) => readData(siteSchema, `name: پیک\n${desk}`, 'site.yml', 1);

/** The configuration that comes of what an editor writes in `site.yml`. */
function configOf(desk: string, home = ORIGIN) {
  const read = siteWith(desk);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return deskConfig(
    { site: 'پیک', folder: read.data.desk?.folder, settings: forgeOf(read.data.desk) },
    new URL(home),
  );
}

describe('the setting «desk»', () => {
  test.each([
    [
      'desk: { backend: forgejo, repo: n/s, url: https://git.example.ir }',
      { name: 'gitea', repo: 'n/s', api_root: 'https://git.example.ir/api/v1' },
    ],
    [
      'desk: { backend: gitea, repo: n/s, url: https://git.example.ir/, clientId: abc }',
      { name: 'gitea', base_url: 'https://git.example.ir', app_id: 'abc' },
    ],
    [
      'desk: { backend: forgejo, repo: n/s }',
      { name: 'gitea', api_root: 'https://codeberg.org/api/v1' },
    ],
    [
      'desk: { backend: gitlab, repo: n/s }',
      { name: 'gitlab', base_url: ORIGIN, auth_endpoint: '_/auth/gitlab/authorize' },
    ],
    [
      'desk: { backend: gitlab, repo: n/s, clientId: abc }',
      { name: 'gitlab', repo: 'n/s', auth_type: 'pkce', app_id: 'abc' },
    ],
    [
      'desk: { backend: gitlab, repo: n/s, clientId: abc, url: https://gl.example.ir }',
      { base_url: 'https://gl.example.ir', auth_type: 'pkce' },
    ],
    [
      'desk: { backend: gitlab, repo: n/s, url: https://gl.example.ir }',
      { api_root: 'https://gl.example.ir/api/v4' },
    ],
    [
      'desk: { backend: github, repo: n/s, branch: main }',
      { name: 'github', repo: 'n/s', branch: 'main', base_url: ORIGIN },
    ],
    [
      'desk: { backend: github, repo: n/s, url: https://gh.example.ir }',
      {
        ...{ base_url: ORIGIN, auth_endpoint: '_/auth/github/authorize' },
        api_root: 'https://gh.example.ir/api/v3',
      },
    ],
  ])('names a forge: %s', (desk, backend) => {
    expect(configOf(desk).backend).toMatchObject(backend);
  });

  test.each(['github', 'gitlab'])('leads to the helper of a site below a path: %s', (name) => {
    const { backend } = configOf(`desk: { backend: ${name}, repo: n/s }`, `${ORIGIN}/city/`);
    const { base_url, auth_endpoint } = backend as { base_url: string; auth_endpoint: string };
    expect(`${base_url}/${auth_endpoint}`).toBe(`${ORIGIN}/city/_/auth/${name}/authorize`);
  });

  test.each(['', 'desk: { backend: local }'])('names no forge but this machine: «%s»', (desk) => {
    expect(configOf(desk).backend).toMatchObject({ base_url: ORIGIN, auth_methods: ['token'] });
  });

  test.each([
    ['desk: { backend: github, repo: n/s, workflow: editorial }', 'editorial_workflow'],
    ['desk: { backend: gitlab, repo: n/s, workflow: editorial }', 'editorial_workflow'],
    ['desk: { backend: github, repo: n/s, workflow: simple }', 'simple'],
    ['desk: { backend: forgejo, repo: n/s }', 'simple'],
    ['', 'simple'],
  ])('publishes what is saved at once, or after review: «%s»', (desk, mode) => {
    expect(configOf(desk).publish_mode).toBe(mode);
  });

  test('says where the content lies in the repository, on this machine too', () => {
    const { media_folder } = configOf('desk: { backend: local, folder: site/content }');
    expect(media_folder).toBe('/site/content/media');
  });

  test.each([
    ['desk: { backend: svn, repo: n/s }', { code: 'wrong-choice', line: 2 }],
    [
      'desk: { backend: gitlab }',
      { code: 'missing-field', params: { field: 'desk.repo' }, line: 2 },
    ],
  ])('is told where it is wrong: %s', (desk, diagnostic) => {
    expect(siteWith(desk)).toMatchObject({ ok: false, diagnostics: [diagnostic] });
  });

  test.each(['forgejo', 'gitea', 'local'])('knows of no review in %s, and says so', (backend) => {
    const desk = `desk:\n  backend: ${backend}\n  repo: n/s\n  workflow: editorial`;
    const fault = {
      code: 'no-review',
      params: { field: 'desk.workflow', value: backend },
      line: 5,
    };
    expect(siteWith(desk)).toMatchObject({ ok: false, diagnostics: [fault] });
  });
});

describe('the form', () => {
  test('has every field of the schema', () => {
    const news = configOf('').collections?.find((each) => 'name' in each && each.name === 'news');
    const fields = news && 'fields' in news ? (news.fields ?? []) : [];
    const names = fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(newsSchema.shape), 'body']));
  });

  test('asks for the words of a picture', () => {
    const news = configOf('').collections?.find((each) => 'name' in each && each.name === 'news');
    expect(JSON.stringify(news)).toMatch(/"name":"alt"[^{}]*"required":true/u);
  });
});
