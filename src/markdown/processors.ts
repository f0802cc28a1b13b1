import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { featuresOf } from './body-features.ts';
import { ID_PREFIX } from './html-schema.ts';
import { directionOf, type Language } from '../lib/languages.ts';
import { GFM_PLUGINS, HTML_PLUGINS, MDX_PLUGINS, pluginsFor } from './index.ts';
import { remarkEscapedMarks } from './remark/escaped-marks.ts';
import { remarkQuickParagraphs } from './remark/quick-paragraphs.ts';

const MDX_NODES: NonNullable<Options['passThrough']> = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
];

function makeProcessor(gfm: boolean, html: boolean, language: Language | undefined) {
  const { remark, rehype } = pluginsFor(language);
  return (
    unified()
      .use(remarkParse)
      .use(remarkEscapedMarks)
      .use(remark)
      .use(gfm ? GFM_PLUGINS : [remarkQuickParagraphs])
      // Sanitising gives ids their prefix; without it they get the same one here.
      .use(remarkRehype, { allowDangerousHtml: html, clobberPrefix: html ? '' : ID_PREFIX })
      .use(html ? HTML_PLUGINS : [])
      .use(rehype)
      .freeze()
  );
}

function makeMdxProcessor(language: Language | undefined) {
  const { remark, rehype } = pluginsFor(language);
  return unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkEscapedMarks)
    .use(remark)
    .use(GFM_PLUGINS)
    .use(remarkRehype, { clobberPrefix: '', passThrough: MDX_NODES })
    .use(MDX_PLUGINS)
    .use(rehype)
    .freeze();
}

type BodyProcessor = ReturnType<typeof makeProcessor>;

const made = new Map<string, BodyProcessor>();

/**
 * A processor from a body to hast, with no more than the body needs. Making one costs as much as
 * rendering several bodies, so each kind is made once and kept. Of MDX the components stay as nodes of
 * their own.
 */
export function processorFor(
  body: string,
  format: 'md' | 'mdx' = 'md',
  language?: Language,
): BodyProcessor {
  // Languages of one direction are read alike.
  const way = language === undefined ? '' : directionOf(language);
  if (format === 'mdx') return keep(`mdx ${way}`, () => makeMdxProcessor(language));
  const { gfm, html } = featuresOf(body);
  return keep(`${gfm} ${html} ${way}`, () => makeProcessor(gfm, html, language));
}

function keep(key: string, make: () => BodyProcessor): BodyProcessor {
  const kept = made.get(key) ?? make();
  made.set(key, kept);
  return kept;
}
