import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';

import { openPacked, runPeyk, type PackedPeyk } from '../../testkit/package/packed-peyk.ts';
import { withoutVitest } from '../../testkit/site/command.ts';

interface Step {
  name?: string;
  run?: string;
  uses?: string;
}
interface Actions {
  jobs: Record<'review' | 'publish', { steps: Step[]; env: Record<string, string> }>;
}
interface GitLab {
  review: { script: string[] };
  publish: { script: string[]; after_script: string[] };
}

const PEYK_NOW = '2026-11-22T12:00:00+03:30';

describe('a newsroom’s runners', () => {
  let peyk: PackedPeyk;
  let dir: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.ir', ...args], {
      ...{ cwd: dir, encoding: 'utf8' },
    });
  /** Run a line of a runner's shell, as runners of forges do: it ends at what fails. */
  const sh = (line: string, env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', line], {
      ...{
        cwd: dir,
        encoding: 'utf8',
        env: { ...withoutVitest(process.env), PEYK_NOW, CI: 'true', ...env },
      },
    });
    return { status, stdout, stderr };
  };
  const item = (file: string, title: string, body: string, draft = false): void =>
    writeFileSync(
      path.join(dir, 'content/news', file),
      `---\ncode: ${file.replace('.md', '')}\ntitle: ${title}\npublishedAt: 1403-07-24 09:30\nsection: news\n${draft ? 'draft: true\n' : ''}---\n\n${body}\n`,
    );

  beforeAll(() => {
    peyk = openPacked(inject('peykTarball'));
    const installer = peyk.install('installer');
    const parent = path.dirname(installer);
    dir = path.join(parent, 'runners');
    const made = runPeyk(
      installer,
      [
        ...['init', 'runners', '--no-install', '--peyk', peyk.tarball, '--name', 'آوا'],
        ...['--sections', 'news=خبر', '--desk', 'github', '--desk-repo', 'ava/site', '--yes'],
      ],
      { cwd: parent },
    );
    expect(made.status).toBe(0);
    renameSync(path.join(installer, 'node_modules'), path.join(dir, 'node_modules'));
    // npm links programs there.
    const programs = path.join(dir, 'node_modules/.bin');
    mkdirSync(programs, { recursive: true });
    writeFileSync(
      path.join(programs, 'peyk'),
      '#!/bin/sh\nexec node node_modules/peyk/bin/peyk.mjs "$@"\n',
      {
        mode: 0o755,
      },
    );
    if (!readdirSync(dir).includes('.git')) git('init', '-q');
    item('1001.md', 'پل', 'پل باز شد.');
    git('add', '-A');
    git('commit', '-qm', 'یک');
    git('branch', '-f', 'base');
    item('1002.md', 'راه تازه', 'راه ها باز شد.\n\nبه روستا می رود.', true);
    item('1003.md', 'مدرسه', 'دبستان  باز شد.');
    git('add', '-A');
    git('commit', '-qm', 'دو');
  });
  afterAll(() => peyk.remove());

  const printed = (forge: string): unknown =>
    parse(runPeyk(dir, ['ci', forge], {}).stdout) as unknown;

  test.each(['github', 'forgejo'])(
    'of %s show findings beside the lines that a request changed',
    (forge) => {
      const { steps } = (printed(forge) as Actions).jobs.review;
      const { run = '' } = steps.find(({ name }) => name === 'Check') ?? {};
      const { stdout } = sh(run, { PEYK_BASE: 'base' });
      const lines = stdout.trim().split('\n');
      expect(
        lines.every((line) =>
          /^::(?:error|warning) file=content\/news\/100[23]\.md,line=\d+,/u.test(line),
        ),
      ).toBe(true);
      expect(lines.some((line) => /file=content\/news\/1002\.md,line=9,/u.test(line))).toBe(true);
    },
  );

  test('of GitLab write its report', () => {
    const { script } = (printed('gitlab') as GitLab).review;
    sh(script[1] ?? '', { PEYK_BASE: 'base' });
    const report = JSON.parse(readFileSync(path.join(dir, 'check.json'), 'utf8')) as {
      location: { path: string; lines: { begin: number } };
      fingerprint: string;
    }[];
    expect(report.map(({ location }) => location)).toContainEqual({
      ...{ path: 'content/news/1002.md', lines: { begin: 9 } },
    });
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
  });

  test.each(['github', 'forgejo'])('of %s show each changed item as one file', (forge) => {
    const { steps } = (printed(forge) as Actions).jobs.review;
    const { run = '' } = steps.find(({ name }) => name === 'Proof') ?? {};
    const { status, stderr } = sh(run, { PEYK_BASE: 'base' });
    expect([status, stderr]).toEqual([0, '']);
    const proof = path.join(dir, 'proof');
    expect(readdirSync(proof)).toEqual(['1002.html', '1003.html', 'index.html']);
    const page = readFileSync(path.join(proof, '1002.html'), 'utf8');
    expect(page).toContain('به روستا');
    // It is opened where nothing of the site is: its type lies in it, and nothing is left to be asked for.
    expect(page).toMatch(/url\(["']?data:font\/woff2;base64,/u);
    expect(page).not.toMatch(
      /<script|<link|<base|(?:src|srcset)="(?!data:)|url\(["']?(?!["']?data:)/u,
    );
    rmSync(proof, { recursive: true });
  });

  test.each(['github', 'gitlab'])('of %s build the site as it is built here', (forge) => {
    const file = runPeyk(dir, ['ci', forge, '--pages'], {}).stdout;
    const built = sh(/npx peyk build/u.exec(file)?.[0] ?? 'false');
    expect(built.status).toBe(0);
    expect(readdirSync(path.join(dir, 'dist/news'))).toEqual(['1001', '1003']);
  });

  test('are given no secret for a request of anybody', () => {
    const { review } = (printed('github') as Actions).jobs;
    expect(JSON.stringify(review)).not.toMatch(/secrets|vars\./u);
  });
});
