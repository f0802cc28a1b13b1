import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { toPeerFile } from './peer-file.ts';
import { writeFrame, type Frame } from '../frame.ts';
import { BENCH_NOW } from '../../testkit/newsroom/generate.ts';
import { measure, together, type Command } from '../../testkit/site/measure.ts';
import { PROJECT } from '../../testkit/folders.ts';
import { PEERS } from '../folders.ts';
import { writeFiles } from '../../testkit/newsroom/write-files.ts';
import { installPackages, PACKAGES } from './peer-packages.ts';
import { runPagefind } from './pagefind.ts';
import { markTemplate } from '../../testkit/site/mark-template.ts';
import { mapped } from './peyk.ts';
import type { Tool } from './tool.ts';

interface Peer {
  /** Its folder in bench/peers. */
  id: string;
  name: string;
  /** What it writes and keeps, below its folder; the site first. */
  made: readonly [site: string, ...kept: string[]];
  /** Where its pages' frame is read from, and by which names. */
  frame: (part: string) => string;
  template: string;
  missing?: () => string | undefined;
  install?: () => void;
  command: Omit<Command, 'cwd'>;
}

/** Node's own limit is too low for Eleventy and Astro in a large archive. */
const ROOMY = { NODE_OPTIONS: '--max-old-space-size=12288' };

/** Debian's Hugo, or any other on PATH. */
export const hugo = (dir: string, frame: Frame): Tool =>
  toTool(dir, frame, {
    id: 'hugo',
    name: 'Hugo + Pagefind',
    made: ['public', 'resources', '.hugo_build.lock'],
    frame: (part) => `layouts/partials/frame-${part}.html`,
    template: 'layouts/_default/single.html',
    missing: () =>
      spawnSync('hugo', ['version']).status === 0
        ? undefined
        : 'no hugo on PATH (apt install hugo)',
    command: { program: 'hugo', args: ['--config', 'hugo.json', '--clock', BENCH_NOW] },
  });

export const eleventy = (dir: string, frame: Frame): Tool =>
  toTool(dir, frame, {
    id: 'eleventy',
    name: 'Eleventy + Pagefind',
    made: ['_site'],
    frame: (part) => `frame/${part}.html`,
    template: '_includes/item.11ty.js',
    install: installPackages,
    command: {
      program: process.execPath,
      args: [path.join(PACKAGES, 'node_modules/@11ty/eleventy/cmd.cjs')],
      env: ROOMY,
    },
  });

export const astro = (dir: string, frame: Frame): Tool =>
  toTool(dir, frame, {
    id: 'astro',
    name: 'Astro + Pagefind',
    made: ['site', 'cache', '.astro', 'node_modules'],
    frame: (part) => `frame/${part}.html`,
    template: 'src/pages/news/[code].astro',
    command: {
      program: process.execPath,
      args: [path.join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
      env: ROOMY,
    },
  });

function toTool(dir: string, frame: Frame, peer: Peer): Tool {
  const site = path.join(dir, peer.made[0]);
  const clear = async (): Promise<void> => {
    for (const part of peer.made) await rm(path.join(dir, part), { recursive: true, force: true });
  };
  return {
    name: peer.name,
    site,
    missing: () => peer.missing?.(),
    prepare: async ({ items }) => {
      peer.install?.();
      await rm(dir, { recursive: true, force: true });
      await mkdir(dir, { recursive: true });
      await cp(path.join(PEERS, peer.id), dir, { recursive: true });
      await nameGoTemplates(dir);
      await writeFrame(frame, dir, peer.frame);
      await writeFiles(path.join(dir, 'content'), mapped(items(), toPeerFile));
    },
    clear,
    build: async () => {
      const pages = await measure({ ...peer.command, cwd: dir });
      const index = await runPagefind(site, dir);
      return { ...together(pages, index), parts: { pages, index } };
    },
    addItem: (item) => writeFiles(path.join(dir, 'content'), [toPeerFile(item)]),
    removeItem: (item) => rm(path.join(dir, 'content', toPeerFile(item)[0])),
    changeTemplate: (nth) => markTemplate(path.join(dir, peer.template), nth),
  };
}

/** Hugo wants `.html`; in the project they have a name that says they are none yet. */
async function nameGoTemplates(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (file.endsWith('.gohtml')) await rename(file, file.replace(/\.gohtml$/u, '.html'));
  }
}
