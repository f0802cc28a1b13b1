import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { getSiteFrame } from '../queries/site.ts';

/** A newsroom without a key has no such file. */
export async function getStaticPaths() {
  const key = (await getSiteFrame()).indexNow?.key;
  return key === undefined ? [] : [{ params: { key } }];
}

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

/** The proof that who tells engines of changes owns the site (indexnow.org). */
export const GET: APIRoute<never, Params> = ({ params: { key } }) => new Response(key);
