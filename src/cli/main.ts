import { print } from '../node/process/print.ts';
import { PEYK } from '../messages/peyk.ts';
import { ownVersion } from './init/peyk-spec.ts';
import { misused } from './options.ts';
import { tellPendingUpgrade } from './upgrade/pending.ts';

/** The commands of `peyk`, each a module that does its work when it is read. */
const COMMANDS: Readonly<Record<keyof typeof PEYK.commands, () => Promise<unknown>>> = {
  init: () => import('./init.ts'),
  dev: () => import('./dev.ts'),
  build: () => import('./build.ts'),
  compress: () => import('./compress.ts'),
  serve: () => import('./serve.ts'),
  server: () => import('./server.ts'),
  new: () => import('./new.ts'),
  check: () => import('./check.ts'),
  import: () => import('./import.ts'),
  push: () => import('./push.ts'),
  ping: () => import('./ping.ts'),
  announce: () => import('./announce.ts'),
  proof: () => import('./proof.ts'),
  ci: () => import('./ci.ts'),
  backup: () => import('./backup.ts'),
  publish: () => import('./publish.ts'),
  service: () => import('./service.ts'),
  schemas: () => import('./write-schemas.ts'),
  docker: () => import('./docker.ts'),
  kit: () => import('./kit.ts'),
  upgrade: () => import('./upgrade.ts'),
};

/** `peyk COMMAND …`: a command reads what stands behind its own name. */
const [, , name, ...rest] = process.argv;
if (name === undefined || name === '--help' || name === '-h') print(PEYK.usage);
else if (name === '--version') print(ownVersion());
else if (Object.hasOwn(COMMANDS, name)) {
  process.argv.splice(2, Infinity, ...rest);
  if (name === 'build' || name === 'dev') tellPendingUpgrade(process.cwd());
  await COMMANDS[name as keyof typeof COMMANDS]();
} else misused(PEYK.unknown(name), PEYK.usage);
