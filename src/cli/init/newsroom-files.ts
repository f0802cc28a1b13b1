import { stringify } from 'yaml';
import { CI_FILES, ciFile, type Forge } from '../../deploy/ci/ci-file.ts';
import { INIT } from '../../messages/init.ts';
import { secretVariables } from '../../node/variables.ts';
import { YAML_SCHEMAS } from '../editor-schemas.ts';
import type { Desk, Section } from './answers.ts';
import type { OwnPicture } from './picture.ts';

/** What a new newsroom is to be. */
export interface Newsroom {
  /** The folder's own name. */
  folder: string;
  name: string;
  /** The site's address, where there is one already. */
  url?: string | undefined;
  sections: readonly Section[];
  /** Its logo or its icon, as its shape tells. */
  logo?: OwnPicture | undefined;
  /** The newsroom's colour, `#rrggbb`; the pages' own unless given. */
  accent?: string | undefined;
  desk?: Desk | undefined;
  /** How npm finds Peyk: a range of versions, or `file:…`. */
  peyk: string;
  /** The version of Peyk that makes it. */
  version: string;
}

const { notes } = INIT;

/** The commands of a newsroom, under the names that Peyk's own repository has for them. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  start: 'peyk build && peyk serve',
  ...Object.fromEntries(
    [
      ...[
        'dev',
        'build',
        'compress',
        'serve',
        'server',
        'new',
        'check',
        'import',
        'push',
        'ping',
        'publish',
        'announce',
        'service',
        'backup',
        'proof',
        'ci',
      ],
      ...['schemas', 'docker', 'kit', 'upgrade'],
    ].map((name) => [name, `peyk ${name}`]),
  ),
};

/** npm asks of each package that has a script of its own; Peyk needs none of them to run. */
export const NO_SCRIPTS: Readonly<Record<string, boolean>> = {
  esbuild: false,
  exifreader: false,
  peyk: false,
};

/** The newsroom's frame: every file but content, icons and the packages, by path. */
export function frameFiles({
  folder,
  name,
  url,
  desk,
  peyk,
  version,
}: Newsroom): Map<string, string> {
  const manifest = {
    name: packageName(folder),
    private: true,
    type: 'module',
    scripts: SCRIPTS,
    dependencies: { peyk },
    allowScripts: NO_SCRIPTS,
    peyk: { version },
  };
  return new Map([
    ['package.json', json(manifest)],
    ['astro.config.mjs', ASTRO_CONFIG],
    ['.gitignore', IGNORED],
    ['.npmrc', 'loglevel=error\naudit=false\nfund=false\n'],
    ['.env', settingsFile(url)],
    [
      '.vscode/extensions.json',
      json({ recommendations: ['astro-build.astro-vscode', 'redhat.vscode-yaml'] }),
    ],
    ['.vscode/settings.json', json(CODE_SETTINGS)],
    ['README.md', INIT.readme(name, peyk)],
    ...runnersFile(desk),
  ]);
}

/** What the forge's own runners do, where the desk writes to one that has some. */
function runnersFile(desk: Desk | undefined): [string, string][] {
  if (desk === undefined || !Object.hasOwn(CI_FILES, desk.backend)) return [];
  const forge = desk.backend as Forge;
  const settings = { branch: desk.branch ?? 'main', toPages: false, secrets: secretVariables() };
  return [[CI_FILES[forge], ciFile(forge, settings)]];
}

/** The content of a newsroom that has written nothing yet, by path. */
export function contentFiles({
  name,
  sections,
  logo,
  accent,
  desk,
}: Newsroom): Map<string, string> {
  const list = sections.map(({ id, title }, at) => ({ id, title, order: at + 1 }));
  const ofLogo = logo ? `\n# ${notes[logo.key]}\n${yaml({ [logo.key]: `../${logo.file}` })}` : '';
  const ofLook = accent === undefined ? '' : `\n# ${notes.look}\n${yaml({ look: { accent } })}`;
  const ofDesk = desk ? `\n# ${notes.desk}\n${yaml({ desk })}` : '';
  return new Map([
    ['content/site.yml', `# ${notes.site}\n${yaml({ name })}${ofLogo}${ofLook}${ofDesk}`],
    ['content/sections.yml', `# ${notes.sections}\n${yaml(list)}`],
    // Git keeps no empty folders.
    ...['news', 'pages', 'media'].map((dir): [string, string] => [`content/${dir}/.gitkeep`, '']),
  ]);
}

/** A name that npm takes, from a folder's: small ASCII letters, digits and dashes. */
export function packageName(folder: string): string {
  const words = folder.toLowerCase().split(/[^a-z0-9]+/u);
  const name = words
    .filter((word) => word !== '')
    .join('-')
    .slice(0, 100);
  // A package can't depend on one of its own name.
  return name === '' || name === 'peyk' || name === 'node-modules' ? 'newsroom' : name;
}

const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

const yaml = (data: unknown): string => stringify(data, { lineWidth: 0 });

/** A newsroom's `.env`. */
export const settingsFile = (url: string | undefined): string =>
  `# ${notes.settings}\n# ${notes.url}\n${url === undefined ? '# SITE_URL=https://news.example.ir' : `SITE_URL=${url}`}\n`;

/** A newsroom's `astro.config.mjs`. */
export const ASTRO_CONFIG = `import { defineConfig } from 'astro/config';
import { peyk } from 'peyk';

export default defineConfig({ integrations: [peyk()] });
`;

const IGNORED = `node_modules/
dist
dist-*
.dist-*
.peyk
.peyk-state
.peyk-packages
.astro
.env.local
`;

const CODE_SETTINGS = {
  'astro.content-intellisense': true,
  'yaml.schemas': YAML_SCHEMAS,
  'files.encoding': 'utf8',
  'files.eol': '\n',
  '[markdown]': {
    'editor.wordWrap': 'on',
    'editor.unicodeHighlight.ambiguousCharacters': false,
    'editor.unicodeHighlight.invisibleCharacters': false,
  },
};
