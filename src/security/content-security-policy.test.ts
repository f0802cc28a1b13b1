import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, withPolicy } from './content-security-policy.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (html: string, name: string) =>
  contentSecurityPolicy(html)
    .split('; ')
    .find((part) => part.startsWith(`${name} `));

describe('contentSecurityPolicy', () => {
  test.each([
    ['an inline style', '<style>a{}</style>', 'style-src', [sha('a{}')]],
    ['each style once', '<style>a{}</style><style>a{}</style>', 'style-src', [sha('a{}')]],
    ['an inline script', '<script>x()</script>', 'script-src', [sha('x()')]],
    ['an inline module', '<script type="module">x()</script>', 'script-src', [sha('x()')]],
    ['no script with an address', '<script src="/a.js"></script>', 'script-src', []],
    ['no data block', '<script type="application/ld+json">{}</script>', 'script-src', []],
    [
      'text with line breaks, as it stands',
      '<style>\na {}\n</style>',
      'style-src',
      [sha('\na {}\n')],
    ],
  ])('allows %s', (_name, html, name, hashes) => {
    expect(directive(html, name)).toBe([name, `'self'`, ...hashes].join(' '));
  });

  test('allows nothing unsafe', () => {
    expect(contentSecurityPolicy('<style>a</style><script>b</script>')).not.toMatch(/unsafe/u);
  });

  test('stands before what it is about', () => {
    const page = withPolicy('<head><meta charset="utf-8"><style>a</style></head>');
    expect(page.indexOf('content-security-policy')).toBeLessThan(page.indexOf('<style>'));
  });
});
