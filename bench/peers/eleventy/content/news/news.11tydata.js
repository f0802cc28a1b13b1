export default { layout: 'item.11ty.js', permalink: '/news/{{ code }}/' };
