import { readFileSync } from 'node:fs';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { htmlAtBase, styleAtBase } from '../../lib/addresses/html-at-base.ts';
import { ownFile } from '../../node/own-source.ts';
import { LAYER_ORDER, STORED_THEME } from '../../policy/inline-blocks.ts';
import { KnownBlocks } from '../../policy/known-blocks.ts';
import { hashSource, pagePolicy } from '../../policy/policies.ts';
import { hasPolicy, isHtml, withPolicy } from '../../policy/with-policy.ts';
import { UnknownAstro } from '../expect-shape.ts';
import { tokensIn } from '../lean/fold-tokens.ts';
import type { KnownSheet } from '../lean/known-sheets.ts';
import { LeanPages } from '../lean/lean-page.ts';

/** Gives a page its policy, what it needs of its styles, and its addresses the base path. @param isPage whether a template made it; a file of text says itself what it may do */
export type SecurePage = (text: string, isPage: boolean) => string;

/** The style sheets that scripts of ours load into a page (`data-style`). */
const LOADED = ['styles/comments.css', 'styles/most.css'];

/**
 * Gives pages the policy that names what the program compiled.
 * @param sheets the compiled style sheets
 * @param site the site's address
 * @param look the style sheet of the newsroom's own look; '' where it has none
 */
export function toSecurePage(
  sheets: readonly KnownSheet[],
  site: string,
  look: string,
): SecurePage {
  const base = basePathOf(site);
  const loaded = LOADED.map((file) => readFileSync(ownFile(file), 'utf8'));
  const lean = new LeanPages(sheets, {
    first: look ? '' : LAYER_ORDER,
    kept: tokensIn(look),
    keptWhereLoaded: tokensIn(loaded.join('')),
  });
  const known = new KnownBlocks('style', look ? [LAYER_ORDER, styleAtBase(look, base)] : []);
  const scripts = new KnownBlocks('script', [STORED_THEME]);
  const sources = new Map<string, string>();
  const sourceOf = (css: string): string => {
    const source = sources.get(css) ?? hashSource(styleAtBase(css, base));
    sources.set(css, source);
    return source;
  };
  return (text, isPage) => {
    if (!isPage && !isHtml(text)) return text;
    if (!isPage) {
      const page = htmlAtBase(text, base);
      if (!hasPolicy(page)) throw new Error('HTML without a policy');
      return page;
    }
    const { html, css } = lean.toLean(text);
    const page = htmlAtBase(html, base);
    return withPolicy(page, () => {
      if (css === undefined) throw new UnknownAstro('a page has none of its styles');
      const styles = [...known.sourcesIn(page), sourceOf(css)];
      return pagePolicy({ styles, scripts: scripts.sourcesIn(page) });
    });
  };
}
