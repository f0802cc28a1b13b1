import { describe, expect, test } from 'vitest';
import { MEDIA } from '../lib/addresses/own-paths.ts';
import { securityHeaders } from './headers.ts';

const PAGE = { path: '/news/1/index.html', type: 'text/html; charset=utf-8' };

/**
 * What the OWASP Secure Headers Project asks of answers (owasp.org/www-project-secure-headers, «Best practices»),
 * but for what a server adds to https and what a page says itself. `Cross-Origin-Embedder-Policy` is not here: it
 * isolates a page that measures time or shares memory, and would keep the desk from pictures of its forge.
 */
const ASKED: [name: string, value: RegExp][] = [
  ['X-Content-Type-Options', /^nosniff$/u],
  ['X-Frame-Options', /^(?:DENY|SAMEORIGIN)$/u],
  ['X-Permitted-Cross-Domain-Policies', /^none$/u],
  [
    'Referrer-Policy',
    /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/u,
  ],
  ['Content-Security-Policy', /frame-ancestors /u],
  ['Cross-Origin-Opener-Policy', /^same-origin$/u],
  ['Cross-Origin-Resource-Policy', /^same-(?:origin|site)$/u],
  ['Permissions-Policy', /camera=\(\).*geolocation=\(\).*microphone=\(\)/u],
];

test.each(ASKED)('a page is answered with %s', (name, value) => {
  expect(securityHeaders(PAGE)[name]).toMatch(value);
});

describe('what somebody gave, opened by its address', () => {
  const given = securityHeaders({ path: `${MEDIA}2024/a.svg`, type: 'image/svg+xml' });

  test('runs nothing', () => {
    expect(given['Content-Security-Policy']).toMatch(/default-src 'none';.* sandbox;/u);
  });

  test('is shown in pages of others', () => {
    expect(given['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  });
});
