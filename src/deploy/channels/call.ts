import type { Outcome } from './post.ts';

/** An answer that was read to its end. */
export interface Answer {
  status: number;
  /** What it says, where that is JSON; undefined otherwise. */
  json: unknown;
  /** Seconds that its header tells to wait. */
  retryAfter?: number | undefined;
}

export interface Call {
  url: string;
  body: string | URLSearchParams | Uint8Array<ArrayBuffer>;
  headers?: Readonly<Record<string, string>>;
  /** In ms, to the end of the answer. */
  timeout: number;
  /** What no report may show: tokens stand in the addresses of messengers. */
  secrets: readonly string[];
}

/** No answer is larger that means something. */
const LARGEST_ANSWER = 1_000_000;

/**
 * Nothing has left this machine, or nobody took it: the name has no address, the connection was refused or
 * never stood, the certificate was not trusted.
 */
const UNSENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|CERT_.*|UNABLE_TO_.*|SELF_SIGNED_.*|DEPTH_ZERO_.*|ERR_INVALID_URL)$/u;

/** POST something once. Any answer is an answer; without one, whether it was sent is said as far as it is known. */
export async function call({
  url,
  body,
  headers,
  timeout,
  secrets,
}: Call): Promise<Answer | Extract<Outcome, { kind: 'unsent' | 'unsure' }>> {
  try {
    const response = await fetch(url, {
      // A connection that is kept may be closed by the other side while the next request is under way, and then
      // nobody could say whether that was done.
      ...{ method: 'POST', body, headers: { ...headers, Connection: 'close' } },
      // What is sent is for this host and no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    const text = await readAll(response);
    const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      ...{ status: response.status, json: parse(text) },
      ...(Number.isFinite(retryAfter) && { retryAfter }),
    };
  } catch (error) {
    const { code, reason } = reasonOf(error);
    return { kind: UNSENT.test(code) ? 'unsent' : 'unsure', reason: hide(reason, secrets) };
  }
}

/** A text without secrets, as they are or as addresses write them. */
export const hide = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((shown, secret) => shown.replaceAll(secret, '***'), text);

async function readAll(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > LARGEST_ANSWER) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `fetch` hides what happened in a chain of causes; connecting to several addresses fails in a list. */
function reasonOf(error: unknown): { code: string; reason: string } {
  let last: { code?: unknown; name?: unknown; message?: unknown } = {};
  for (let each = error; typeof each === 'object' && each !== null;) {
    last = each;
    const { cause, errors } = each as { cause?: unknown; errors?: unknown };
    each = cause ?? (Array.isArray(errors) ? (errors as unknown[])[0] : undefined);
  }
  const { code, name, message } = last;
  // A port that `fetch` asks nobody at.
  if (message === 'bad port') return { code: 'ERR_INVALID_URL', reason: 'bad port' };
  if (name === 'TimeoutError') return { code: 'TIMEOUT', reason: 'timeout' };
  return {
    code: typeof code === 'string' ? code : '',
    reason: typeof code === 'string' ? code : String(message || name || error),
  };
}
