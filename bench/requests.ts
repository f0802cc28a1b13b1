import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { generateItems, SECTIONS } from '../testkit/newsroom/generate.ts';
import { findServer, startServer } from '../testkit/servers/web-server.ts';
import { freePort } from '../testkit/site/free-port.ts';
import { median } from '../testkit/site/measure.ts';
import { WORK } from './folders.ts';
import { readOptions } from './options.ts';
import { writeResult } from './results.ts';
import { peyk } from './tools/peyk.ts';

const SEED = 1;

/**
 * How many times a second an item's page is answered: `--runs 3 --seconds 5 --connections 16`, by nginx with the
 * file that is printed for a site (policy, types, log of views and all), and by nginx with four lines that give
 * away the same files. wrk asks for it, plain and packed; both servers have one worker. Medians of runs by turns.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args, { runs: 3, seconds: 5, connections: 16 });
  const nginx = findServer('nginx');
  if (nginx === undefined || spawnSync('wrk', ['-v']).error) {
    console.log('Left out: nginx or wrk is not installed');
    return;
  }
  const item = [...generateItems({ seed: SEED, size: 50 })][0];
  if (!item) throw new Error('No item was made');
  const tool = peyk(path.join(WORK, 'requests'));
  await tool.prepare({ sections: SECTIONS, items: () => generateItems({ seed: SEED, size: 50 }) });
  await tool.build();
  const root = realpathSync(tool.site);
  const page = `/news/${item.code}/`;
  const bytes = readFileSync(path.join(root, page, 'index.html'));
  writeFileSync(path.join(root, page, 'index.html.gz'), gzipSync(bytes, { level: 9 }));

  const ours = await startServer('nginx', {
    ...{ isSecure: false, base: '', root, service: '127.0.0.1:1', moved: new Map() },
  });
  const plain = await startPlain(nginx, root);
  const origins = { printed: ours.url.replace('localhost', '127.0.0.1'), plain: plain.url };
  const rates: Record<string, number[]> = {};
  for (let nth = 0; nth < options.runs; nth += 1)
    for (const packed of [false, true])
      for (const [name, origin] of Object.entries(origins)) {
        const key = `${name}${packed ? ', gzip' : ''}`;
        (rates[key] ??= []).push(await ask(`${origin}${page}`, packed, options));
      }
  await ours.stop();
  plain.stop();
  const medians = Object.fromEntries(
    Object.entries(rates).map(([name, all]) => [name, Math.round(median(all))]),
  );
  for (const [name, rate] of Object.entries(medians)) console.log(`${name}: ${rate} a second`);
  const result = { ...options, bytes: bytes.length, medians, rates };
  console.log(`Written to ${await writeResult('requests', result)}`);
}

/** nginx that knows nothing but where files are. */
async function startPlain(nginx: string, root: string): Promise<{ url: string; stop: () => void }> {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-plain-'));
  chmodSync(dir, 0o755);
  const port = await freePort();
  const file = path.join(dir, 'nginx.conf');
  const lines = [
    `daemon off; pid ${dir}/pid; error_log ${dir}/error.log;`,
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'events {}',
    `http { types { text/html html; } access_log off; sendfile on; gzip_static on;`,
    `server { listen 127.0.0.1:${port}; root ${root}; } }`,
  ];
  writeFileSync(file, lines.join('\n'));
  const child = spawn(nginx, ['-p', dir, '-c', file], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${dir}/error.log`);
    await sleep(20);
  }
  return { url, stop: () => void child.kill('SIGTERM') };
}

/**
 * @returns answers a second
 * @throws {Error} where an answer was none, or of another kind than 200
 */
async function ask(
  url: string,
  packed: boolean,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<number> {
  const headers = packed ? ['-H', 'Accept-Encoding: gzip'] : [];
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', 'Host: localhost', ...headers];
  const child = spawn('wrk', [...args, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout) said += String(chunk);
  const rate = /Requests\/sec:\s*([\d.]+)/u.exec(said)?.[1];
  if (rate === undefined || /Non-2xx|Socket errors/u.test(said)) throw new Error(said);
  return Number(rate);
}
