import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { deedsOf } from './judge/browser.ts';
import { learn } from './judge/known.ts';
import { logFaults } from './judge/log.ts';
import { machineFaults } from './judge/machine-files.ts';
import { pageFaults } from './judge/page.ts';
import { MARKUP } from '../../testkit/hostile/markup.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'self'">`;
const page = (body: string, policy = POLICY): string =>
  `<!doctype html><html><head>${policy}<title>x</title></head><body><p id="own"><a href="/">x</a></p><div data-part="body">${body}</div></body></html>`;
const known = learn([page('<p id="y" title="x">x</p>')]);

/** What a parser drops, or reads as text, in a body: nothing is left to be found. */
const HARMLESS = new Set(['conditional comment', 'comment in a comment', 'entities of the dtd']);

describe('the judge', () => {
  test('finds nothing in what is clean', () => {
    expect(
      pageFaults(page('<p title="x">x</p><a href="https://example.com/">x</a>'), known),
    ).toEqual([]);
  });

  test.each(Object.entries(MARKUP).filter(([name]) => !HARMLESS.has(name)))(
    'finds %s',
    (_, markup) => {
      // As an attribute's end would be written, were nothing escaped.
      const bodies = [markup, `<p title="${markup}">x</p>`, `<p title='${markup}'>x</p>`];
      expect(bodies.flatMap((body) => pageFaults(page(body), known))).not.toEqual([]);
    },
  );

  test.each([
    ['no policy', page('x', '')],
    ['a source', page('x', POLICY.replace("'self'", "'self' 'unsafe-inline'"))],
    ['a hash', page('x', POLICY.replace("'self'", "'self' 'sha256-x'"))],
    ['an address that runs', page('<a href="java&Tab;script:hit()">x</a>')],
    ['an id of the page’s own', page('<p id="own">x</p>')],
    ['an id that stands twice', page('<p id="z">x</p><p id="z">x</p>')],
    ['a class', page('<p class="own">x</p>')],
  ])('finds %s', (_, html) => {
    expect(pageFaults(html, known)).not.toEqual([]);
  });

  test.each([
    ['a script in a feed’s text', 'feed.json', '{"content_html":"<script>x</script>"}'],
    ['an address that runs', 'feed.json', '{"url":"javascript:x"}'],
    ['what is no XML', 'feed.xml', '<a><b></a>'],
    ['a doctype', 'feed.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ])('finds %s', (_, file, text) => {
    expect(machineFaults(file, text, known)).not.toEqual([]);
  });

  test.each([
    ['a stack', 'Oh\n    at x (y.ts:1:2)'],
    ['an English fault', 'TypeError: x'],
    ['a system’s word', 'ENAMETOOLONG: x'],
    ['an escape sequence', '\u001b[2J'],
  ])('finds %s in a log', (_, log) => {
    expect(logFaults(log)).not.toEqual([]);
  });
});

describe('the browser', () => {
  const dir = mkdtempSync(join(tmpdir(), 'peyk-judge-'));
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), serve(dir)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), served.close()]);
    rmSync(dir, { recursive: true });
  });

  test.each([
    ['a script', '<script>hit(1)</script>', /^ran 1$/u],
    ['a handler', '<img src="/nowhere" onerror="hit(2)">', /^ran 2$/u],
    ['a link that runs', '<a href="javascript:hit(3)">x</a>', /^ran 3$/u],
    ['another host', '<img src="https://x.evil.example/a.png">', /^asked https:\/\/x\.evil/u],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=/x.html">', /^(?:went|left)/u],
    ['a frame', '<iframe srcdoc="x"></iframe>', /^framed/u],
    ['a window', '<b onclick="window.open(\'/x.html\')">x</b>', /^opened/u],
    ['a question', '<script>alert(1)</script>', /^asked the reader/u],
  ])('tells of %s', async (name, body, deed) => {
    const file = `${name.replaceAll(' ', '-')}.html`;
    writeFileSync(join(dir, 'x.html'), 'x');
    writeFileSync(join(dir, file), `<main><article data-part="body">${body}</article></main>`);
    const { origin } = served;
    const deeds = await deedsOf(browser, [`/${file}`], { policy: false, origin });
    expect(deeds.map(({ what }) => what).filter((what) => deed.test(what))).not.toEqual([]);
  });
});
