import { KIT_HELP } from '../../../messages/kit.ts';

/** How a page is written: a language and where its lines begin. */
interface Direction {
  lang: 'fa' | 'en';
  dir: 'rtl' | 'ltr';
}

/** Of a manual, by its name: `editors.fa.md` is Persian. */
export const directionOf = (manual: string): Direction =>
  /\.fa\.md$/u.test(manual) ? { lang: 'fa', dir: 'rtl' } : { lang: 'en', dir: 'ltr' };

const STYLE = `
@font-face { font-family: Vazirmatn; src: url(vazirmatn.woff2); font-weight: 100 900 }
:root { color-scheme: light dark; --line: light-dark(#dce2e6, #2f3741); --accent: light-dark(#006d77, #5fcbc7);
  --tint: light-dark(#f3f6f7, #1b2129) }
body { margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 3rem) 4rem; max-inline-size: 50rem;
  background: light-dark(#fff, #12171d); color: light-dark(#13171f, #e9ecf0);
  font: 1.0625rem/1.9 Vazirmatn, tahoma, system-ui, sans-serif; overflow-wrap: break-word }
body:lang(en), section:lang(en) { font-family: system-ui, sans-serif; line-height: 1.65 }
h1, h2, h3, h4 { line-height: 1.4; scroll-margin-block-start: 1rem }
h2 { margin-block-start: 2.5rem; border-block-end: 1px solid var(--line) }
a { color: var(--accent) }
nav { border-block-end: 1px solid var(--line); padding-block-end: .5rem }
pre, code { font-family: ui-monospace, 'Cascadia Mono', menlo, consolas, monospace; font-size: .875rem }
pre { padding: .75rem 1rem; overflow-x: auto; background: var(--tint); border: 1px solid var(--line); line-height: 1.6 }
code { unicode-bidi: isolate }
:not(pre) > code { padding: .1em .3em; background: var(--tint) }
table { display: block; overflow-x: auto; border-collapse: collapse; line-height: 1.6 }
th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top }
td code { overflow-wrap: normal }
img { max-inline-size: 100%; block-size: auto }
li { margin-block: .3rem }
ol:lang(fa) { list-style-type: persian }
`.trim();

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);

/** A whole page; `body` is HTML. Each but the front page leads back to that. */
export function helpFrame(
  page: Direction & { title: string; body: string; isFront?: boolean },
): string {
  const { title, lang, dir, body, isFront = false } = page;
  const back = isFront ? '' : `<nav><a href="index.html">${KIT_HELP.back[lang]}</a></nav>\n`;
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
${back}<main>
${body}
</main>
</body>
</html>
`;
}

/** The style sheet of all pages. */
export const HELP_STYLE = `${STYLE}\n`;

/** The front page: the manuals in Persian, then those in English. */
export function helpFront(pages: readonly (Direction & { href: string; title: string })[]): string {
  const list = (wanted: Direction['lang']): string =>
    pages
      .filter(({ lang }) => lang === wanted)
      .map(({ href, title }) => `<li><a href="${escaped(href)}">${escaped(title)}</a></li>`)
      .join('\n');
  const body = `<h1>${KIT_HELP.title}</h1>
<p>${KIT_HELP.lead.fa}</p>
<ul>
${list('fa')}
</ul>
<section lang="en" dir="ltr">
<h2>${KIT_HELP.english}</h2>
<p>${KIT_HELP.lead.en}</p>
<ul>
${list('en')}
</ul>
</section>`;
  return helpFrame({ title: KIT_HELP.title, lang: 'fa', dir: 'rtl', body, isFront: true });
}
