import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { toDigest } from '../../../feeds/digest.ts';
import { siteUrl } from '../../../node/settings.ts';
import { getDigestView } from '../../../queries/digest.ts';
import { digestPaths } from '../../../queries/machine-paths.ts';

export const getStaticPaths = digestPaths;

type Params = InferGetStaticParamsType<typeof getStaticPaths>;

export const GET: APIRoute<never, Params> = async ({ params: { period } }) =>
  new Response(toDigest(await getDigestView(period), siteUrl()));
