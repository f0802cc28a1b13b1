import { stringify } from 'yaml';
import { healthCommand, PORTS, VOLUMES, type Contained } from './dockerfile.ts';

const HEAD = `# Written by "peyk docker".
#   PEYK_UID=$(id -u) docker compose build
#   docker compose run --rm watch build          builds once
#   docker compose up -d                         publishes by itself
#   docker compose --profile readers up -d       with the readers' service
# PEYK_SITE names a folder for the site in the place of a volume. Secrets stand in .env.local, which Peyk reads.
# For a repository that is asked by ssh, mount its key below "watch": /srv/keys:/home/peyk/.ssh:ro
`;

/** What both have: nothing of the image may be written, and no right of the system is held. */
const COMMON = {
  build: { context: '.', args: { UID: '${PEYK_UID:-10001}' } },
  image: 'newsroom',
  restart: 'unless-stopped',
  read_only: true,
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
  tmpfs: ['/tmp'],
  stop_grace_period: '90s',
};

/** Of the newsroom's folder, which the service reads alone. */
const volumes = (mode: '' | ':ro'): string[] => [
  `.:${VOLUMES.newsroom}${mode}`,
  `\${PEYK_SITE:-site}:${VOLUMES.site}${mode}`,
  `data:${VOLUMES.data}`,
  `code:${VOLUMES.code}`,
];

/** The file of Docker Compose: the watcher, and the readers' service where its profile is asked for. */
export function compose({ base }: Contained): string {
  const services = {
    watch: {
      ...COMMON,
      command: ['publish', '--watch'],
      ports: [`127.0.0.1:${String(PORTS.watch)}:${String(PORTS.watch)}`],
      volumes: [...volumes(''), `cache:${VOLUMES.cache}`],
    },
    service: {
      ...COMMON,
      profiles: ['readers'],
      command: ['service'],
      environment: { PORT: String(PORTS.service) },
      ports: [`127.0.0.1:${String(PORTS.service)}:${String(PORTS.service)}`],
      volumes: volumes(':ro'),
      healthcheck: { test: ['CMD', ...healthCommand(PORTS.service, `${base}/_/health`)] },
    },
  };
  const named = { site: {}, cache: {}, data: {}, code: {} };
  return (
    HEAD + stringify({ services, volumes: named }, { lineWidth: 0, aliasDuplicateObjects: false })
  );
}
