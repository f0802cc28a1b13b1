import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { formatDateTime } from '../lib/calendar/format.ts';
import { toTehranIso } from '../lib/calendar/tehran.ts';
import type { Language } from '../lib/languages.ts';
import { OFFLINE } from '../messages/offline.ts';
import { textPolicy } from '../policy/policies.ts';
import { withPolicy } from '../policy/with-policy.ts';
import { toHtml } from './portable-html.ts';
import { prose } from './prose.ts';

/** An item as its day's file holds it. */
export interface DayItem {
  code: string;
  /** What it is written in, where that is not Persian. */
  lang?: Language | undefined;
  title: string;
  kicker?: string | undefined;
  publishedAt: number;
  section: string;
  /** The absolute address of its page. */
  url: string;
  /** Its text, as a feed has it, fetching nothing. */
  text: Root;
}

export interface DayFile {
  site: string;
  /** «شنبه ۱۵ آبان ۱۴۰۰» */
  day: string;
  /** The absolute address of the day's page. */
  url: string;
  /** The earliest first. */
  items: readonly DayItem[];
}

const STYLE = `:root{color-scheme:light dark}body{max-width:40rem;margin:0 auto;padding:1rem;
font:1.0625rem/1.9 Vazirmatn,Vazir,Tahoma,system-ui,sans-serif;overflow-wrap:break-word}
h1,h2{line-height:1.5}ol{list-style:persian}article{margin-top:2.5rem;padding-top:1rem;border-top:1px solid}
figure{margin:1rem 0}figcaption,.about{font-size:.875rem;opacity:.8}dt{font-weight:700}`;

const POLICY = textPolicy(STYLE);

/** A day's items as one HTML file that needs nothing else: no picture, no script, no font of ours. */
export function toDayFile({ site, day, url, items }: DayFile): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', OFFLINE.day.title(day, site)),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: 'canonical', href: url }),
    h('style', STYLE),
  ]);
  const contents = h('nav', { ariaLabel: OFFLINE.day.contents }, [
    h(
      'ol',
      items.map(({ code, lang, title }) =>
        h('li', [h('a', { href: `#n${code}` }, prose(title, lang))]),
      ),
    ),
  ]);
  const body = h('body', [
    h('h1', prose(OFFLINE.day.title(day, site))),
    h('p', { className: 'about' }, OFFLINE.day.note(items.length)),
    contents,
    ...items.map(toArticle),
  ]);
  const whole = h(null, [{ type: 'doctype' }, h('html', { lang: 'fa', dir: 'rtl' }, [head, body])]);
  return withPolicy(toHtml(whole), () => POLICY);
}

function toArticle(item: DayItem): ElementContent {
  const { code, lang, title, kicker, publishedAt, section, url, text: whole } = item;
  return h('article', { id: `n${code}`, dataCode: code }, [
    ...(kicker ? [h('p', { className: 'about' }, prose(kicker, lang))] : []),
    h('h2', prose(title, lang)),
    h('p', { className: 'about' }, [
      h('time', { dateTime: toTehranIso(publishedAt) }, formatDateTime(publishedAt)),
      ' | ',
      ...prose(section),
      ' | ',
      h('a', { href: url }, OFFLINE.day.onSite),
    ]),
    ...whole.children,
  ]);
}
