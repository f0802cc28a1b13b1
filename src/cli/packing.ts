import { spawn } from 'node:child_process';
import { InvalidContent } from '../collections/loaders/invalid-content.ts';
import { readPublishSettings } from '../collections/loaders/publish-settings.ts';
import type { Packing } from '../engine/packing/packed-file.ts';
import { ownModule } from '../node/own-source.ts';
import { contentDir, outDir } from '../node/settings.ts';

/**
 * In which ways the site is to lie packed; undefined where `publish.yml` names none.
 * @throws {InvalidContent} where something in that file is wrong
 */
export function readPackings(): readonly Packing[] | undefined {
  const { settings, diagnostics } = readPublishSettings(contentDir());
  if (diagnostics.length > 0) throw new InvalidContent(diagnostics, contentDir());
  return settings.compress;
}

/** Pack what a build left, in a process that gives way to all others and outlives this one. */
export function packInBackground(packings: readonly Packing[]): void {
  const script = ownModule('engine/packing/pack-in-background');
  spawn(process.execPath, [script, outDir(), ...packings], {
    detached: true,
    stdio: 'ignore',
  }).unref();
}
