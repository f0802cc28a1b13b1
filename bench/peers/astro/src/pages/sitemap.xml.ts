import { getLists } from '../lists.ts';
import { getNewest } from '../newest.ts';

export async function GET(): Promise<Response> {
  const urls = [...(await getNewest()), ...(await getLists())].map(
    ({ url }) => `<url><loc>https://news.example${encodeURI(url)}</loc></url>`,
  );
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>`);
}
