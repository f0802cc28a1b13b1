import { visit } from 'unist-util-visit';
import { classifyUrl } from '../../../../markdown/url.ts';
import { itemRule, type MatchOf } from '../rule.ts';
import { pathOf } from './broken-link.ts';

const TAG = /<img\s[^<>]+>/gi;
const SOURCE = /\ssrc=["']?([^\s"'<>]+)/i;

/**
 * A picture of a body at an address that this site has not: readers would see a hole. Files of `media/`
 * that are missing hold up the build, and pictures of other hosts are another rule's.
 */
export const missingPicture = itemRule(
  'missing-picture',
  'error',
  function* ({ tree, bodyStart }, archive) {
    const found: MatchOf<'missing-picture'>[] = [];
    const look = (address: string, start: number, end: number) => {
      if (classifyUrl(address, archive.site) !== 'inside') return;
      const path = pathOf(address, archive.site);
      if (path === undefined || archive.hasPage(path)) return;
      found.push({ start: bodyStart + start, end: bodyStart + end, params: { address } });
    };
    visit(tree, ['image', 'html', 'mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
      if (node.type === 'image' && 'url' in node) look(node.url, start, end);
      else if (node.type === 'html' && 'value' in node)
        for (const { index, 0: tag } of node.value.matchAll(TAG))
          look(SOURCE.exec(tag)?.[1] ?? '#', start + index, start + index + tag.length);
      else if ('attributes' in node && node.name === 'img') {
        const src = node.attributes.find(
          (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'src',
        );
        if (typeof src?.value === 'string') look(src.value, start, end);
      }
    });
    yield* found;
  },
);
