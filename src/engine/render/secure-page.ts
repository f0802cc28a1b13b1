import { LAYER_ORDER, STORED_THEME } from '../../policy/inline-blocks.ts';
import { KnownBlocks } from '../../policy/known-blocks.ts';
import { hashSource, pagePolicy } from '../../policy/policies.ts';
import { hasPolicy, isHtml, withPolicy } from '../../policy/with-policy.ts';
import { UnknownAstro } from '../expect-shape.ts';

/** Gives a page its policy. @param isPage whether a template made it; a file of text says itself what it may do */
export type SecurePage = (text: string, isPage: boolean) => string;

/**
 * Gives pages the policy that names what the program compiled.
 * @param styles the texts of the compiled styles
 */
export function toSecurePage(styles: Iterable<string>): SecurePage {
  const known = new KnownBlocks('style', [LAYER_ORDER, ...styles]);
  const scripts = new KnownBlocks('script', [STORED_THEME]);
  const layerOrder = new Set([hashSource(LAYER_ORDER)]);
  const policyOf = (page: string): string => {
    const named = known.sourcesIn(page);
    if (named.isSubsetOf(layerOrder)) throw new UnknownAstro('a page has none of its styles');
    return pagePolicy({ styles: named, scripts: scripts.sourcesIn(page) });
  };
  return (text, isPage) => {
    if (isPage) return withPolicy(text, () => policyOf(text));
    if (isHtml(text) && !hasPolicy(text)) throw new Error('HTML without a policy');
    return text;
  };
}
