import { formatNumber } from '../lib/persian/numbers.ts';

const WHO = {
  hub: { name: 'میانجی WebSub', things: 'خوراک' },
  engines: { name: 'موتورهای جست‌وجو (IndexNow)', things: 'نشانی' },
} as const;

interface Told {
  who: keyof typeof WHO;
  where: string;
  count: number;
  fault?: string;
}

/** What `npm run ping` says. */
export const PING = {
  usage:
    'این‌گونه بنویسید: npm run ping؛ نشانی سایت را با SITE_URL بدهید، مانند SITE_URL=https://news.example.ir',
  nobody:
    'کسی نیست که خبر شود: در site.yml نه hub (میانجی WebSub) نوشته شده است و نه indexNow (کلید IndexNow)',
  noAddress:
    'نشانی سایت روشن نیست: SITE_URL را، مانند همان که سایت را با آن ساخته‌اید، بدهید؛ مانند https://news.example.ir',
  badSite: 'در site.yml خطایی هست؛ «npm run check» آن را نشان می‌دهد',
  told: ({ who, where, count, fault }: Told): string => {
    const { name, things } = WHO[who];
    const what = `${formatNumber(count)} ${things}`;
    if (fault !== undefined) {
      const why = fault === 'timeout' ? 'در زمان داده‌شده پاسخی نیامد' : fault;
      return `${name} در ${where} خبر نشد: ${why}. ${what} می‌ماند برای بار بعد؛ دستور را دوباره اجرا کنید.`;
    }
    return count === 0 ? `${name}: چیزی عوض نشده است` : `${name} در ${where} از ${what} خبر شد`;
  },
} as const;
