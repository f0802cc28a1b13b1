import type { SECURITY_HEADERS } from '../../policy/headers.ts';
import { quoted } from './served-site.ts';

type Choices = (typeof SECURITY_HEADERS)[string];

/** A header's line, and the maps that choose its value: first by the file's path, then by its type. */
export function headerOf(name: string, choices: Choices): { maps: string[]; line: string } {
  const always = name === 'Cache-Control' ? '' : ' always';
  const last = choices.at(-1)?.value ?? '';
  if (choices.length === 1)
    return { maps: [], line: `add_header ${name} ${quoted(last)}${always};` };
  const variable = `$peyk_${name.toLowerCase().replaceAll('-', '_')}`;
  const byType = choices.filter(({ type }) => type !== undefined);
  const byPath = choices.filter(({ path }) => path !== undefined);
  const maps = [];
  if (byType.length > 0)
    maps.push(
      `map $sent_http_content_type ${variable}_of_type {`,
      ...byType.map(({ type = '', value }) => `  ${quoted(`~${type}`)} ${quoted(value)};`),
      `  default ${quoted(last)};`,
      '}',
    );
  maps.push(
    `map $uri ${variable} {`,
    ...byPath.map(({ path = '', value }) => `  "~${path}" ${quoted(value)};`),
    `  default ${byType.length > 0 ? `${variable}_of_type` : quoted(last)};`,
    '}',
  );
  return { maps, line: `add_header ${name} ${variable}${always};` };
}
