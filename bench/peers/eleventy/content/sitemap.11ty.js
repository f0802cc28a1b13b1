export default class Sitemap {
  data() {
    return { permalink: '/sitemap.xml', eleventyExcludeFromCollections: true };
  }

  render({ collections: { newest, lists } }) {
    const urls = [...newest, ...lists].map(
      ({ url }) => `<url><loc>https://news.example${encodeURI(url)}</loc></url>`,
    );
    return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>`;
  }
}
