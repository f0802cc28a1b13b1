import type { CardText } from '../../src/media/cards/draw-card.ts';

/** Cards whose pictures are stored in `tests/fixtures/cards/<name>.png`; looked at by a Persian reader. */
export const CARD_EXAMPLES: Readonly<Record<string, CardText>> = {
  'latin-and-digits': {
    site: 'پیک',
    section: 'فناوری',
    title: 'سلام ICT ۱۴۰۰!',
    date: '۱۵ آبان ۱۴۰۰',
  },
  'half-spaces': {
    site: 'پیک مهررود',
    section: 'ارتباطات و فناوری',
    title: 'کیفیت پیام‌رسان‌های داخلی در دو سه سال اخیر رشد قابل قبولی داشته است',
    date: '۱۵ آبان ۱۴۰۰',
  },
  'brackets-and-quotes': {
    site: 'پیک',
    section: 'سلامت',
    title: 'هزینهٔ «Wi-Fi 6» (۲۰٪) & <5G> از ۱٬۲۵۰ تومان گذشت؛ چرا؟',
  },
  'a-section': { site: 'پیک مهررود', title: 'فرهنگ و هنر' },
};
