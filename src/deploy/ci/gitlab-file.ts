import type { CiSettings } from './actions-file.ts';
import { BASE, KEPT, NODE_VERSION, publishStages, reviewStages, type Stage } from './stages.ts';

const scripts = (stages: readonly Stage[]): string[] => stages.map(({ run }) => run);

/** GitLab's cache keeps no time finer than two seconds, and a build knows files by theirs: tar does. */
const ARCHIVE = '.peyk-kept.tar';

/** The file of GitLab's runners, `.gitlab-ci.yml`. Secrets are variables of the project, which jobs have by themselves. */
export function gitlabFile({ branch, toPages }: CiSettings): object {
  const [install, check, proof] = reviewStages('gitlab');
  return {
    // Debian's image, since Peyk's packages are for glibc; git is in it.
    default: { image: `node:${NODE_VERSION}` },
    variables: { GIT_DEPTH: '0' },
    workflow: {
      rules: [
        { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
        { if: `$CI_COMMIT_BRANCH == "${branch}"` },
      ],
    },
    review: {
      rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }],
      variables: { [BASE]: '$CI_MERGE_REQUEST_DIFF_BASE_SHA' },
      script: [
        install.run,
        // What is wrong with one item keeps nobody from seeing the others.
        `status=0; ${check.run} || status=$?; ${proof.run}; exit $status`,
      ],
      artifacts: {
        when: 'always',
        paths: ['proof'],
        expose_as: 'proof',
        reports: { codequality: 'check.json' },
      },
    },
    // Pages are deployed by the job of this name.
    [toPages ? 'pages' : 'publish']: {
      rules: [{ if: `$CI_COMMIT_BRANCH == "${branch}"` }],
      // One at a time.
      resource_group: 'peyk',
      cache: { key: 'peyk', paths: [ARCHIVE] },
      script: [
        `test ! -f ${ARCHIVE} || tar -xf ${ARCHIVE}`,
        ...scripts(publishStages(toPages)),
        ...(toPages ? ['rm -rf public', 'cp -rL dist public'] : []),
      ],
      after_script: [`tar --format=posix -cf ${ARCHIVE} $(ls -d ${KEPT.join(' ')} 2>/dev/null)`],
      ...(toPages && { artifacts: { paths: ['public'] } }),
    },
  };
}
