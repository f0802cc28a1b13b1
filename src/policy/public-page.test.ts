import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { isPageName, withPublicPolicy } from './public-page.ts';

/** The names of the elements that come before the first policy, and what kind of page a browser sees. */
function read(html: string): { before: string[]; mode: string; policies: number } {
  const before: string[] = [];
  let policies = 0;
  const visit = (node: { nodeName: string; childNodes?: unknown[]; attrs?: unknown }): void => {
    const isPolicy = JSON.stringify(node.attrs ?? '').includes('"content-security-policy"');
    if (isPolicy) policies += 1;
    else if (policies === 0 && !node.nodeName.startsWith('#')) before.push(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child as typeof node);
  };
  const document = parse(html);
  visit(document);
  return { before, mode: document.mode, policies };
}

const withPolicy = (text: string): string => withPublicPolicy(Buffer.from(text)).toString();

describe('withPublicPolicy', () => {
  test.each([
    '<!doctype html><html><head><script>x</script></head></html>',
    '<!-- c -->\n<!DOCTYPE html>\n<html lang="fa">\n<HEAD\n id="<head>"><title>x</title>',
    '<!doctype html><script>x</script><head></head>',
    '<html><script>x</script>',
    '\ufeff<!doctype html><meta charset="utf-8"><script>x</script>',
    '<script>x</script>',
    '<img src=x onerror=y>',
  ])('comes before all that it is about in %j', (page) => {
    const secured = withPolicy(page);
    const { before, mode, policies } = read(secured.replace(/^\ufeff/u, ''));
    expect(before.filter((name) => !['html', 'head', '#documentType'].includes(name))).toEqual([]);
    expect(policies).toBe(1);
    expect(mode).toBe(read(page.replace(/^\ufeff/u, '')).mode);
  });

  test('changes nothing else of any page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<head>', '<p>', 'ب', '<!doctype html>', ' ')),
        (parts) => {
          const page = parts.join('');
          expect(withPolicy(page).replace(/<meta http-equiv[^>]*\/>/u, '')).toBe(page);
        },
      ),
    );
  });

  test('leaves a proof of ownership as it is', () => {
    expect(withPolicy('google-site-verification: google1.html')).not.toContain('meta');
  });

  test.each(['utf16le', 'latin1'] as const)('reads a page in %s', (encoding) => {
    const page = `${encoding === 'utf16le' ? '\ufeff' : ''}<!doctype html><head><p>\u00e9`;
    const secured = withPublicPolicy(Buffer.from(page, encoding));
    const text = secured.toString(encoding === 'latin1' ? 'latin1' : 'utf8');
    expect(text).toMatch(/<head><meta http-equiv=[^>]+\/><p>\u00e9$/u);
  });
});

test.each([
  ['a.html', true],
  ['.well-known/a.HTM', true],
  ['a.xhtml', true],
  ['a.html.gz', false],
  ['html', false],
])('%s is served as a page: %s', (file, isPage) => expect(isPageName(file)).toBe(isPage));
