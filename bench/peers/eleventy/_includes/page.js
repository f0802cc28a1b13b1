import { readFileSync } from 'node:fs';

const [head, top, foot] = ['head', 'top', 'foot'].map((part) =>
  readFileSync(`frame/${part}.html`, 'utf8'),
);
const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);

export const page = ({ title, lead, url, about, main }) => `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} | خبرنامه</title>
${lead ? `<meta name="description" content="${escape(lead)}">` : ''}
<link rel="canonical" href="https://news.example${url}">
${head}
${about ?? ''}
</head>
<body>
${top}
<main>${main}</main>
${foot}
</body>
</html>
`;

export const card = ({ code, kicker, title, datetime, shown }) =>
  `<li><div data-code="${code}">${kicker ? `<p>${escape(kicker)}</p>` : ''}<h2><a href="/news/${code}/">${escape(title)}</a></h2><p><time datetime="${datetime}">${shown}</time></p></div></li>`;
