import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A published site with one item, `277495`, that takes comments, and one, `277496`, that does not.
 * @param closes when it closes, ISO 8601
 */
export function makeTestSite(closes?: string): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-service-site-'));
  const write = (code: string, form: string): void => {
    mkdirSync(path.join(dir, 'news', code), { recursive: true });
    const page = `<!doctype html><html><title>x</title><article data-code="${code}"><h1>News &amp; more</h1></article>${form}`;
    writeFileSync(path.join(dir, 'news', code, 'index.html'), page);
  };
  const closing = closes === undefined ? '' : ` data-closes="${closes}"`;
  write('277495', `<form action="/_/comments" data-comments="277495"${closing}></form>`);
  write('277496', '');
  return dir;
}
