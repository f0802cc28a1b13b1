import { card, page } from '../_includes/page.js';

export default class Front {
  data() {
    return { permalink: '/index.html', eleventyExcludeFromCollections: true };
  }

  render({ collections }) {
    return page({
      title: 'خبرنامه',
      url: '/',
      main: `<h1>خبرنامه</h1>
<ul>${collections.newest.slice(0, 30).map(({ data }) => card(data)).join('')}</ul>`,
    });
  }
}
