import { absoluteUrl } from '../lib/addresses/base-path.ts';
import { textPolicy } from '../policy/policies.ts';
import { policyMeta } from '../policy/with-policy.ts';
import { REDIRECT } from '../messages/redirect.ts';

/**
 * The page at an old address: sends browsers on at once, on whatever host they are (a mirror, a preview),
 * and search engines to the canonical one; without script (HTML, `meta http-equiv=refresh`).
 *
 * @param to the item's address within the site
 * @param siteUrl the site's, as settings give it
 */
export function redirectPage(to: string, siteUrl: string): string {
  const address = escapeHtml(to);
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
${policyMeta(textPolicy())}
<title>${REDIRECT.title}</title>
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${escapeHtml(absoluteUrl(to, siteUrl))}">
</head>
<body>
<main>
<h1>${REDIRECT.title}</h1>
<p><a href="${address}">${REDIRECT.link}</a></p>
</main>
</body>
</html>
`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
