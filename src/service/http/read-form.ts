/**
 * The fields of a form that was posted as forms are; undefined for anything else. Files are taken nowhere, so
 * of the two ways that browsers have only the simple one is read.
 */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded(?:;|$)/iu.test(type)) return undefined;
  return new URLSearchParams(await request.text());
}
