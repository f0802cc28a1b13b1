import { mkdtempSync, rmSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { EXPRESSIONS, LEFT_ALONE } from '../../src/lib/persian/direction/expressions.ts';
import { type BuiltSite, buildSite } from '../support/build-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Served, serve } from '../support/serve.ts';
import { visit } from '../support/visit.ts';

const BEFORE = 'پیشین';
const AFTER = 'پسین';

/** An expression in every place that a line of a body has for it. */
const CONTEXTS: Record<string, (expression: string) => string> = {
  start: (expression) => `${expression} ${AFTER} است.`,
  middle: (expression) => `این ${BEFORE} ${expression} ${AFTER} است.`,
  end: (expression) => `این ${BEFORE} ${expression}.`,
  quoted: (expression) => `این ${BEFORE} «${expression}» ${AFTER} است.`,
  bracketed: (expression) => `این ${BEFORE} (${expression}) ${AFTER} است.`,
  'after a number': (expression) => `سال ۱۴۰۰ ${BEFORE} ${expression} ${AFTER} ۱۴۰۱.`,
  item: (expression) => `- ${BEFORE} ${expression} ${AFTER}`,
  cell: (expression) => `| ${BEFORE} | ${AFTER} |\n| --- | --- |\n| ${expression} | متن |`,
  heading: (expression) => `## ${BEFORE} ${expression} ${AFTER}`,
  bold: (expression) => `این ${BEFORE} <strong>${expression}</strong> ${AFTER} است.`,
  link: (expression) => `این ${BEFORE} [${expression}](/b/) ${AFTER} است.`,
};
const hasLink = (expression: string): boolean => expression.includes('](');

/** Titles hold no Markdown. */
const IN_TITLE = ['۵G', 'iPhone ۱۵ Pro', '-۵', '+۹۸ ۲۱ ۸۸۱۱ ۱۲۳۴', '۱۰۰ m²', 'Oct 15, 2024'];
const TITLE = `نسل ${IN_TITLE.join(' و ')} آمد`;

let browser: Browser;
let served: Served;
let built: BuiltSite;
const content = mkdtempSync(join(tmpdir(), 'peyk-order-'));

interface Cell {
  id: string;
  markdown: string;
}
const CELLS: Cell[] = [
  ...EXPRESSIONS.flatMap((expression) =>
    Object.entries(CONTEXTS)
      .filter(([name]) => !(name === 'link' && hasLink(expression)))
      .map(([name, inContext]) => ({
        id: `${name}: ${expression}`,
        markdown: inContext(expression),
      })),
  ),
];

const item = (code: number, title: string, body: string) =>
  writeFile(
    join(content, 'news', `${code}.md`),
    `---\ncode: ${code}\ntitle: '${title}'\npublishedAt: 1405-08-20 10:00\nsection: ict\n---\n\n${body}\n`,
  );

beforeAll(async () => {
  await cp('tests/fixtures/tiny', content, { recursive: true });
  // A rule between two cells, so that each is found by its place.
  await item(71, TITLE, CELLS.map(({ markdown }) => markdown).join('\n\n---\n\n'));
  await item(72, 'متن', LEFT_ALONE.map((text) => `متن ${text} متن`).join('\n\n---\n\n'));
  built = await buildSite({ content });
  if (built.code !== 0) throw new Error(built.log);
  [browser, served] = await Promise.all([launchChromium(), serve(built.out)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close(), built.remove()]);
  rmSync(content, { recursive: true, force: true });
});

interface Measured {
  /** The characters from left to right, without the spaces. */
  shown: string;
  /** As they stand in the text. */
  typed: string;
}

/**
 * The characters of each cell of a page, by their places on the screen: of a text between the two words
 * that the contexts put about an expression, where they do.
 */
async function measure(path: string, without: boolean): Promise<Measured[]> {
  const { page, close } = await visit(browser, served.origin + path, {
    viewport: { width: 2400, height: 900 },
  });
  const cells = await page.evaluate(
    ({ unwrap, before, after }) => {
      const body = document.querySelector('[data-part="body"]');
      if (!body) throw new Error('The page has no body');
      if (unwrap)
        for (const bdi of document.querySelectorAll('bdi')) bdi.replaceWith(...bdi.childNodes);
      body.normalize();
      const groups: Element[][] = [[]];
      for (const element of body.children)
        if (element.tagName === 'HR') groups.push([]);
        else groups.at(-1)?.push(element);
      return groups.map((elements) => {
        const characters: { text: string; left: number; right: number }[] = [];
        for (const element of elements) {
          const cell = element.querySelector('tbody td') ?? element;
          const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const value = node.nodeValue ?? '';
            for (let at = 0; at < value.length; at++) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const [box] = range.getClientRects();
              const text = value[at] ?? '';
              characters.push({ text, left: box?.left ?? 0, right: box?.right ?? 0 });
            }
          }
        }
        const line = characters.map(({ text }) => text).join('');
        const start = line.includes(before) ? line.indexOf(before) + before.length : 0;
        const end = line.includes(after) ? line.indexOf(after) : line.length;
        const inside = characters.slice(start, end).filter(({ text }) => /\S/.test(text));
        const middle = ({ left, right }: { left: number; right: number }) => left + right;
        const sorted = [...inside].sort((one, other) => middle(one) - middle(other));
        return {
          typed: inside.map(({ text }) => text).join(''),
          shown: sorted.map(({ text }) => text).join(''),
        };
      });
    },
    { unwrap: without, before: BEFORE, after: AFTER },
  );
  await close();
  return cells;
}

/** What stands about an expression within its two words, and is none of it. */
const EDGES = /^[«»().]+|[«»().]+$/g;

describe('on the screen', () => {
  it('an expression stands in the typed order, in every place of a body', async () => {
    const cells = await measure('/news/71/', false);
    expect(cells).toHaveLength(CELLS.length);
    const wrong = cells.flatMap(({ shown, typed }, at) => {
      const id = CELLS[at]?.id ?? '';
      return inOrder(shown, typed, id) ? [] : [`${id}: «${typed}» is shown as «${shown}»`];
    });
    expect(wrong).toEqual([]);
  });

  it('and so it does in a title', async () => {
    const { page, close } = await visit(browser, `${served.origin}/news/71/`);
    const places = await page.evaluate((expressions) => {
      const heading = document.querySelector('h1');
      const walker = document.createTreeWalker(heading ?? document, NodeFilter.SHOW_TEXT);
      const nodes: Node[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
      return expressions.map((expression) => {
        const node = nodes.find(({ nodeValue }) => nodeValue === expression);
        return Array.from(expression, (character, at) => {
          const range = document.createRange();
          if (node) range.setStart(node, at);
          if (node) range.setEnd(node, at + 1);
          return character === ' ' ? undefined : range.getBoundingClientRect().left;
        }).filter((left) => left !== undefined);
      });
    }, IN_TITLE);
    await close();
    for (const lefts of places) {
      expect(lefts.length).toBeGreaterThan(1);
      expect(lefts).toEqual([...lefts].sort((one, other) => one - other));
      expect(new Set(lefts).size).toBe(lefts.length);
    }
  });

  it('what Persian reads from right to left has no isolate', async () => {
    expect(await measure('/news/72/', false)).toEqual(await measure('/news/72/', true));
  });
});

/** Brackets and the stop about it may stand on either side; the rest is the typed order. */
function inOrder(shown: string, typed: string, id: string): boolean {
  if (shown === typed) return true;
  const edges = /^(?:quoted|bracketed|end|start)/.test(id);
  return edges && shown.replace(EDGES, '') === typed.replace(EDGES, '');
}
