import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An object as a store keeps it. */
export interface StoredObject {
  bytes: Buffer;
  etag: string;
  headers: Readonly<Record<string, string>>;
  at: number;
}

/** What a request is to meet in the place of an answer. */
export type Fault = 'none' | 'drop-before' | 'drop-after' | number;

/** A request that was answered. */
export interface Heard {
  method: string;
  key: string;
  status: number;
  size: number;
}

const KEY_ID = 'AKIDEXAMPLE';
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const REGION = 'ir-thr-at1';
const BUCKET = 'news';
/** The headers that S3 keeps with an object. */
const KEPT = [
  'content-type',
  'cache-control',
  'content-encoding',
  'x-amz-website-redirect-location',
];
const FRESH = 15 * 60_000;

/**
 * A store that speaks as much of S3 as a push needs, and takes nothing that a strict one would not: every
 * signature is computed here anew by what AWS has published of it (Signature Version 4), every body must have the
 * digest that was signed, every request must be of these minutes. Beside it the bucket is shown to readers as a
 * website.
 */
export class S3StandIn {
  readonly objects = new Map<string, StoredObject>();
  readonly heard: Heard[] = [];
  /** Whether conditions are heeded; some stores write in spite of them. */
  conditions: 'heeded' | 'ignored' | 'refused' = 'heeded';
  /** Whether redirects of websites are known; some stores refuse the header. */
  hasRedirects = true;
  /** What a request meets. */
  faultOf: (method: string, key: string) => Fault = () => 'none';
  readonly #api: Server;
  readonly #website: Server;

  private constructor() {
    this.#api = createServer((request, response) => void this.#answer(request, response));
    this.#website = createServer((request, response) => this.#show(request, response));
  }

  static async start(): Promise<S3StandIn> {
    const made = new S3StandIn();
    for (const server of [made.#api, made.#website])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  /** What a push is told of it. */
  get settings() {
    return {
      endpoint: `http://127.0.0.1:${portOf(this.#api)}`,
      bucket: BUCKET,
      region: REGION,
      prefix: '',
      pathStyle: true,
      conditions: true,
      keyId: KEY_ID,
      secret: SECRET,
    };
  }

  /** Where readers find the bucket, without a slash at the end. */
  get website(): string {
    return `http://127.0.0.1:${portOf(this.#website)}`;
  }

  async close(): Promise<void> {
    for (const server of [this.#api, this.#website]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const { method = '' } = request;
    const [rawPath = '', query = ''] = (request.url ?? '').split('?');
    // The bucket stands in the path, or before the host (AWS: path-style and virtual-hosted-style requests).
    const isInHost = request.headers.host?.startsWith(`${BUCKET}.`) === true;
    const inBucket = isInHost ? `/${BUCKET}${rawPath}` : rawPath;
    const key = decodeURIComponent(inBucket).replace(/^\/[^/]*\/?/u, '');
    const fault = this.faultOf(method, key);
    if (fault === 'drop-before') return void request.socket.destroy();
    const answer =
      typeof fault === 'number'
        ? refusal(fault, 'InternalError')
        : ((new RegExp(`^/${BUCKET}(?:/|$)`, 'u').test(inBucket)
            ? this.#objection(request, rawPath, query, body)
            : refusal(404, 'NoSuchBucket')) ?? this.#do(method, key, query, request, body));
    this.heard.push({ method, key, status: answer.status, size: body.length });
    if (fault === 'drop-after') return void request.socket.destroy();
    response.writeHead(answer.status, { date: new Date().toUTCString(), ...answer.headers });
    response.end(method === 'HEAD' ? undefined : answer.body);
  }

  #objection(
    request: IncomingMessage,
    rawPath: string,
    query: string,
    body: Buffer,
  ): Answer | undefined {
    const why = signatureFault(request, rawPath, query, body);
    return why === undefined ? undefined : refusal(why === 'RequestTimeTooSkewed' ? 403 : 403, why);
  }

  #do(
    method: string,
    key: string,
    query: string,
    { headers }: IncomingMessage,
    body: Buffer,
  ): Answer {
    const there = this.objects.get(key);
    if (method === 'PUT') return this.#put(key, headers, body);
    if (method === 'POST' && query === 'delete=') return this.#deleteMany(headers, body);
    if (method === 'DELETE') {
      this.objects.delete(key);
      return { status: 204, headers: {} };
    }
    if (method !== 'GET' && method !== 'HEAD') return refusal(405, 'MethodNotAllowed');
    if (!there) return refusal(404, 'NoSuchKey');
    const written = { etag: there.etag, 'last-modified': new Date(there.at).toUTCString() };
    return { status: 200, headers: { ...there.headers, ...written }, body: there.bytes };
  }

  #put(key: string, headers: IncomingMessage['headers'], body: Buffer): Answer {
    const there = this.objects.get(key);
    const asked = headers['if-match'] !== undefined || headers['if-none-match'] !== undefined;
    if (asked && this.conditions === 'refused') return refusal(501, 'NotImplemented');
    if (asked && this.conditions === 'heeded') {
      const { 'if-match': match, 'if-none-match': none } = headers;
      // AWS: of If-None-Match only «*» is known.
      if (none !== undefined && none !== '*') return refusal(501, 'NotImplemented');
      if (none === '*' && there) return refusal(412, 'PreconditionFailed');
      if (match !== undefined && !there) return refusal(404, 'NoSuchKey');
      if (match !== undefined && there?.etag !== match) return refusal(412, 'PreconditionFailed');
    }
    const redirect = headers['x-amz-website-redirect-location'];
    if (redirect !== undefined && !this.hasRedirects) return refusal(501, 'NotImplemented');
    if (redirect !== undefined && !/^(?:\/|https?:)/u.test(String(redirect)))
      return refusal(400, 'InvalidRedirectLocation');
    const kept = KEPT.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    this.objects.set(key, { bytes: body, etag, headers: Object.fromEntries(kept), at: Date.now() });
    return { status: 200, headers: { etag } };
  }

  #deleteMany(headers: IncomingMessage['headers'], body: Buffer): Answer {
    const md5 = createHash('md5').update(body).digest('base64');
    if (headers['content-md5'] !== md5) return refusal(400, 'BadDigest');
    const keys = [...String(body).matchAll(/<Object><Key>(.*?)<\/Key><\/Object>/gsu)].map(
      ([, key = '']) => key.replace(/&(amp|lt|gt|quot);/gu, (_, name) => SIGNS[name] ?? ''),
    );
    if (keys.length === 0 || keys.length > 1000) return refusal(400, 'MalformedXML');
    for (const key of keys) this.objects.delete(key);
    return { status: 200, headers: {}, body: '<DeleteResult></DeleteResult>' };
  }

  /** As stores show a bucket: a folder's page, a redirect where one is kept, the page of what is not there. */
  #show(request: IncomingMessage, response: ServerResponse): void {
    const [rawPath = ''] = (request.url ?? '').split('?');
    const path = decodeURIComponent(rawPath).slice(1);
    const object = this.objects.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    const moved = object?.headers['x-amz-website-redirect-location'];
    if (moved !== undefined) response.writeHead(301, { location: moved }).end();
    else if (object) response.writeHead(200, object.headers).end(object.bytes);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end();
  }
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body?: Buffer | string;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const refusal = (status: number, code: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`,
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** What a strict store finds wrong with a signature, in its words; undefined where nothing is. */
function signatureFault(
  { method = '', headers }: IncomingMessage,
  rawPath: string,
  query: string,
  body: Buffer,
): string | undefined {
  const parsed =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/u.exec(
      headers.authorization ?? '',
    );
  if (!parsed) return 'AccessDenied';
  const [, keyId = '', day = '', region = '', names = '', signature = ''] = parsed;
  if (keyId !== KEY_ID) return 'InvalidAccessKeyId';
  if (region !== REGION) return 'AuthorizationHeaderMalformed';
  const time = String(headers['x-amz-date']);
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(time) ?? [];
  const sentAt = Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
  if (Number.isNaN(sentAt) || !time.startsWith(day)) return 'AccessDenied';
  if (Math.abs(Date.now() - sentAt) > FRESH) return 'RequestTimeTooSkewed';
  const signed = names.split(';');
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => signed.includes(name)))
    return 'AccessDenied';
  // Whatever else of AWS is in the request must be signed, too.
  if (Object.keys(headers).some((name) => name.startsWith('x-amz-') && !signed.includes(name)))
    return 'AccessDenied';
  const digest = sha256(body);
  if (headers['x-amz-content-sha256'] !== digest) return 'XAmzContentSHA256Mismatch';
  const canonical = [
    method,
    rawPath,
    query.split('&').toSorted().join('&'),
    ...signed.map((name) => `${name}:${String(headers[name]).trim().replace(/ +/gu, ' ')}`),
    '',
    names,
    digest,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(Buffer.from(canonical))].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${SECRET}`),
  );
  const isSame = timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
  return isSame ? undefined : 'SignatureDoesNotMatch';
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
