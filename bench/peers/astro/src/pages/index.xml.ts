import { getNewest } from '../newest.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&<>]/gu, (sign) => SIGNS[sign] ?? sign);

export async function GET(): Promise<Response> {
  const items = (await getNewest())
    .slice(0, 30)
    .map(
      ({ url, data: { title, lead = '' } }) =>
        `<item><title>${escape(title)}</title><link>https://news.example${url}</link><description>${escape(lead)}</description></item>`,
    );
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>خبرنامه</title><link>https://news.example/</link><description>خبرنامه</description>${items.join('\n')}</channel></rss>`);
}
