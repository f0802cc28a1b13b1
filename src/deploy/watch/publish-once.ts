import { digestOf } from '../../node/digest.ts';
import { PUBLISH } from '../../messages/publish.ts';
import { goForward, type Checkout } from './checkout.ts';
import type { RunOwn } from './run-own.ts';
import type { Fault, Stage } from './status.ts';

/** One thing to do with a built site, by a command of ours. */
export interface Step {
  stage: Extract<Stage, 'push' | 'announce' | 'ping'>;
  /** The words of the command: `['push', 'server']`. */
  words: readonly string[];
}

export interface PublishParts {
  /** The clone, whose fetched commits are brought in; undefined where nothing is to be. */
  checkout: Checkout | undefined;
  /** Bring packages to what was brought in; asked where there is a clone. */
  install?: () => Promise<Fault | undefined>;
  run: RunOwn;
  /** What is to be done with the site, as the newsroom's files say by now; or what is wrong in them. */
  steps: () => { steps: readonly Step[] } | { complaint: string };
  /** Lines of a build that tell how far it is, which are no fault. */
  isProgress: (line: string) => boolean;
  /** Told when a part of it begins. */
  onStage?: (stage: Stage, target: string) => void;
}

/**
 * Publish once: bring in what was fetched, build, then send the site to each place, and tell of it where all have it.
 * What keeps new commits away keeps nothing else away: what is due comes out all the same. Packages that are not
 * there leave the site.
 *
 * @returns all that went wrong, none where readers have the newest state
 */
export async function publishOnce(parts: PublishParts): Promise<Fault[]> {
  const { checkout, install, run, steps, isProgress, onStage } = parts;
  const faults: Fault[] = [];
  if (checkout) {
    onStage?.('merge', '');
    const went = await goForward(checkout);
    if ('fault' in went) faults.push(went.fault);
    // Another version of Peyk may read the content in another way: the site waits for it.
    const lacking = await install?.();
    if (lacking) return [...faults, lacking];
  }
  const named = steps();
  if ('complaint' in named) return [...faults, buildFault(named.complaint)];
  onStage?.('build', '');
  const built = await run(['build']);
  if (!built.isWell) {
    const lines = built.complaint.split('\n').filter((line) => !isProgress(line));
    return [...faults, buildFault(lines.join('\n').trim())];
  }
  for (const { stage, words } of named.steps) {
    // Nobody is told of what is not everywhere yet.
    if (stage !== 'push' && faults.some((fault) => fault.stage === 'push')) break;
    const target = words.slice(1).join(' ');
    onStage?.(stage, target);
    const { isWell, complaint } = await run(words);
    if (!isWell) faults.push(stepFault(stage, target, complaint));
  }
  return faults;
}

/** Another fault in the content is another one. */
const buildFault = (text: string): Fault => ({
  stage: 'build',
  id: `build ${digestOf(text)}`,
  text,
});

/** What a network says of itself is worded anew each time, and is one fault. */
const stepFault = (stage: Stage, target: string, text: string): Fault => ({
  ...{ stage, id: `${stage} ${target}` },
  text: target === '' ? text : `${PUBLISH.step(stage, target)}\n${text}`,
});
