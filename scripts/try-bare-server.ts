import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { openPacked, packPeyk, runPeyk } from '../testkit/package/packed-peyk.ts';

/**
 * Run the commands of docs/bare-server.md, as they stand there and in their order, in a Debian of its own
 * (`debootstrap`, root alone), and look at what readers get after each part. Stood in for is what a folder cannot
 * have: systemd (its units are started by hand, as their user), Let's Encrypt (a certificate of our own) and the
 * forge (a repository in the folder).
 */
const HOST = 'news.example.ir';
const STAND_INS = path.resolve('scripts/bare-server');
/** Where Debian keeps the authorities that somebody added (update-ca-certificates(8)). */
const OWN_AUTHORITIES = '/usr/local/share/ca-certificates';
const [given] = process.argv.slice(2);
const root = given ?? mkdtempSync(path.join(tmpdir(), 'peyk-bare-'));

const parts = readFileSync('docs/bare-server.md', 'utf8')
  .split(/^## /mu)
  .slice(1)
  .map((part) => ({
    title: part.split('\n', 1)[0] ?? '',
    blocks: Array.from(
      part.matchAll(/^```sh\n(?<text>[^]*?)^```/gmu),
      ({ groups }) => groups?.['text'] ?? '',
    ),
  }));

/** Run a text of the shell in the Debian, as root. @throws {Error} where a line of it fails */
function run(text: string): string {
  const { status, stdout, stderr } = spawnSync(
    'chroot',
    [root, 'bash', '-euo', 'pipefail', '-c', text],
    {
      encoding: 'utf8',
      env: {
        ...{ PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/root' },
        ...{ DEBIAN_FRONTEND: 'noninteractive', LANG: 'C.UTF-8' },
      },
    },
  );
  if (status !== 0) throw new Error(`${text}\n${stdout}${stderr}`);
  return stdout;
}

const expectPage = (address: string, words: string): void => {
  const page = run(`curl --silent --show-error --insecure --location https://${HOST}${address}`);
  if (!page.includes(words))
    throw new Error(`${address} does not say «${words}»:\n${page.slice(0, 2000)}`);
  console.log(`  ${address} says «${words}»`);
};

/** Until it is so: what was started takes its time. */
function until(what: string, test: string): void {
  run(`for i in $(seq 600); do if ${test}; then exit 0; fi; sleep 0.5; done; exit 1`);
  console.log(`  ${what}`);
}

function prepare(): void {
  // What is a folder of root's alone here is the root of all users there.
  chmodSync(root, 0o755);
  if (!existsSync(path.join(root, 'etc/debian_version')))
    execFileSync('debootstrap', ['--variant=minbase', 'trixie', root], { stdio: 'inherit' });
  for (const place of ['proc', 'dev'])
    execFileSync('mount', ['--rbind', '--make-rslave', `/${place}`, path.join(root, place)]);
  cpSync('/etc/resolv.conf', path.join(root, 'etc/resolv.conf'), { dereference: true });
  writeFileSync(path.join(root, 'etc/hosts'), `127.0.0.1 localhost ${HOST} ${hostname()}\n`);
  for (const name of ['systemctl', 'certbot'])
    cpSync(path.join(STAND_INS, name), path.join(root, 'usr/local/sbin', name));
  // Whom this machine trusts beside those whom Debian does; its `ca-certificates` takes them in with its own.
  if (existsSync(OWN_AUTHORITIES))
    cpSync(OWN_AUTHORITIES, path.join(root, OWN_AUTHORITIES), { recursive: true });
  // npm asks the registry that it asks here, and trusts whom all others there trust.
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  writeFileSync(
    path.join(root, 'etc/npmrc'),
    `registry=${registry}\ncafile=/etc/ssl/certs/ca-certificates.crt\n`,
  );
  writeFileSync(
    path.join(root, 'etc/gitconfig'),
    '[safe]\n  directory = *\n[url "/srv/git/site.git"]\n  insteadOf = git@git.example.ir:newsroom/site.git\n',
  );
}

/** The newsroom, as `init` makes it and an editor pushed it. */
function makeRepository(): void {
  const peyk = openPacked(packPeyk());
  const installer = peyk.install('installer');
  const parent = path.dirname(installer);
  const made = runPeyk(
    installer,
    [
      ...['init', 'site', '--no-install', '--peyk', peyk.tarball, '--name', 'آوای کویر'],
      ...['--url', `https://${HOST}`, '--sections', 'news=خبر', '--yes'],
    ],
    { cwd: parent },
  );
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  const dir = path.join(parent, 'site');
  writeFileSync(path.join(dir, 'content/publish.yml'), 'watch: { branch: main }\n');
  writeFileSync(
    path.join(dir, 'content/site.yml'),
    `${readFileSync(path.join(dir, 'content/site.yml'), 'utf8')}\ncomments: on\ncounts: on\n`,
  );
  writeItem(dir, '1001', 'پل باز شد');
  execFileSync('npm', ['install', '--package-lock-only', '--no-audit'], {
    cwd: dir,
    stdio: 'inherit',
  });
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.ir', ...args], {
      cwd: dir,
    });
  git('add', '-A');
  git('commit', '-qm', 'آغاز');
  const bare = path.join(root, 'srv/git/site.git');
  rmSync(bare, { recursive: true, force: true });
  mkdirSync(path.dirname(bare), { recursive: true });
  git('clone', '-q', '--bare', dir, bare);
  peyk.remove();
}

const writeItem = (dir: string, code: string, title: string): void =>
  writeFileSync(
    path.join(dir, 'content/news', `${code}.md`),
    `---\ncode: ${code}\ntitle: ${title}\npublishedAt: 1403-07-24 09:30\nsection: news\n---\n\n${title}.\n`,
  );

/** What readers get when a part of the page is done, by its number. */
const LOOKS: Readonly<Record<string, () => void>> = {
  3: () => expectPage('/', 'پل باز شد'),
  4: () => {
    until('the service answers', `curl -sfk https://${HOST}/_/health >/dev/null`);
    expectPage('/news/1001/', 'نظر');
  },
  5: () => {
    // A forge sends again what found nobody; a test does not.
    until('the watcher answers', 'curl -s http://127.0.0.1:4323/_/watch >/dev/null');
    run(
      [
        'rm -rf /tmp/editor; git clone -q /srv/git/site.git /tmp/editor; cd /tmp/editor',
        "printf -- '---\\ncode: 1002\\ntitle: راه تازه\\npublishedAt: 1403-07-25 09:30\\nsection: news\\n---\\n\\nراه باز شد.\\n' > content/news/1002.md",
        'git add -A; git -c user.name=x -c user.email=x@example.ir commit -qm x; git push -q',
        'SECRET=$(grep -oP "(?<=PEYK_HOOK_SECRET=).*" /srv/newsroom/.env.local)',
        `BODY='{"ref":"refs/heads/main"}'`,
        'SIGNED=$(printf %s "$BODY" | openssl dgst -sha256 -hmac "$SECRET" -r | cut -d" " -f1)',
        `curl -sfk -X POST -H "X-Forgejo-Event: push" -H "X-Forgejo-Signature: $SIGNED" -H "Content-Type: application/json" --data "$BODY" https://${HOST}/_/hooks`,
      ].join('\n'),
    );
    until(
      'what was pushed is with readers',
      `curl -sfk https://${HOST}/news/1002/ | grep -q 'راه تازه'`,
    );
  },
  6: () => {
    expectPage('/news/1002/', 'راه تازه');
    until('the service answers', `curl -sfk https://${HOST}/_/health >/dev/null`);
  },
};

try {
  prepare();
  makeRepository();
  for (const { title, blocks } of parts) {
    console.log(title);
    for (const block of blocks) run(block);
    LOOKS[title[0] ?? '']?.();
  }
  console.log('Every command of docs/bare-server.md did what it says.');
} finally {
  spawnSync('chroot', [root, 'sh', '-c', 'systemctl stop nginx newsroom-service newsroom-watch']);
  for (const place of ['dev', 'proc'])
    spawnSync('umount', ['--recursive', '--lazy', path.join(root, place)]);
  if (given === undefined) rmSync(root, { recursive: true, force: true });
}
