import type { Element } from 'hast';
import { h } from 'hastscript';
import { absoluteUrl } from '../lib/addresses/base-path.ts';
import type { Language } from '../lib/languages.ts';
import { DIGEST } from '../messages/digest.ts';
import { letterPolicy } from '../policy/policies.ts';
import { withPolicy } from '../policy/with-policy.ts';
import type { DigestView } from '../queries/digest.ts';
import { digestUrl, followUrl, frontUrl } from '../queries/urls.ts';
import { toHtml } from './portable-html.ts';
import { prose } from './prose.ts';

const FONT = 'font-family:Vazirmatn,Tahoma,Arial,sans-serif;text-align:right;';

/** Mail programs drop style sheets, so each element bears its own; the policy names those and no others. */
const STYLES = {
  body: 'margin:0;padding:0;background-color:#f3f6f7;',
  outer: 'background-color:#f3f6f7;',
  sheet: 'max-width:600px;background-color:#ffffff;',
  cell: `${FONT}padding:24px;color:#13171f;font-size:16px;line-height:1.9;`,
  site: 'margin:0;color:#535c6a;font-size:14px;',
  title: 'margin:0 0 8px;font-size:22px;line-height:1.5;',
  note: 'margin:0;color:#535c6a;font-size:14px;',
  section: 'margin:32px 0 8px;padding-top:8px;border-top:2px solid #13171f;font-size:18px;',
  kicker: 'margin:16px 0 0;color:#535c6a;font-size:13px;',
  item: 'margin:4px 0 0;font-size:17px;line-height:1.6;',
  summary: 'margin:4px 0 0;font-size:15px;',
  link: 'color:#13171f;text-decoration:none;',
  way: 'color:#006d77;text-decoration:underline;',
  foot: 'margin:32px 0 0;color:#535c6a;font-size:14px;',
} as const;

/**
 * A digest as a letter that any program may send as it is: every address absolute, every style with its element,
 * tables where mail programs need them, and nothing that is fetched. Its title is the letter's subject.
 */
export function toDigest(view: DigestView, siteUrl: string): string {
  const { period, site, days, count, sections } = view;
  const absolute = (url: string): string => absoluteUrl(url, siteUrl);
  const title = days ? DIGEST[period](days) : DIGEST.empty;
  const told = sections.reduce((sum, { items }) => sum + items.length, 0);
  const link = (url: string, words: string, style: string, lang?: Language): Element =>
    h('a', { href: absolute(url), style }, prose(words, lang));
  const content = [
    h('p', { style: STYLES.site }, [link(frontUrl(), site, STYLES.way)]),
    h('h1', { style: STYLES.title }, prose(title)),
    h('p', { style: STYLES.note }, count > 0 ? DIGEST.note(count) : DIGEST.nothing),
    ...sections.flatMap((section) => [
      h('h2', { style: STYLES.section }, [link(section.url, section.title, STYLES.link)]),
      ...section.items.flatMap(({ code, lang, url, title, kicker, summary }) => [
        ...(kicker ? [h('p', { style: STYLES.kicker }, prose(kicker, lang))] : []),
        h('h3', { style: STYLES.item, dataCode: code }, [link(url, title, STYLES.link, lang)]),
        ...(summary ? [h('p', { style: STYLES.summary }, prose(summary, lang))] : []),
      ]),
    ]),
    h('p', { style: STYLES.foot }, [
      ...(told < count ? [`${DIGEST.more(count - told)}: `] : []),
      link(view.all, DIGEST.archive, STYLES.way),
      ' | ',
      link(followUrl(), DIGEST.follow, STYLES.way),
    ]),
  ];
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', DIGEST.title(title, site)),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: 'canonical', href: absolute(digestUrl(period)) }),
  ]);
  const sheet = table(STYLES.sheet, h('td', { style: STYLES.cell, dir: 'rtl' }, content));
  const body = h('body', { style: STYLES.body, dir: 'rtl' }, [
    table(STYLES.outer, h('td', { align: 'center' }, [sheet])),
  ]);
  const whole = h(null, [{ type: 'doctype' }, h('html', { lang: 'fa', dir: 'rtl' }, [head, body])]);
  const html = toHtml(whole);
  return withPolicy(html, () => letterPolicy(stylesIn(html)));
}

/** Of the styles above those that a letter bears, each once. */
const stylesIn = (html: string): string[] =>
  [...new Set(Object.values(STYLES))].filter((style) => html.includes(` style="${style}"`));

const table = (style: string, cell: Element): Element =>
  h(
    'table',
    { role: 'presentation', width: '100%', cellPadding: 0, cellSpacing: 0, border: 0, style },
    [h('tbody', [h('tr', [cell])])],
  );
