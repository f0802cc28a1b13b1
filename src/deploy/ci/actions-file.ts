import { BASE, KEPT, NODE_VERSION, publishStages, reviewStages, SCHEDULE } from './stages.ts';

/** What a newsroom's runners are to know. */
export interface CiSettings {
  /** The branch that is published. */
  branch: string;
  /** Whether the forge's own Pages serve the site. */
  toPages: boolean;
  /** The variables of `content/publish.yml` and the site, by which runners give secrets to the build. */
  secrets: readonly string[];
}

/** Whose actions are used: their versions are those of both. */
const ACTIONS = {
  checkout: 'actions/checkout@v4',
  node: 'actions/setup-node@v4',
  cache: 'actions/cache@v4',
  upload: 'actions/upload-artifact@v4',
  pagesArtifact: 'actions/upload-pages-artifact@v3',
  deployPages: 'actions/deploy-pages@v4',
} as const;

/** The workflow of GitHub (`.github/workflows/`) or Forgejo, which reads the same language (`.forgejo/workflows/`). */
export function actionsFile(forge: 'github' | 'forgejo', settings: CiSettings): object {
  const { branch, toPages, secrets } = settings;
  const runner = forge === 'github' ? 'ubuntu-latest' : 'docker';
  // Forgejo's runners keep artifacts in the protocol of version 3.
  const upload = forge === 'github' ? ACTIONS.upload : 'actions/upload-artifact@v3';
  const begin = [
    // Items tell who wrote them when, so all commits are asked for.
    { uses: ACTIONS.checkout, with: { 'fetch-depth': 0, 'persist-credentials': false } },
    { uses: ACTIONS.node, with: { 'node-version': NODE_VERSION } },
  ];
  return {
    name: 'peyk',
    on: {
      push: { branches: [branch] },
      pull_request: {},
      schedule: [{ cron: SCHEDULE }],
      workflow_dispatch: {},
    },
    permissions: { contents: 'read' },
    jobs: {
      review: {
        if: "github.event_name == 'pull_request'",
        'runs-on': runner,
        // A request may come from anybody: its build is given no secret.
        env: { [BASE]: 'origin/${{ github.base_ref }}' },
        steps: [
          ...begin,
          ...reviewStages('github').map((stage) => ({
            ...stage,
            // What is wrong with one item keeps nobody from seeing the others.
            ...(stage.name === 'Proof' && { if: 'always()' }),
          })),
          {
            if: 'always()',
            uses: upload,
            with: { name: 'proof', path: 'proof', 'if-no-files-found': 'ignore' },
          },
        ],
      },
      publish: {
        if: `github.event_name != 'pull_request' && github.ref == 'refs/heads/${branch}'`,
        'runs-on': runner,
        // One at a time; of those that wait the newest stays.
        concurrency: { group: 'peyk-publish', 'cancel-in-progress': false },
        ...(toPages && {
          permissions: { contents: 'read', pages: 'write', 'id-token': 'write' },
          environment: { name: 'github-pages' },
        }),
        env: {
          SITE_URL: '${{ vars.SITE_URL }}',
          ...Object.fromEntries(secrets.map((name) => [name, `\${{ secrets.${name} }}`])),
        },
        steps: [
          ...begin,
          {
            uses: ACTIONS.cache,
            with: {
              path: `${KEPT.join('\n')}\n`,
              key: 'peyk-${{ github.run_id }}-${{ github.run_attempt }}',
              'restore-keys': 'peyk-\n',
            },
          },
          ...publishStages(toPages),
          ...(toPages
            ? [
                { uses: ACTIONS.pagesArtifact, with: { path: 'dist' } },
                { uses: ACTIONS.deployPages },
              ]
            : []),
        ],
      },
    },
  };
}
