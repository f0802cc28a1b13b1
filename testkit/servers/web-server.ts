import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  chmodSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../site/free-port.ts';
import { APACHE_MODULES, apacheFile } from '../../src/deploy/servers/apache.ts';
import { caddyFile } from '../../src/deploy/servers/caddy.ts';
import { nginxFile } from '../../src/deploy/servers/nginx.ts';
import type { ServedSite, ServerName } from '../../src/deploy/servers/served-site.ts';

const PROGRAMS: Readonly<Record<ServerName, readonly string[]>> = {
  nginx: ['/usr/sbin/nginx', '/usr/local/sbin/nginx'],
  caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy'],
  apache: ['/usr/sbin/apache2'],
};
const IS_ROOT = process.getuid?.() === 0;

/** Where a server's program is; undefined where it is not installed. */
export const findServer = (name: ServerName): string | undefined =>
  PROGRAMS[name].find((file) => existsSync(file));

/** A web server that runs with the file that was printed for it. */
export interface TestServer {
  url: string;
  /** Where it answers over https, where the site is asked for so. */
  secureUrl: string;
  /** Where its own files are: `views.log` is the log of views. */
  dir: string;
  stop: () => Promise<void>;
}

/** A certificate of its own for this machine; undefined where nobody can make one. */
export function makeCertificate(): ServedSite['certificate'] {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-certificate-'));
  chmodSync(dir, 0o755);
  const made = { chain: path.join(dir, 'chain.pem'), key: path.join(dir, 'key.pem') };
  const { status } = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ...['-keyout', made.key, '-out', made.chain],
  ]);
  if (status !== 0) return undefined;
  chmodSync(made.key, 0o644);
  return made;
}

/**
 * Start a real server with the file that is printed for a site. Only its ports and the place of its log are
 * others.
 * @throws {Error} with what it said where it does not start
 */
export async function startServer(
  name: ServerName,
  site: Omit<ServedSite, 'host'>,
): Promise<TestServer> {
  const dir = mkdtempSync(path.join(tmpdir(), `peyk-${name}-`));
  chmodSync(dir, 0o755);
  const ports = { plain: await freePort(), secure: await freePort() };
  const url = `http://localhost:${ports.plain}`;
  const args = WRITERS[name]({ ...site, host: 'localhost' }, dir, ports);
  const program = findServer(name);
  if (program === undefined) throw new Error(`No ${name} is installed here`);
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir, APACHE_LOG_DIR: dir },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  while (!(await fetch(url, { redirect: 'manual' }).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${said}${logIn(dir)}`);
    await sleep(20);
  }
  const secureUrl = `https://localhost:${ports.secure}`;
  return { url, secureUrl, dir, stop: () => end(child, ended) };
}

const logIn = (dir: string): string => {
  const file = path.join(dir, 'error.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}

interface Ports {
  plain: number;
  secure: number;
}

/** Writes the files that the server reads. @returns what it is started with */
type Writer = (site: ServedSite, dir: string, ports: Ports) => string[];

const WRITERS: Readonly<Record<ServerName, Writer>> = {
  nginx: (site, dir, { plain, secure }) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const text = nginxFile(site)
      .replaceAll(/^ *listen \[::\].*$/gmu, '')
      .replaceAll('listen 80;', `listen 127.0.0.1:${plain};`)
      .replaceAll('listen 443 ', `listen 127.0.0.1:${secure} `)
      .replace('/var/log/nginx/peyk-views.log', path.join(dir, 'views.log'));
    const file = path.join(dir, 'nginx.conf');
    writeFileSync(
      file,
      [
        `daemon off; pid ${dir}/pid; error_log ${dir}/error.log;`,
        ...(IS_ROOT ? ['user root;'] : []),
        'events {}',
        'http {',
        ...temporary.map((name) => `${name}_temp_path ${dir}/${name};`),
        text,
        '}',
      ].join('\n'),
    );
    return ['-p', dir, '-c', file];
  },
  caddy: (site, dir, { plain, secure }) => {
    const text = caddyFile(site).replace(
      '/var/log/caddy/peyk-views.log',
      path.join(dir, 'views.log'),
    );
    const file = path.join(dir, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n\thttp_port ${plain}\n\thttps_port ${secure}\n}\n${text}`);
    return ['run', '--config', file, '--adapter', 'caddyfile'];
  },
  apache: (site, dir, { plain, secure }) => {
    mkdirSync(path.join(dir, 'run'));
    const modules = ['mpm_event', 'authz_core', 'env', ...APACHE_MODULES];
    const text = apacheFile(site)
      .replace('*:80', `*:${plain}`)
      .replace('*:443', `*:${secure}`)
      .replace('${APACHE_LOG_DIR}/peyk-views.log', path.join(dir, 'views.log'));
    const file = path.join(dir, 'apache.conf');
    writeFileSync(
      file,
      [
        `ServerRoot ${dir}`,
        `PidFile ${dir}/pid`,
        `DefaultRuntimeDir ${dir}/run`,
        `ErrorLog ${dir}/error.log`,
        'ServerName localhost',
        `TypesConfig ${existsSync('/etc/mime.types') ? '/etc/mime.types' : '/dev/null'}`,
        `Listen 127.0.0.1:${plain}`,
        `Listen 127.0.0.1:${secure}`,
        ...modules
          .filter((each) => existsSync(`/usr/lib/apache2/modules/mod_${each}.so`))
          .map((each) => `LoadModule ${each}_module /usr/lib/apache2/modules/mod_${each}.so`),
        ...(IS_ROOT ? ['User www-data', 'Group www-data'] : []),
        text,
      ].join('\n'),
    );
    return ['-D', 'FOREGROUND', '-f', file];
  },
};
