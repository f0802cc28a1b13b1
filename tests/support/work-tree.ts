import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Page } from 'playwright-core';

import { listFiles } from '../../testkit/site/tree.ts';

/** A Git working tree with a content directory, as an editor has on a machine of their own. */
export class WorkTree {
  readonly root = mkdtempSync(join(tmpdir(), 'peyk-tree-'));

  /** @param content copied to `content/` and committed */
  constructor(content: string) {
    cpSync(content, join(this.root, 'content'), { recursive: true });
    this.git('init', '--quiet');
    this.commit();
  }

  get content(): string {
    return join(this.root, 'content');
  }

  commit(): void {
    this.git('add', '--all');
    const who = ['-c', 'user.name=editor', '-c', 'user.email=editor@news.example'];
    this.git(...who, 'commit', '--quiet', '--message', 'x');
  }

  /** @returns what Git printed */
  git(...args: string[]): string {
    return execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
      cwd: this.root,
    }).toString();
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, bytes: string | Buffer): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), bytes);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /**
   * Let the page's folder picker give this tree: its files stand in the browser's own file system, whose
   * handles are those of a real folder. Call before the page asks.
   */
  async offerTo(page: Page): Promise<void> {
    const files = (await listFiles(this.root)).filter((file) => !file.startsWith('.git/'));
    const bytes = files.map(
      (file) => [file, readFileSync(join(this.root, file)).toString('base64')] as const,
    );
    await page.evaluate(async (entries) => {
      const disk = await navigator.storage.getDirectory();
      const tree = await disk.getDirectoryHandle('tree', { create: true });
      await tree.getDirectoryHandle('.git', { create: true });
      for (const [file, data] of entries) {
        const parts = file.split('/');
        const name = parts.pop() ?? '';
        let folder = tree;
        for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
        const handle = await folder.getFileHandle(name, { create: true });
        const stream = await handle.createWritable();
        await stream.write(Uint8Array.fromBase64(data));
        await stream.close();
      }
      Object.assign(globalThis, { showDirectoryPicker: () => Promise.resolve(tree) });
    }, bytes);
  }

  /** Bring what the page wrote into the tree back to this one. */
  async takeFrom(page: Page): Promise<void> {
    const files = await page.evaluate(async () => {
      const found: [string, string][] = [];
      const look = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
        for await (const [name, handle] of folder.entries()) {
          const at = path === '' ? name : `${path}/${name}`;
          if (handle instanceof FileSystemDirectoryHandle) await look(handle, at);
          else if (handle instanceof FileSystemFileHandle)
            found.push([
              at,
              new Uint8Array(await (await handle.getFile()).arrayBuffer()).toBase64(),
            ]);
        }
      };
      const disk = await navigator.storage.getDirectory();
      await look(await disk.getDirectoryHandle('tree'), '');
      return found;
    });
    const kept = new Set(files.map(([file]) => file));
    for (const file of await listFiles(this.content))
      if (!kept.has(`content/${file}`)) rmSync(join(this.content, file));
    for (const [file, data] of files) this.write(file, Buffer.from(data, 'base64'));
  }
}
