import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { isolateRuns } from '../../src/lib/persian/bidi.ts';
import { EXPRESSIONS, LEFT_ALONE } from '../../src/lib/persian/direction/expressions.ts';
import { renderBody } from '../../src/markdown/render.ts';
import { BROWSER_PATIENCE, launchChromium } from '../../testkit/browser/chromium.ts';
import { type ShownOrder, shownOrder, withoutIsolates } from '../support/shown-order.ts';

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

/** Where no markup reaches, characters isolate: titles, feeds, shared text. */
const PLAIN = EXPRESSIONS.filter((expression) => !/<|\]\(|[`\\]|\*/.test(expression));

let browser: Browser;

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

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Bodies as pages hold them, with the one rule of the styles that sets a direction; one load for all cells. */
async function bodyOf(cells: readonly string[]): Promise<string> {
  // A rule between two cells, so that each is found by its place.
  const { html } = await renderBody(cells.join('\n\n---\n\n'), { title: '' });
  return html;
}

/** The order of each cell of a body on the screen; without isolates where `without` says so. */
async function measure(html: string, without: boolean): Promise<ShownOrder[]> {
  const page = await browser.newPage({ viewport: { width: 2400, height: 900 } });
  page.setDefaultTimeout(BROWSER_PATIENCE);
  await page.setContent(
    `<!doctype html><html lang="fa" dir="rtl"><style>code { direction: ltr; unicode-bidi: isolate; }</style>` +
      `<div data-part="body">${html}</div>`,
  );
  await page.evaluate((unwrap) => {
    const body = document.querySelector('[data-part="body"]');
    if (!body) throw new Error('The page has no body');
    if (unwrap)
      for (const bdi of document.querySelectorAll('bdi')) bdi.replaceWith(...bdi.childNodes);
    for (const element of body.querySelectorAll(':scope > :not(hr)'))
      (element.querySelector('tbody td') ?? element).setAttribute('data-cell', '');
  }, without);
  const cells = await shownOrder(page, '[data-cell]', { before: BEFORE, after: AFTER });
  await page.close();
  return cells;
}

/** What stands about an expression within its two words, and is none of it. */
const EDGES = /^[«»().]+|[«»().]+$/g;

describe('on the screen', () => {
  test('an expression stands in the typed order, in every place of a body', async () => {
    const cells = await measure(await bodyOf(CELLS.map(({ markdown }) => markdown)), false);
    expect(cells).toHaveLength(CELLS.length);
    const wrong = cells.flatMap(({ shown, typed }, at) => {
      const id = CELLS[at]?.id ?? '';
      return inOrder(shown, typed, id) ? [] : [`${id}: «${typed}» is shown as «${shown}»`];
    });
    expect(wrong).toEqual([]);
  });

  test('and so it does in text that no markup reaches', async () => {
    const lines = PLAIN.map(
      (expression) => `<p>${isolateRuns(`${BEFORE} ${expression} ${AFTER}`)}</p>`,
    );
    const cells = await measure(lines.join('<hr>'), false);
    expect(cells).toHaveLength(PLAIN.length);
    const wrong = cells.filter(
      ({ shown, typed }) => withoutIsolates(shown) !== withoutIsolates(typed),
    );
    expect(wrong).toEqual([]);
  });

  test('what Persian reads from right to left has no isolate', async () => {
    const html = await bodyOf(LEFT_ALONE.map((text) => `متن ${text} متن`));
    expect(html).not.toContain('<bdi');
    expect(await measure(html, false)).toEqual(await measure(html, true));
  });
});

/** Brackets and the stop about it may stand on either side; the rest is the typed order. */
function inOrder(shown: string, typed: string, id: string): boolean {
  if (shown === typed) return true;
  const edges = /^(?:quoted|bracketed|end|start)/.test(id);
  return edges && shown.replace(EDGES, '') === typed.replace(EDGES, '');
}
