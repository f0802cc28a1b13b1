import { describe, expect, test } from 'vitest';

import { writtenItems } from '../support/content.ts';
import {
  attribute,
  elements,
  select,
  selectOne,
  shownText,
  textOf,
} from '../../testkit/site/dom.ts';
import { sharedSite } from '../support/site.ts';
import { tellFaults } from '../support/told.ts';

const site = sharedSite();
const pages = await site.pages();
const items = pages.filter((address) => /^\/news\/\d+\/$/u.test(address));
const written = await writtenItems('content');

/** The tests' now as a new item's number would tell it: its Jalali time in Tehran. */
const NOW_AS_CODE = 14050901120000;

const TEHRAN_INSTANT = /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+0[34]:30$/u;

/** «شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲», by ICU's calendar instead of ours. */
function persianTime(datetime: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'Asia/Tehran', ...options });
  const date = new Date(datetime);
  const year = part({ year: 'numeric' })
    .formatToParts(date)
    .find(({ type }) => type === 'year');
  const words = [
    part({ weekday: 'long' }).format(date),
    part({ day: 'numeric' }).format(date),
    part({ month: 'long' }).format(date),
    year?.value,
    'ساعت',
    part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date),
  ];
  return words.join(' ');
}

describe('every page', () => {
  test('is Persian, from right to left', () => {
    const others = tellFaults(pages, (address) => {
      const html = selectOne(site.page(address), 'html');
      const is = `lang=${attribute(html, 'lang')} dir=${attribute(html, 'dir')}`;
      return is === 'lang=fa dir=rtl' ? [] : [is];
    });
    expect(others).toEqual([]);
  });
});

describe('the items', () => {
  test('have a page each, but for drafts and those of a later time', () => {
    const codes = items.map((address) => address.split('/')[2]);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes.filter((code) => !written.some((item) => item.code === code))).toEqual([]);
    const unpublished = written.filter(({ code }) => !codes.includes(code));
    expect(unpublished.filter(({ code, draft }) => !draft && Number(code) < NOW_AS_CODE)).toEqual(
      [],
    );
  });

  test.each(items)('%s is one article with its number, one title and its parts', (address) => {
    const page = site.page(address);
    const code = address.split('/')[2];
    const article = selectOne(page, `article[data-code="${code}"]`);
    const title = selectOne(article, 'h1');
    expect(select(page, 'h1')).toEqual([title]);
    expect(shownText(title)).not.toBe('');
    expect(shownText(selectOne(article, '[data-part="body"]'))).not.toBe('');
    expect(shownText(selectOne(article, '[data-part="code"]'))).toContain(
      Number(code).toLocaleString('fa', { useGrouping: false }),
    );
  });

  test.each(items)('%s tells its time to readers and machines', (address) => {
    const [time] = select(site.page(address), 'article[data-code] time[datetime]');
    const datetime = attribute(time!, 'datetime') ?? '';
    expect(datetime).toMatch(TEHRAN_INSTANT);
    expect(shownText(time!)).toBe(persianTime(datetime));
  });
});

describe('the lists', () => {
  const lists = pages.filter((address) =>
    /^\/(?:sections|archive|tags|series)\/|^\/$/u.test(address),
  );

  test('name each entry’s number, and the entry leads there', () => {
    const astray = tellFaults(lists, (address) =>
      select(site.page(address), '[data-code]').flatMap((entry) => {
        const item = `/news/${attribute(entry, 'data-code')}/`;
        const links = select(entry, 'a[href]').map((link) => attribute(link, 'href'));
        return links.includes(item) ? [] : [`an entry without a link to ${item}`];
      }),
    );
    expect(astray).toEqual([]);
  });

  test('hold every item in a section, an archive day and the month of its section', () => {
    const inLists = (pattern: RegExp) =>
      new Set(
        lists
          .filter((address) => pattern.test(address))
          .flatMap((address) => select(site.page(address), '[data-code]'))
          .map((entry) => `/news/${attribute(entry, 'data-code')}/`),
      );
    expect([...inLists(/^\/archive\/\d{4}\/\d\d\/\d\d\/$/u)].sort()).toEqual(items);
    expect([...inLists(/^\/sections\/[^/]+\/\d{4}\/\d\d\/$/u)].sort()).toEqual(items);
  });
});

describe('machine fields', () => {
  const JALALI = /(?<!\d)1[34]\d\d[-/]\d{1,2}[-/]\d{1,2}/u;

  test('hold no Jalali date', () => {
    const jalali = tellFaults(pages, (address) => {
      const page = site.page(address);
      const times = [...elements(page)].flatMap((element) => attribute(element, 'datetime') ?? []);
      const metas = select(page, 'meta[content]')
        .filter((meta) => {
          const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? '';
          return /time|date/u.test(name);
        })
        .map((meta) => attribute(meta, 'content') ?? '');
      const data = select(page, 'script[type="application/ld+json"]').flatMap((script) =>
        [...textOf(script).matchAll(/"(?:date[A-Z][a-zA-Z]*|[a-z]+Date)":\s*"([^"]*)"/gu)].map(
          ([, value = '']) => value,
        ),
      );
      return [...times, ...metas, ...data].filter(
        (value) => JALALI.test(value) || !/^(?:19|20)\d\d-\d\d/u.test(value),
      );
    });
    expect(jalali).toEqual([]);
  });
});
