import { card, escape, page } from '../_includes/page.js';

export default class List {
  data() {
    return {
      pagination: { data: 'collections.lists', size: 1, alias: 'list' },
      permalink: ({ list }) => `${list.url}index.html`,
      eleventyExcludeFromCollections: true,
    };
  }

  render({ list: { url, title, items, links } }) {
    return page({
      title,
      url,
      main: `<h1>${escape(title)}</h1>
<ul>${items.map(({ data }) => card(data)).join('')}</ul>
<ul>${links.map((link) => `<li><a href="${link.url}">${escape(link.title)}</a> ${link.count}</li>`).join('')}</ul>`,
    });
  }
}
