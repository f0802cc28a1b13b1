import { escape } from '../_includes/page.js';

export default class Feed {
  data() {
    return { permalink: '/index.xml', eleventyExcludeFromCollections: true };
  }

  render({ collections: { newest } }) {
    const items = newest.slice(0, 30).map(
      ({ url, data: { title, lead = '' } }) =>
        `<item><title>${escape(title)}</title><link>https://news.example${url}</link><description>${escape(lead)}</description></item>`,
    );
    return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>خبرنامه</title><link>https://news.example/</link><description>خبرنامه</description>${items.join('\n')}</channel></rss>`;
  }
}
