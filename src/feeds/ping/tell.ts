/** As many addresses as IndexNow takes at once. */
const MOST = 10_000;

/** An answer that is not «yes». */
class Refused extends Error {
  constructor({ status, statusText }: Response) {
    super(`HTTP ${status} ${statusText}`.trim());
  }
}

/**
 * Tell a hub that feeds changed (W3C WebSub, section 7: how is between publisher and hub; hubs agree on a
 * form with `hub.mode=publish`).
 * @throws {Error} when it cannot be reached in time or refuses
 */
export const tellHub = (hub: string, feeds: readonly string[], timeout: number): Promise<void> =>
  post(
    hub,
    // The form encodes itself.
    new URLSearchParams([['hub.mode', 'publish'], ...feeds.map((url) => ['hub.url', url])]),
    {},
    timeout,
  );

/**
 * Tell search engines of addresses that are new, changed or gone (indexnow.org, «Submitting set of URLs»).
 * @throws {Error} when they cannot be reached in time or refuse
 */
export async function tellIndexNow(
  endpoint: string,
  key: { key: string; url: string },
  urls: readonly string[],
  timeout: number,
): Promise<void> {
  for (let from = 0; from < urls.length; from += MOST)
    await post(
      endpoint,
      JSON.stringify({
        host: new URL(key.url).host,
        key: key.key,
        keyLocation: key.url,
        urlList: urls.slice(from, from + MOST),
      }),
      { 'Content-Type': 'application/json; charset=utf-8' },
      timeout,
    );
}

async function post(
  url: string,
  body: string | URLSearchParams,
  headers: Record<string, string>,
  timeout: number,
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers,
    // A key and a list of addresses are for this host and no other.
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Refused(answer);
}
