/**
 * The path that a request asks for, percent-encoded as it came (RFC 9112, «Request Target»): `/news/1/?a=b`
 * and `http://any.host/news/1/` → `/news/1/`.
 * @returns undefined for what names no path of a site
 */
export function pathOfTarget(target: string): string | undefined {
  const absolute = /^https?:\/\/[^/?#]*(?<path>[/?#][^]*)?$/iu.exec(target);
  const path = (absolute ? (absolute.groups?.['path'] ?? '') : target).split(/[?#]/u, 1)[0] ?? '';
  if (absolute && path === '') return '/';
  return path.startsWith('/') ? path : undefined;
}
