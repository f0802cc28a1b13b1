import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Made once for the same files, and copied: Git is many processes. */
const made = new Map<string, string>();

function templateOf(files: Readonly<Record<string, string>>): string {
  const key = JSON.stringify(files);
  const known = made.get(key);
  if (known !== undefined) return known;
  const root = mkdtempSync(path.join(tmpdir(), 'peyk-repository-'));
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  const bare = ['init', '--quiet', '--bare', '--template=', '--initial-branch=main', 'forge.git'];
  git(root, ...bare);
  git(root, 'clone', '--quiet', '--template=', 'forge.git', 'editor');
  const editor = path.join(root, 'editor');
  // Beside it, so that a copy of all three has its own.
  git(editor, 'remote', 'set-url', 'origin', '../forge.git');
  git(editor, 'switch', '--quiet', '--create', 'main');
  commit(editor, files);
  git(editor, 'push', '--quiet', '--set-upstream', 'origin', 'main');
  cpSync(editor, path.join(root, 'published'), { recursive: true });
  made.set(key, root);
  return root;
}

/** A bare repository as a forge has it, an editor's clone, and one that is published from. */
export class TestRepository {
  readonly root = mkdtempSync(path.join(tmpdir(), 'peyk-repository-'));
  readonly bare = path.join(this.root, 'forge.git');
  readonly editor = path.join(this.root, 'editor');
  readonly published = path.join(this.root, 'published');

  constructor(files: Readonly<Record<string, string>>) {
    cpSync(templateOf(files), this.root, { recursive: true });
  }

  /** As an editor: commit these files, and push. */
  push(files: Readonly<Record<string, string>>, ...options: string[]): void {
    commit(this.editor, files);
    git(this.editor, 'push', '--quiet', ...options, 'origin', 'main');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export function write(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

export function commit(dir: string, files: Readonly<Record<string, string>>): void {
  write(dir, files);
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--message', 'خبر');
}

/** @throws {Error} with what Git said where it refuses */
export const git = (dir: string, ...args: string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=مینا',
      '-c',
      'user.email=mina@example.ir',
      '-c',
      'commit.gpgSign=false',
      ...args,
    ],
    { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  ).trim();
