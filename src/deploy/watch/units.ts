import path from 'node:path';

/** What a unit of systemd is made from; paths are absolute. */
export interface Installed {
  /** The newsroom's folder. */
  dir: string;
  node: string;
  /** What starts our commands. */
  starter: string;
  /** Whom it runs as. */
  user: string;
  /** What is written besides the newsroom's folder: the folders of the site, of the cache, of comments and counts, of what is remembered. */
  writes: readonly string[];
}

export type UnitName = keyof typeof UNITS;

/** Each unit that can be printed. */
export const UNITS = {
  watch: (installed: Installed): string =>
    unit(installed, {
      about: 'Publishes the newsroom by itself',
      after: 'network-online.target',
      service: [
        'Type=exec',
        `ExecStart=${command(installed, 'publish', '--watch')}`,
        'Restart=always',
        'RestartSec=5',
        // What goes on is ended by the watcher itself.
        'KillMode=mixed',
        'TimeoutStopSec=90',
      ],
      install: ['WantedBy=multi-user.target'],
    }),
  service: (installed: Installed): string =>
    unit(installed, {
      about: 'Takes what readers of the newsroom answer',
      after: 'network-online.target',
      service: [
        'Type=exec',
        `ExecStart=${command(installed, 'service')}`,
        'Restart=always',
        'RestartSec=5',
        // What was begun is answered within ten seconds.
        'TimeoutStopSec=30',
      ],
      install: ['WantedBy=multi-user.target'],
    }),
  once: (installed: Installed): string =>
    unit(installed, {
      about: 'Publishes the newsroom once',
      after: 'network-online.target',
      service: ['Type=oneshot', `ExecStart=${command(installed, 'publish')}`, 'TimeoutStartSec=2h'],
      install: [],
    }),
  timer: (): string =>
    [
      '[Unit]',
      'Description=Publishes the newsroom every five minutes',
      '',
      '[Timer]',
      'OnCalendar=*:0/5',
      'AccuracySec=1s',
      // A machine that was off publishes when it is on again.
      'Persistent=true',
      '',
      '[Install]',
      'WantedBy=timers.target',
      '',
    ].join('\n'),
};

interface Parts {
  about: string;
  after: string;
  service: readonly string[];
  install: readonly string[];
}

function unit({ dir, user, writes }: Installed, { about, after, service, install }: Parts): string {
  const places = [...new Set([dir, ...writes])].filter(
    (place, _, all) => !all.some((other) => place.startsWith(`${other}${path.sep}`)),
  );
  return [
    '[Unit]',
    `Description=${about}`,
    `Wants=${after}`,
    `After=${after}`,
    '',
    '[Service]',
    ...service,
    `User=${user}`,
    `WorkingDirectory=${escaped(dir)}`,
    'Environment=NODE_ENV=production',
    '',
    '# It writes in these folders, and reads the rest.',
    ...places.map((place) => `ReadWritePaths=${quoted(place)}`),
    ...HARDENED,
    '',
    ...(install.length > 0 ? ['[Install]', ...install, ''] : []),
  ].join('\n');
}

/** No more than a build, Git and ssh need. Node compiles code as it runs, so memory may be run that was written. */
const HARDENED = [
  'ProtectSystem=strict',
  // Git reads keys and settings of its user there.
  'ProtectHome=read-only',
  'PrivateTmp=yes',
  'PrivateDevices=yes',
  'NoNewPrivileges=yes',
  'CapabilityBoundingSet=',
  'AmbientCapabilities=',
  'ProtectKernelTunables=yes',
  'ProtectKernelModules=yes',
  'ProtectKernelLogs=yes',
  'ProtectControlGroups=yes',
  'ProtectClock=yes',
  'ProtectHostname=yes',
  'ProtectProc=invisible',
  'RestrictNamespaces=yes',
  'RestrictRealtime=yes',
  'RestrictSUIDSGID=yes',
  'LockPersonality=yes',
  'RemoveIPC=yes',
  'RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK',
  'SystemCallArchitectures=native',
  'SystemCallFilter=@system-service',
  'SystemCallErrorNumber=EPERM',
  'UMask=0022',
];

const command = ({ node, starter }: Installed, ...words: string[]): string =>
  [node, starter, ...words].map(quoted).join(' ');

/** What has a meaning for systemd (systemd.unit(5), systemd.service(5)). */
const escaped = (text: string): string => text.replaceAll('%', '%%');

const quoted = (text: string): string =>
  /^[\w./@+:,=-]+$/u.test(text)
    ? text
    : `"${escaped(text).replace(/["\\]/gu, '\\$&').replaceAll('$', '$$$$')}"`;
