import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readMdxBody } from '../loaders/mdx-body.ts';
import type { ComponentName } from '../schemas/components.ts';
import { describeContent } from '../../messages/diagnostics/content.ts';

/** Components in the order they are told of, with those that stand in them. */
export const TOLD_COMPONENTS: readonly (readonly [ComponentName, ...ComponentName[]])[] = [
  ['PullQuote'],
  ['InfoBox'],
  ['Timeline', 'TimelineEvent'],
  ['Gallery'],
  ['Video'],
  ['Audio'],
];

/** What somebody may well write of components, and no build takes. */
export const WRONG_COMPONENTS: readonly string[] = [
  '<Photo src="../media/1403/07/mast.jpg" />',
  '<InfoBox>متن</InfoBox>',
  '<PullQuote size="2">متن</PullQuote>',
  '<Video src="https://example.ir/visit.mp4" />',
  '<Gallery images="../media/1403/07/mast.jpg" />',
  '<InfoBox title="روستا">متن',
];

/** The committed example of a component: part of a body. */
export const componentExample = (name: ComponentName): string =>
  readFileSync(path.join(import.meta.dirname, 'examples/components', `${name}.mdx`), 'utf8');

/** What a build tells first of a body, in Persian; undefined where it takes it. */
export function toldOfBody(body: string): string | undefined {
  const [problem] = readMdxBody(body).problems;
  if (problem === undefined) return undefined;
  const { what, cure } = describeContent({ code: 'mdx', params: problem.params });
  return `${what}. ${cure}.`;
}
