import { visit } from 'unist-util-visit';
import { classifyUrl } from '../../markdown/url.ts';
import type { Hit, Rule } from '../rule.ts';
import { pathOf } from './broken-link.ts';

const HTML_PICTURE = /<img\s[^<>]{0,400}?src\s*=\s*["']?([^\s"'<>]+)/gi;

/**
 * A picture of a body that readers would see a hole for: on another host, which pages load nothing from,
 * or at an address that this site has not.
 */
export const unseenPicture: Rule = {
  id: 'unseen-picture',
  severity: 'error',
  *check({ tree, bodyStart }, archive) {
    const found: Hit[] = [];
    const look = (address: string, start: number, end: number) => {
      const isForeign = classifyUrl(address, archive.site) !== 'inside';
      const path = pathOf(address);
      if (!isForeign && (path === undefined || archive.hasPage(path))) return;
      const detail = { address, foreign: isForeign ? 1 : 0 };
      found.push({ start: bodyStart + start, end: bodyStart + end, detail });
    };
    visit(tree, ['image', 'html', 'mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
      if (node.type === 'image' && 'url' in node) look(node.url, start, end);
      else if (node.type === 'html' && 'value' in node)
        for (const { index, 0: tag, 1: address = '' } of node.value.matchAll(HTML_PICTURE))
          look(address, start + index, start + index + tag.length);
      else if ('attributes' in node && node.name === 'img') {
        const src = node.attributes.find(
          (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'src',
        );
        if (typeof src?.value === 'string') look(src.value, start, end);
      }
    });
    yield* found;
  },
};
