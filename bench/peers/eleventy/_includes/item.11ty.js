import { escape, page } from './page.js';

export default class Item {
  render(data) {
    const { code, title, kicker, lead, datetime, shown, labels = [], content, collections } = data;
    const neighbours = neighboursOf(collections.newest, data.page.url);
    return page({
      title,
      lead,
      url: data.page.url,
      main: `<article data-code="${code}" data-pagefind-body>
${kicker ? `<p data-part="kicker">${escape(kicker)}</p>` : ''}
<h1>${escape(title)}</h1>
<p><time datetime="${datetime}">${shown}</time></p>
${lead ? `<p data-part="lead">${escape(lead)}</p>` : ''}
<div data-part="body">${content}</div>
<ul>${labels.map(({ slug, title }) => `<li><a href="/tags/${slug}/">${escape(title)}</a></li>`).join('')}</ul>
<p>${code}</p>
</article>
<nav>${neighbours.map((item) => `<a href="${item.url}">${escape(item.data.title)}</a>`).join('')}</nav>`,
    });
  }
}

const places = new WeakMap();

function neighboursOf(newest, url) {
  let byUrl = places.get(newest);
  if (!byUrl) {
    byUrl = new Map(newest.map((item, place) => [item.url, place]));
    places.set(newest, byUrl);
  }
  const place = byUrl.get(url);
  return [newest[place + 1], newest[place - 1]].filter(Boolean);
}
