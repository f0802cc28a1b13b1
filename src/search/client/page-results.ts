import type { Result } from './search.ts';

/**
 * The items of a page of the site, or of a part of it, as results: those of a list, or the one whose page it is.
 * @param address its path
 * @param home the path of the site's front page, with a slash at its end
 */
export function pageResults(page: ParentNode, address: string, home: string): Result[] {
  const article = page.querySelector('article[data-code]');
  if (article) return [toResult(article, articleParts(article), address, home)];
  return Array.from(page.querySelectorAll('[data-code]'), (entry) => {
    const link = entry.querySelector('h2 a, h3 a');
    const day = entry.closest('section')?.querySelector('h2 a') ?? page.querySelector('h1');
    const parts = {
      title: link,
      kicker: entry.querySelector('.kicker'),
      excerpt: entry.querySelector('.summary'),
      section: entry.querySelector('.about span'),
      date: day,
      picture: entry.querySelector('picture'),
    };
    return toResult(entry, parts, link?.getAttribute('href') ?? home, home);
  });
}

interface Parts {
  title: Element | null;
  kicker: Element | null;
  excerpt: Element | null;
  section: Element | null;
  date: Element | null;
  picture: Element | null;
}

const articleParts = (article: Element): Parts => ({
  title: article.querySelector('h1'),
  kicker: article.querySelector('[data-part="kicker"]'),
  excerpt: article.querySelector('[data-part="lead"]'),
  section: article.querySelector('nav li:last-child a'),
  date: article.querySelector('time'),
  picture: article.querySelector('figure picture'),
});

function toResult(entry: Element, parts: Parts, path: string, home: string): Result {
  const textOf = (element: Element | null): string =>
    (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const pieces = (element: Element | null) => {
    const text = textOf(element);
    return text === '' ? [] : [{ text, marked: false }];
  };
  return {
    code: entry.getAttribute('data-code') ?? '',
    url: `/${path.slice(home.length)}`,
    title: pieces(parts.title),
    kicker: pieces(parts.kicker),
    excerpt: pieces(parts.excerpt),
    section: textOf(parts.section),
    date: textOf(parts.date),
    picture: parts.picture ? thumbnailOf(parts.picture) : undefined,
  };
}

/** The narrowest file of a picture, without its ending, as results name it. */
function thumbnailOf(picture: Element): string | undefined {
  const narrowest =
    picture.querySelector('source')?.getAttribute('srcset') ??
    picture.querySelector('img')?.getAttribute('src');
  return /\/media\/([\w-]+)\./u.exec(narrowest ?? '')?.[1];
}
