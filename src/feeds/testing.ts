import type { Feed } from './feed.ts';

/** A feed with everything that a feed can have, for tests. */
export const FULL_FEED: Feed = {
  title: 'پیک ICT ۱۴۰۵',
  description: 'خبرهای استان',
  homeUrl: 'https://news.example/sections/ict/',
  urls: {
    xml: 'https://news.example/sections/ict/feed.xml',
    atom: 'https://news.example/sections/ict/feed.atom',
    json: 'https://news.example/sections/ict/feed.json',
  },
  helpUrl: 'https://news.example/follow/',
  styleUrl: '/feed.css',
  iconUrl: 'https://news.example/icon.png',
  author: 'استانداری',
  rights: 'کریتیو کامنز & دیگران',
  hub: 'https://hub.example/?a=1&b=2',
  updatedAt: Date.parse('2021-11-07T10:00:00+03:30'),
  entries: [
    {
      url: 'https://news.example/news/277495/',
      title: 'نمایشگاه (ICT ۱۴۰۰) باز شد <آب & برق>',
      summary: 'چکیده با Wi-Fi 6 در میان',
      html: '<div dir="rtl" lang="fa"><p>متن &#x26; «نقل» ]]&gt;</p></div>',
      authors: [
        { name: 'آی‌تی‌من', url: 'https://news.example/people/itman/' },
        { name: 'سارا مهرگان' },
      ],
      categories: ['ارتباطات', 'پیام‌رسان'],
      publishedAt: Date.parse('2021-11-06T09:32:00+03:30'),
      updatedAt: Date.parse('2021-11-07T10:00:00+03:30'),
      picture: { url: 'https://news.example/media/a-wide.jpg', type: 'image/jpeg', bytes: 1234 },
    },
    {
      url: 'https://news.example/news/1/',
      title: 'خبر کوتاه',
      summary: 'خبر کوتاه',
      html: '<div dir="rtl" lang="fa"></div>',
      authors: [{ name: 'استانداری' }],
      categories: ['ارتباطات'],
      publishedAt: Date.parse('2021-07-01T00:10:00+04:30'),
    },
  ],
};

export const EMPTY_FEED: Feed = {
  title: 'پیک',
  description: 'خبر',
  homeUrl: 'https://news.example/',
  urls: {
    xml: 'https://news.example/feed.xml',
    atom: 'https://news.example/feed.atom',
    json: 'https://news.example/feed.json',
  },
  helpUrl: 'https://news.example/follow/',
  styleUrl: '/feed.css',
  iconUrl: 'https://news.example/icon.png',
  author: 'پیک',
  entries: [],
};
