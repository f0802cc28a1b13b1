import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { objectUrl, type S3Settings } from './s3-settings.ts';

/** A store's answer that is not «yes». */
export class StoreRefused extends Error {
  readonly status: number;
  /** The store's own word: `AccessDenied`, `NoSuchBucket`; '' where it gives none. */
  readonly code: string;

  constructor(status: number, code: string) {
    super(`HTTP ${status} ${code}`.trim());
    this.status = status;
    this.code = code;
  }
}

/** The store was not reached, again and again. */
export class StoreAway extends Error {}

export interface Ask {
  /** Below the prefix; undefined for the bucket itself. */
  key: string | undefined;
  query?: string;
  headers?: Readonly<Record<string, string>>;
  body?: { bytes: Buffer | Blob; sha256: string } | undefined;
}

/** Of a request that fails by chance, so many are made. */
const TRIES = 5;
/** Before the second, in ms; then twice as long each time. */
const FIRST_PAUSE = 200;
/** How long a request may take, ms, and how much longer for its bytes. */
const TIMEOUT = 60_000;
const SLOWEST = 50; // bytes a millisecond

const NO_BODY = createHash('sha256').update('').digest('hex');

/**
 * Asks a store that speaks S3: signed (SigV4, by aws4fetch), with a time limit, and again where it fails by chance.
 */
export class S3Client {
  readonly #settings: S3Settings;
  readonly #signer: AwsClient;
  readonly #firstPause: number;
  /** Requests that were made, with those that were made again, and the bytes that were sent. */
  requests = 0;
  bytes = 0;

  constructor(settings: S3Settings, firstPause = FIRST_PAUSE) {
    this.#settings = settings;
    this.#firstPause = firstPause;
    this.#signer = new AwsClient({
      accessKeyId: settings.keyId,
      secretAccessKey: settings.secret,
      service: 's3',
      region: settings.region,
      retries: 0,
    });
  }

  /**
   * @param onAgain told before a request is made another time: it may have been done
   * @throws {StoreRefused} @throws {StoreAway}
   */
  async ask(method: string, asked: Ask, onAgain?: () => void): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#askOnce(method, asked);
      if (answer instanceof Response && answer.ok) return answer;
      if (tries === TRIES || (answer instanceof Response && !isByChance(answer.status))) {
        if (answer instanceof Response)
          throw new StoreRefused(answer.status, codeIn(await answer.text()));
        throw new StoreAway(reasonOf(answer), { cause: answer });
      }
      if (answer instanceof Response) await answer.body?.cancel();
      onAgain?.();
      await pause(this.#firstPause * 2 ** (tries - 1) * (0.5 + Math.random()));
    }
  }

  /** The whole key of a file in the bucket. @param file its path below the prefix */
  keyOf(file: string): string {
    const { prefix } = this.#settings;
    return prefix === '' ? file : `${prefix}/${file}`;
  }

  /** @returns an error where no answer came */
  async #askOnce(
    method: string,
    { key, query = '', headers = {}, body }: Ask,
  ): Promise<Response | Error> {
    const size = body ? (body.bytes instanceof Blob ? body.bytes.size : body.bytes.length) : 0;
    this.requests += 1;
    this.bytes += size;
    const request = await this.#signer.sign(
      objectUrl(this.#settings, key === undefined ? '' : this.keyOf(key), query),
      {
        method,
        headers: { ...headers, 'X-Amz-Content-Sha256': body?.sha256 ?? NO_BODY },
        ...(body && { body: body.bytes as BodyInit }),
      },
    );
    try {
      return await fetch(request, {
        signal: AbortSignal.timeout(TIMEOUT + Math.ceil(size / SLOWEST)),
      });
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}

/** Too many requests at a time, and faults of the store's own; but not what it has not learnt (501). */
const isByChance = (status: number): boolean =>
  status === 429 || status === 408 || (status >= 500 && status !== 501);

/** What a fault is called (`<Code>` of S3's `Error`). */
const codeIn = (xml: string): string => /<Code>(\w{1,100})<\/Code>/u.exec(xml)?.[1] ?? '';

const reasonOf = (error: Error): string =>
  error.name === 'TimeoutError'
    ? 'timeout'
    : error.cause instanceof Error && error.cause.message
      ? error.cause.message
      : error.message;

/** A body with the digest that is signed. */
export const bodyOf = (bytes: Buffer): { bytes: Buffer; sha256: string } => ({
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
