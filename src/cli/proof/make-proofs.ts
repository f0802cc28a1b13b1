import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { wholePage, type Fetch } from '../../editorial/proof/whole-page.ts';
import { element } from '../../feeds/xml.ts';
import { PROOF } from '../../messages/proof.ts';

/** An item to show. */
export interface Shown {
  code: string;
  title: string;
}

/**
 * Write a page for each item, and one that lists them.
 *
 * @param origin where the preview answers
 * @param dir absolute
 * @returns those whose page could not be had, with the status
 */
export async function makeProofs(
  items: readonly Shown[],
  { origin, siteUrl, dir }: { origin: string; siteUrl: string; dir: string },
): Promise<Map<string, number>> {
  mkdirSync(dir, { recursive: true });
  const failed = new Map<string, number>();
  for (const { code } of items) {
    const answer = await fetch(`${origin}/news/${code}/`);
    if (!answer.ok) failed.set(code, answer.status);
    else
      writeFileSync(
        path.join(dir, `${code}.html`),
        await wholePage(await answer.text(), siteUrl, fetcher(origin)),
      );
  }
  writeFileSync(
    path.join(dir, 'index.html'),
    indexPage(items.filter(({ code }) => !failed.has(code))),
  );
  return failed;
}

const fetcher =
  (origin: string): Fetch =>
  async (address) => {
    const answer = await fetch(origin + address);
    if (!answer.ok) return undefined;
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    return { type: type.replaceAll(' ', ''), bytes: Buffer.from(await answer.arrayBuffer()) };
  };

const indexPage = (items: readonly Shown[]): string =>
  [
    '<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${PROOF.indexTitle}</title><h1>${PROOF.indexTitle}</h1><ul>`,
    ...items.map(
      ({ code, title }) => element('li', {}, element('a', { href: `${code}.html` }, title)).text,
    ),
    '</ul></html>\n',
  ].join('\n');
