import type { z } from 'astro/zod';
import { readMdx, type WrittenComponent } from '../../markdown/restrict-mdx.ts';
import type { ContentParams } from '../../lib/diagnostics/content-params.ts';
import type { PropReason } from '../../lib/diagnostics/reasons.ts';
import { COMPONENT_NAMES, COMPONENT_SCHEMAS, isComponentName } from '../schemas/components.ts';
import { toMediaPath } from '../../lib/media-path.ts';
import { compact, problemOf } from '../schemas/fields.ts';

/** What is wrong at one position of an MDX body; `line` and `column` count from 1 in the body. */
interface MdxProblem {
  line: number;
  column: number;
  params: ContentParams['mdx'];
}

/** What an MDX body holds beside its text; lines count from 1 in the body. */
export interface MdxBody {
  problems: MdxProblem[];
  components: WrittenComponent[];
  /** The files of `content/media` that its components name, by their paths below it. */
  media: { src: string; line: number }[];
}

/** Read an MDX body, and judge what its components were given. */
export function readMdxBody(body: string): MdxBody {
  const { problems, components } = readMdx(body, COMPONENT_NAMES);
  return {
    problems: [
      ...problems.map(({ line, column, why, name }) => ({
        ...{ line, column },
        params: { why, value: name },
      })),
      ...components.flatMap(propProblems),
    ],
    components,
    media: components.flatMap(({ props, line }) => mediaIn(props).map((src) => ({ src, line }))),
  };
}

function propProblems({
  name,
  props,
  attributePositions,
  line,
  column,
}: WrittenComponent): MdxProblem[] {
  if (!isComponentName(name)) return [];
  const given = compact(props);
  const { error } = COMPONENT_SCHEMAS[name].safeParse(given);
  const problem = (key: PropertyKey | undefined, why: PropReason, path: PropertyKey[]) => ({
    ...(attributePositions.get(String(key)) ?? { line, column }),
    params: { why, value: path.map(toWord).join('.'), component: name },
  });
  return (error?.issues ?? []).flatMap((issue) => {
    const [prop] = issue.path;
    if (issue.code !== 'unrecognized_keys')
      return [problem(prop, reasonOf(issue, given), issue.path)];
    return issue.keys.map((key) =>
      problem(attributePositions.has(key) ? key : prop, 'prop-unknown', [...issue.path, key]),
    );
  });
}

/** Indexes in a list count from 1 for people. */
const toWord = (key: PropertyKey): string =>
  typeof key === 'number' ? String(key + 1) : String(key);

function reasonOf(issue: z.core.$ZodIssue, given: unknown): PropReason {
  switch (problemOf(issue, given).code) {
    case 'missing-field':
      return 'prop-missing';
    case 'missing-picture':
      return 'prop-file';
    case 'bad-address':
      return 'prop-address';
    case 'too-long':
      return 'prop-long';
    default:
      return issue.message === 'not-a-list' ? 'prop-list' : 'prop-text';
  }
}

/** Every text in what a component was given that is the path of a file of `content/media`. */
function mediaIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const src = toMediaPath(value);
    return src === undefined ? [] : [src];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(mediaIn) : [];
}
