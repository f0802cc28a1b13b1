/** Where a bucket is, and the key that may write to it. */
export interface S3Settings {
  /** The store's address: `https://s3.ir-thr-at1.arvanstorage.ir`. */
  endpoint: string;
  bucket: string;
  /** As the store has it; many have one only and take any word. */
  region: string;
  /** The folder of the bucket that the site is in, without slashes at its ends; '' for its top. */
  prefix: string;
  /** Whether the bucket stands in the path of addresses; otherwise before the host. */
  pathStyle: boolean;
  /** Whether the store heeds `If-Match` and `If-None-Match` when something is written. */
  conditions: boolean;
  keyId: string;
  secret: string;
}

/** The address of an object of a bucket. @param key its whole key, decoded; '' for the bucket itself */
export function objectUrl(
  { endpoint, bucket, pathStyle }: S3Settings,
  key: string,
  query = '',
): string {
  const url = new URL(endpoint);
  const parts = [pathStyle ? bucket : '', key].filter((part) => part !== '');
  const path = parts.join('/').split('/').map(encodePart).join('/');
  if (!pathStyle) url.host = `${bucket}.${url.host}`;
  url.pathname = `${url.pathname.replace(/\/$/u, '')}/${path}`;
  url.search = query;
  return url.href;
}

/** As the signature wants it (RFC 3986): whatever is no letter, digit, «-», «.», «_» or «~». */
const encodePart = (part: string): string =>
  encodeURIComponent(part).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
