import { stringify } from 'yaml';
import { actionsFile, type CiSettings } from './actions-file.ts';
import { gitlabFile } from './gitlab-file.ts';

/** The forges whose runners can be told, with the place of their file below the repository. */
export const CI_FILES = {
  github: '.github/workflows/peyk.yml',
  gitlab: '.gitlab-ci.yml',
  forgejo: '.forgejo/workflows/peyk.yml',
} as const;

export type Forge = keyof typeof CI_FILES;

/** Forges whose Pages a job of theirs fills. Forgejo's hosts take a branch, to which `peyk push` sends nothing. */
export const FORGES_WITH_PAGES: ReadonlySet<Forge> = new Set(['github', 'gitlab']);

/** The whole file of a forge's runners: a request is checked and shown, what is merged is published. */
export function ciFile(forge: Forge, settings: CiSettings): string {
  const file = forge === 'gitlab' ? gitlabFile(settings) : actionsFile(forge, settings);
  return stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}
