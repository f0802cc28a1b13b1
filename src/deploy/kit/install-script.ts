import { readFileSync } from 'node:fs';
import { KIT } from '../../messages/kit.ts';
import { ownFile } from '../../node/own-source.ts';

/** What a kit is made for. */
export interface ScriptFacts {
  /** `linux-x64` */
  PLATFORM: string;
  /** Peyk's. */
  VERSION: string;
  /** Where Node lies below the packages. */
  NODE: string;
  /** The file with Peyk's own package. */
  TARBALL: string;
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** `install.sh` whole: what it says and knows, and then what it does. */
export function installScript(facts: ScriptFacts): string {
  const words = Object.entries(KIT.install).flatMap(([name, { fa, en }]) => [
    `FA_${name}=${quoted(fa)}`,
    `EN_${name}=${quoted(en)}`,
  ]);
  const known = Object.entries(facts).map(([name, value]) => `${name}=${quoted(value as string)}`);
  const body = readFileSync(ownFile('deploy/kit/install.sh'), 'utf8');
  return ['#!/bin/sh', ...words, ...known, body].join('\n');
}
