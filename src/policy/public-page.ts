import { fromHtml } from 'hast-util-from-html';
import { isElement } from '../lib/hast-tree.ts';
import { pagePolicy } from './policies.ts';
import { policyMeta } from './with-policy.ts';

/** What web servers serve as a page. */
export const isPageName = (file: string): boolean => /\.(?:x?html?|shtml|xht)$/iu.test(file);

/**
 * A page that somebody put into `public/`, with a policy that lets in this site's own files and nothing
 * that stands in the page itself: the program knows none of its scripts and styles. The rest stays byte
 * for byte, and so does a file without any markup, such as the proofs of ownership that search engines
 * compare.
 */
export function withPublicPolicy(bytes: Buffer): Buffer {
  const [encoding, text] = decode(bytes);
  if (!text.includes('<')) return bytes;
  const meta = policyMeta(pagePolicy({ styles: [], scripts: [] })).replace(/>$/u, '/>');
  const mark = /^(?:\ufeff|\u00ef\u00bb\u00bf)?/u.exec(text)?.[0].length ?? 0;
  const at = mark + policyOffset(text.slice(mark));
  return Buffer.from(text.slice(0, at) + meta + text.slice(at), encoding);
}

/** Any encoding that has ASCII in it is read byte by byte; UTF-16, which says so, becomes UTF-8. */
function decode(bytes: Buffer): ['latin1' | 'utf8', string] {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark !== 'fffe' && mark !== 'feff') return ['latin1', bytes.toString('latin1')];
  const text = new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be').decode(bytes);
  return ['utf8', `\ufeff${text}`];
}

/** Behind the head's tag where one is written, else behind the doctype, else at the start. */
function policyOffset(text: string): number {
  const tree = fromHtml(text, { verbose: true });
  const html = tree.children.find((child) => isElement(child, 'html'));
  const head = html?.children.find((child) => isElement(child, 'head'));
  const tag = head?.data?.position?.opening ?? html?.data?.position?.opening;
  const doctype = tree.children.find(({ type }) => type === 'doctype');
  return tag?.end.offset ?? doctype?.position?.end.offset ?? 0;
}
