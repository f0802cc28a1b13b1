import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { featuresOf } from './body-features.ts';
import { ID_PREFIX } from './html-schema.ts';
import { GFM_PLUGINS, HTML_PLUGINS, MDX_PLUGINS, REHYPE_PLUGINS, REMARK_PLUGINS } from './index.ts';
import { remarkEscapedMarks } from './remark/escaped-marks.ts';
import { remarkQuickParagraphs } from './remark/quick-paragraphs.ts';

const MDX_NODES: NonNullable<Options['passThrough']> = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
];

function makeProcessor(gfm: boolean, html: boolean) {
  return (
    unified()
      .use(remarkParse)
      .use(remarkEscapedMarks)
      .use(REMARK_PLUGINS)
      .use(gfm ? GFM_PLUGINS : [remarkQuickParagraphs])
      // Sanitising gives ids their prefix; without it they get the same one here.
      .use(remarkRehype, { allowDangerousHtml: html, clobberPrefix: html ? '' : ID_PREFIX })
      .use(html ? HTML_PLUGINS : [])
      .use(REHYPE_PLUGINS)
      .freeze()
  );
}

const makeMdxProcessor = () =>
  unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkEscapedMarks)
    .use(REMARK_PLUGINS)
    .use(GFM_PLUGINS)
    .use(remarkRehype, { clobberPrefix: '', passThrough: MDX_NODES })
    .use(MDX_PLUGINS)
    .use(REHYPE_PLUGINS)
    .freeze();

type BodyProcessor = ReturnType<typeof makeProcessor>;

const made = new Map<string, BodyProcessor>();

/**
 * A processor from a body to hast, with no more than the body needs. Making one costs as much as
 * rendering several bodies, so each kind is made once and kept. Of MDX the components stay as nodes of
 * their own.
 */
export function processorFor(body: string, format: 'md' | 'mdx' = 'md'): BodyProcessor {
  if (format === 'mdx') return keep('mdx', makeMdxProcessor);
  const { gfm, html } = featuresOf(body);
  return keep(`${gfm} ${html}`, () => makeProcessor(gfm, html));
}

function keep(key: string, make: () => BodyProcessor): BodyProcessor {
  const kept = made.get(key) ?? make();
  made.set(key, kept);
  return kept;
}
