import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const PACKED = fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')));
const PARTS = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];
const UNPACKED = join(tmpdir(), `peyk-chromium-153-${process.getuid?.() ?? 0}`);

interface Launch {
  executablePath: string;
  env: Record<string, string>;
}

/** Root has no sandbox to give, and a small container little shared memory; the rest keeps Chromium at home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
];

/**
 * The Chromium to use: `CHROMIUM_PATH`, or the one inside `@sparticuz/chromium`, unpacked once a
 * machine. It brings the libraries and a font of its own, so it needs no system package.
 */
export async function findChromium(): Promise<Launch> {
  const env = process.env as Record<string, string>;
  const given = env['CHROMIUM_PATH'];
  if (given) return { executablePath: given, env };
  if (!existsSync(UNPACKED)) await unpack();
  return {
    executablePath: join(UNPACKED, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') }),
    },
  };
}

/** Milliseconds that a page may take for a thing, on a machine that does much else: a slow one fails nothing. */
export const BROWSER_PATIENCE = 10 * 60_000;

/** A browser with a profile of its own, which it removes when it is closed. */
export async function launchChromium(): Promise<Browser> {
  const launch = await findChromium();
  return chromium.launch({ ...launch, args: CHROMIUM_ARGS, timeout: BROWSER_PATIENCE });
}

/** Unpacks beside and renames: a run cut short, or another at the same time, leaves no half browser. */
async function unpack() {
  const scratch = await mkdtemp(`${UNPACKED}-`);
  const before = process.env['TMPDIR'];
  // The package knows one place to unpack to: the temporary directory.
  process.env['TMPDIR'] = scratch;
  try {
    await Promise.all(PARTS.map((part) => inflate(join(PACKED, part))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await rename(scratch, UNPACKED).catch(() => rm(scratch, { recursive: true }));
}
