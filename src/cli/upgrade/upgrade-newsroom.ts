import {
  compareVersions,
  FIRST_VERSION,
  readManifest,
  releaseOf,
  writeManifest,
} from './manifest.ts';
import type { NewsroomFolder } from './newsroom-folder.ts';
import { result, type StepResult, type UpgradeStep } from './step.ts';

export interface Upgrade extends StepResult {
  /** The version that the newsroom's content and settings are of. */
  from: string;
}

/** The version that a newsroom wrote down; the last that wrote none where it did not. */
export const recordedVersion = (newsroom: NewsroomFolder): string =>
  readManifest(newsroom).peyk?.version ?? FIRST_VERSION;

/**
 * Bring a newsroom's content and settings from the version that it wrote down to this one. Nothing is
 * written before the caller saves the folder.
 *
 * @param peyk how npm is to find Peyk, where nothing says so yet
 * @param to the version of this program
 */
export function upgradeNewsroom(
  newsroom: NewsroomFolder,
  { peyk, to, steps }: { peyk: string; to: string; steps: readonly UpgradeStep[] },
): Upgrade {
  const from = recordedVersion(newsroom);
  const results = steps
    .filter(({ version }) => compareVersions(from, version) < 0)
    .filter(({ version }) => compareVersions(version, releaseOf(to)) <= 0)
    .map((step) => step.run({ newsroom, peyk }));
  if (from !== to) writeManifest(newsroom, { ...readManifest(newsroom), peyk: { version: to } });
  return { from, ...result(...results) };
}
