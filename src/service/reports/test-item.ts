import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SITE } from '../../messages/site.ts';

/**
 * Write the published page of an item that takes reports.
 * @param lines its paragraphs
 * @param correction what it tells was put right; empty for none
 */
export function writeItem(
  siteDir: string,
  code: string,
  lines: readonly string[],
  correction = '',
): void {
  const label = `<b>${SITE.item.correction}:</b>`;
  const note =
    correction === '' ? '' : `<aside id="correction"><p>${label} ${correction}</p></aside>`;
  const words = lines.map((line) => `<p>${line}</p>`).join('');
  mkdirSync(path.join(siteDir, 'news', code), { recursive: true });
  writeFileSync(
    path.join(siteDir, 'news', code, 'index.html'),
    `<!doctype html><html><title>x</title><article data-code="${code}"><h1>x</h1>${words}${note}<comment-form data-report="${code}"></comment-form></article>`,
  );
}
