import type { z } from 'astro/zod';
import { readMdx, type WrittenComponent } from '../../markdown/restrict-mdx.ts';
import type { Fault } from '../../lib/diagnostics/diagnostic.ts';
import { COMPONENT_NAMES, COMPONENT_SCHEMAS, isComponentName } from '../schemas/components.ts';
import { toMediaPath } from '../../lib/media-path.ts';
import { compact, toComplaint } from '../schemas/fields.ts';

/** What an MDX body holds beside its text; lines count from 1 in the body. */
export interface MdxBody {
  faults: BodyFault[];
  components: WrittenComponent[];
  /** The files of `content/media` that its components name, by their paths below it. */
  media: { src: string; line: number }[];
}

type BodyFault = Omit<Fault, 'file'>;

/** Read an MDX body, and judge what its components were given. */
export function readMdxBody(body: string): MdxBody {
  const { faults, components } = readMdx(body, COMPONENT_NAMES);
  return {
    faults: [
      ...faults.map(({ line, column, kind, name }) => mdxFault({ line, column }, kind, name)),
      ...components.flatMap(propFaults),
    ],
    components,
    media: components.flatMap(({ props, line }) => mediaIn(props).map((src) => ({ src, line }))),
  };
}

const mdxFault = (
  place: { line: number; column: number },
  why: string,
  value: string,
  component = '',
): BodyFault => ({ ...place, kind: 'mdx', value, detail: { why, component } });

function propFaults({ name, props, places, ...place }: WrittenComponent): BodyFault[] {
  if (!isComponentName(name)) return [];
  const given = compact(props);
  const { error } = COMPONENT_SCHEMAS[name].safeParse(given);
  return (error?.issues ?? []).flatMap((issue) => {
    const at = places.get(String(issue.path[0])) ?? place;
    if (issue.code !== 'unrecognized_keys')
      return [mdxFault(at, whyOf(issue, given), issue.path.map(toWord).join('.'), name)];
    return issue.keys.map((key) =>
      mdxFault(
        places.get(key) ?? at,
        'prop-unknown',
        [...issue.path.map(toWord), key].join('.'),
        name,
      ),
    );
  });
}

/** Places in a list count from 1 for people. */
const toWord = (key: PropertyKey): string =>
  typeof key === 'number' ? String(key + 1) : String(key);

function whyOf(issue: z.core.$ZodIssue, given: unknown): string {
  const { kind } = toComplaint(issue, given);
  switch (kind) {
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
