import { card, escape, page } from './page.js';

export default class Item {
  render(data) {
    const { code, title, kicker, lead, datetime, shown, labels = [], content, collections } = data;
    const { beside, older } = neighboursOf(collections.newest, data.page.url);
    return page({
      title,
      lead,
      url: data.page.url,
      about: aboutOf(data),
      main: `<article data-code="${code}" data-pagefind-body>
${kicker ? `<p data-part="kicker">${escape(kicker)}</p>` : ''}
<h1>${escape(title)}</h1>
<p><time datetime="${datetime}">${shown}</time></p>
${lead ? `<p data-part="lead">${escape(lead)}</p>` : ''}
<div data-part="body">${content}</div>
<ul>${labels.map(({ slug, title }) => `<li><a href="/tags/${slug}/">${escape(title)}</a></li>`).join('')}</ul>
<p>${code}</p>
</article>
<nav>${beside.map((item) => `<a href="${item.url}">${escape(item.data.title)}</a>`).join('')}</nav>
<ul>${older.map((item) => card(item.data)).join('')}</ul>`,
    });
  }
}

const indexes = new WeakMap();

function neighboursOf(newest, url) {
  let byUrl = indexes.get(newest);
  if (!byUrl) {
    byUrl = new Map(newest.map((item, index) => [item.url, index]));
    indexes.set(newest, byUrl);
  }
  const index = byUrl.get(url);
  return {
    beside: [newest[index + 1], newest[index - 1]].filter(Boolean),
    older: newest.slice(index + 1, index + 5),
  };
}

function aboutOf({ code, title, lead = '', datetime, tags, page }) {
  const url = `https://news.example${page.url}`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: lead,
    url,
    mainEntityOfPage: url,
    datePublished: datetime,
    inLanguage: 'fa',
    keywords: tags,
    identifier: code,
  };
  return `<meta property="og:type" content="article">
<meta property="og:title" content="${escape(title)}">
<meta property="og:description" content="${escape(lead)}">
<meta property="og:url" content="${url}">
<meta property="article:published_time" content="${datetime}">
<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
