import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFile } from '../../../node/own-source.ts';
import type { UpgradeNote } from '../../../messages/upgrade.ts';
import {
  ASTRO_CONFIG,
  NO_SCRIPTS,
  packageName,
  SCRIPTS,
  settingsFile,
} from '../../init/newsroom-files.ts';
import { readManifest, writeManifest, type Manifest } from '../manifest.ts';
import type { NewsroomFolder } from '../newsroom-folder.ts';
import { result, type StepContext, type StepResult, type UpgradeStep } from '../step.ts';

/** What of Peyk's own repository stood in a newsroom until 0.3. */
const PROGRAM = [
  ...['src', 'tests', 'testkit', 'bench', 'lint', 'scripts', 'docs', '.ci'],
  ...['eslint.config.mjs', 'vitest.config.ts', 'tsconfig.json', '.stylelintrc.json'],
  ...['CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'renovate.json'],
] as const;

const ICONS = ['favicon.ico', 'favicon.svg', 'icons/apple-touch-icon.png'] as const;

/**
 * Until 0.3 a newsroom was a copy of Peyk's repository with its own `content`; since 0.4 it has Peyk as a
 * package. Nothing of the program is deleted: a newsroom may have changed it.
 */
export const toPackage: UpgradeStep = {
  version: '0.4.0',
  run: (context) =>
    result(toDependency(context), toOwnConfig(context), toSettings(context), toldParts(context)),
};

/** The names of all packages that Peyk itself had or has. */
function packagesOfPeyk(): Set<string> {
  const own = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as Manifest;
  const parts = [own.dependencies, own.devDependencies, own.optionalDependencies];
  return new Set(['node', ...parts.flatMap((part) => Object.keys(part ?? {}))]);
}

const OF_PEYK = /(?:^|\s)(?:src\/cli|bench|scripts)\/|run-p|vitest|^astro check|eslint|prettier/u;

function toDependency({ newsroom, peyk }: StepContext): Partial<StepResult> {
  const manifest = readManifest(newsroom);
  if (manifest.dependencies?.['peyk'] !== undefined) return {};
  const {
    name,
    scripts,
    dependencies,
    devDependencies,
    allowScripts,
    engines: _engines,
    ...rest
  } = manifest;
  const known = packagesOfPeyk();
  const ofNewsroom = (packages: Record<string, string> = {}) =>
    Object.fromEntries(Object.entries(packages).filter(([each]) => !known.has(each)));
  const isCopy = name === undefined || name === 'peyk';
  const ownDev = ofNewsroom(devDependencies);
  const ownScripts = Object.entries(scripts ?? {}).filter(([, line]) => !OF_PEYK.test(line));
  // What a copy says of itself is said of Peyk.
  const { version: _version, description: _description, license: _license, ...kept } = rest;
  const { node: _node, ...allowed } = allowScripts ?? {};
  writeManifest(newsroom, {
    name: packageName(isCopy ? path.basename(newsroom.dir) : name),
    private: true,
    type: 'module',
    ...(isCopy ? kept : rest),
    scripts: { ...SCRIPTS, ...Object.fromEntries(ownScripts) },
    dependencies: { ...ofNewsroom(dependencies), peyk },
    ...(Object.keys(ownDev).length > 0 && { devDependencies: ownDev }),
    allowScripts: { ...allowed, ...NO_SCRIPTS },
  });
  const done: UpgradeNote[] = [['manifest']];
  if (newsroom.has('package-lock.json')) {
    newsroom.remove('package-lock.json');
    done.push(['lock']);
  }
  const ofSameName = ownScripts
    .map(([each]) => each)
    .filter((each) => Object.hasOwn(SCRIPTS, each));
  const left: UpgradeNote[] = [['install']];
  if (ofSameName.length > 0) left.push(['ownScripts', ofSameName.join('، ')]);
  return { done, left };
}

/** What `astro.config.mjs` was in 0.3, white space apart. */
const FORMER_CONFIG =
  "import{defineConfig}from'astro/config';import{peyk}from'./src/integrations/index.ts';import{siteUrl}from'./src/node/settings.ts';exportdefaultdefineConfig({site:siteUrl(),integrations:[peyk()],});";

function toOwnConfig({ newsroom }: StepContext): Partial<StepResult> {
  const text = newsroom.read('astro.config.mjs');
  if (text !== undefined && !/\.\/src\//u.test(text)) return {};
  if (text !== undefined && text.replaceAll(/\s+/gu, '') !== FORMER_CONFIG)
    return { left: [['ownConfig']] };
  newsroom.write('astro.config.mjs', ASTRO_CONFIG);
  return { done: [['config']] };
}

function toSettings({ newsroom }: StepContext): Partial<StepResult> {
  const done: UpgradeNote[] = [];
  const left: UpgradeNote[] = [];
  if (!newsroom.has('.env')) {
    newsroom.write('.env', settingsFile(undefined));
    done.push(['settings']);
    left.push(['address']);
  }
  const ignored = newsroom.read('.gitignore') ?? '';
  if (!/^\.env\.local$/mu.test(ignored)) {
    newsroom.write('.gitignore', `${ignored.replace(/(?<=[^\n])$/u, '\n')}.env.local\n`);
    done.push(['ignored']);
  }
  return { done, left };
}

function toldParts({ newsroom }: StepContext): Partial<StepResult> {
  const isCopy = newsroom.has('src/cli/build.ts');
  const parts = isCopy ? PROGRAM.filter((part) => newsroom.has(part)) : [];
  const icons = ICONS.filter((icon) => isSample(newsroom, `public/${icon}`));
  return {
    left: [
      ...(parts.length > 0 ? [['program', parts.join('، ')] as const] : []),
      ...(icons.length > 0 ? [['icons', icons.join('، ')] as const] : []),
    ],
  };
}

function isSample(newsroom: NewsroomFolder, file: string): boolean {
  const [own, sample] = [path.join(newsroom.dir, file), packageFile(file)];
  return existsSync(own) && existsSync(sample) && readFileSync(own).equals(readFileSync(sample));
}
