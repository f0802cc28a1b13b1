/** What differs from newsroom to newsroom in the files of a container. */
export interface Contained {
  /** The path that the site stands below (`basePathOf`). */
  base: string;
  /** Whether files that packages are installed from lie in `vendor`. */
  hasVendor: boolean;
}

/** The ports that the readers' service and the watcher listen on in a container, whatever `.env` says. */
export const PORTS = { service: 4322, watch: 4323 } as const;

/** Where a container keeps things; each is a volume. */
export const VOLUMES = {
  newsroom: '/srv/newsroom',
  site: '/srv/site',
  cache: '/srv/cache',
  data: '/srv/data',
  /** What Node and tools make of the packages. */
  code: '/srv/node_modules/.cache',
} as const;

const NODE = '/srv/node_modules/.bin/node';
const STARTER = '/srv/node_modules/peyk/bin/peyk.mjs';

/** Where Peyk finds its folders: what is remembered, and may not be lost, in `data`. */
const SETTINGS = {
  NODE_ENV: 'production',
  HOST: '0.0.0.0',
  PORT: String(PORTS.watch),
  PEYK_OUT: `${VOLUMES.site}/dist`,
  PEYK_CACHE: `${VOLUMES.cache}/peyk`,
  PEYK_DATA: `${VOLUMES.data}/service.db`,
  PEYK_STATE: `${VOLUMES.data}/state`,
  PEYK_COMMENTS: `${VOLUMES.data}/comments`,
  PEYK_MOST: `${VOLUMES.data}/most.json`,
};

/** A command that ends with 0 while an address of the container's own answers well. */
export function healthCommand(port: number, address: string): string[] {
  const url = `http://127.0.0.1:${String(port)}${address}`;
  const ask = `fetch('${url}').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`;
  return [NODE, '-e', ask];
}

/**
 * A Dockerfile for building, for the readers' service and for `peyk publish --watch`. The image holds packages and
 * the programs they start; a newsroom's checkout, with all that is its own, is mounted. Node starts below `tini`,
 * which hands on signals and takes in children that are left.
 */
export const dockerfile = ({ base, hasVendor }: Contained): string => `# Written by "peyk docker".
# The packages of a newsroom, and what they start. Content, settings and secrets never come in: they are mounted.
ARG NODE_IMAGE=docker.io/library/node:24-bookworm-slim
ARG SYSTEM_IMAGE=docker.io/library/debian:bookworm-slim

FROM \${NODE_IMAGE} AS packages
# A mirror of npm's registry: --build-arg npm_config_registry=https://…
ARG npm_config_registry
WORKDIR /srv
COPY package.json package-lock.json ./
${hasVendor ? 'COPY vendor ./vendor/\n' : ''}RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/node-*/include node_modules/node-*/share

FROM \${SYSTEM_IMAGE}
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates git libatomic1 openssh-client rsync tini && rm -rf /var/lib/apt/lists/*
# Who owns the checkout: --build-arg UID=$(id -u)
ARG UID=10001
RUN useradd --uid "\${UID}" --user-group --create-home peyk && install -d -o peyk -g peyk ${Object.values(VOLUMES).join(' ')}
COPY --from=packages /srv/node_modules /srv/node_modules
ENV ${Object.entries(SETTINGS)
  .map(([name, value]) => `${name}=${value}`)
  .join(' ')}
USER \${UID}
WORKDIR ${VOLUMES.newsroom}
VOLUME ${JSON.stringify(Object.values(VOLUMES))}
EXPOSE ${Object.values(PORTS).join(' ')}
HEALTHCHECK --start-period=5m CMD ${JSON.stringify(healthCommand(PORTS.watch, `${base}/_/watch/health`))}
ENTRYPOINT ${JSON.stringify(['tini', '--', NODE, STARTER])}
CMD ["publish", "--watch"]
`;

/** What may come to the builder: what packages are installed from, and nothing that could hold a secret. */
export const dockerIgnored = ({ hasVendor }: Contained): string =>
  ['*', '!package.json', '!package-lock.json', ...(hasVendor ? ['!vendor'] : []), ''].join('\n');
