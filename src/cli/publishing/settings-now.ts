import type { Step } from '../../deploy/watch/publish-once.ts';
import { InvalidContent } from '../../collections/loaders/invalid-content.ts';
import { readLists } from '../../collections/loaders/lists.ts';
import { readPublishSettings } from '../../collections/loaders/publish-settings.ts';
import type { PublishData } from '../../collections/schemas/publish.ts';
import { PUBLISH } from '../../messages/publish.ts';
import { contentDir, hasSiteUrl } from '../../node/settings.ts';
import { namedSteps } from './named-steps.ts';

/** What the newsroom's files say by now of publishing; what is wrong in `publish.yml` in their place. */
export function settingsNow(): { settings: PublishData } | { complaint: string } {
  const dir = contentDir();
  const { settings, diagnostics } = readPublishSettings(dir);
  if (diagnostics.length === 0) return { settings };
  const { message } = new InvalidContent(diagnostics, dir);
  return { complaint: `${PUBLISH.badSettings}\n${message}` };
}

/** What is to be done with a built site, by now. */
export function stepsNow(): { steps: readonly Step[] } | { complaint: string } {
  const read = settingsNow();
  if ('complaint' in read) return read;
  // Where it is faulty, the build tells of it.
  const { site } = readLists(contentDir());
  const pings = hasSiteUrl() && (site?.hub !== undefined || site?.indexNow !== undefined);
  return { steps: namedSteps(read.settings, pings) };
}

/** The newsroom's name, for who is told of it. */
export const nameNow = (): string => readLists(contentDir()).site?.name ?? 'Peyk';
