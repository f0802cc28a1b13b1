import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ownFile } from '../../../node/own-source.ts';
import { directionOf, HELP_STYLE, helpFront } from './help-frame.ts';
import { helpPage, pageName, titleOf } from './help-page.ts';

/** What somebody without a network reads first; the others follow by their names. */
const FIRST = ['offline-kit.fa.md', 'editors.fa.md', 'moderators.fa.md', 'operators.md'];

const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

/**
 * The manuals of a folder as pages of help, by file name: a page each, their pictures, one style sheet with the
 * site's font, and `index.html`.
 */
export function helpFiles(docs: string): Map<string, string | Buffer> {
  const names = readdirSync(docs).sort();
  const isManual = (name: string): boolean => name.endsWith('.md');
  const isPicture = (name: string): boolean => /\.(?:webp|png|svg)$/u.test(name);
  const beside = new Set(names.filter((name) => isManual(name) || isPicture(name)));
  const manuals = names
    .filter(isManual)
    .map((name) => ({ name, text: readFileSync(path.join(docs, name), 'utf8'), beside }))
    .sort((one, other) => rank(one.name) - rank(other.name));
  const listed = manuals.map((manual) => ({
    ...{ href: pageName(manual.name), title: titleOf(manual) },
    ...directionOf(manual.name),
  }));
  return new Map<string, string | Buffer>([
    ['index.html', helpFront(listed)],
    ['help.css', HELP_STYLE],
    ['vazirmatn.woff2', readFileSync(ownFile('styles/fonts/vazirmatn.woff2'))],
    ...manuals.map((manual) => [pageName(manual.name), helpPage(manual)] as const),
    ...names.filter(isPicture).map((name) => [name, readFileSync(path.join(docs, name))] as const),
  ]);
}
