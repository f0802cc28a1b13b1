/**
 * The fields of a form that was posted as forms are; undefined for anything else. Files are taken nowhere, so
 * of the two ways that browsers have only the simple one is read. U+0000, which no browser sends and no
 * PostgreSQL takes, becomes U+FFFD, as in HTML.
 */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded(?:;|$)/iu.test(type)) return undefined;
  const fields = new URLSearchParams(await request.text());
  return new URLSearchParams(Array.from(fields, (pair) => pair.map(withoutNul)));
}

const withoutNul = (text: string): string => text.replaceAll('\0', '\uFFFD');
