import {
  databaseUrl,
  forgeApps,
  forgetDays,
  hookSecret,
  jobs,
  accessLog,
  now,
  serviceUrl,
  siteUrl,
  watchUrl,
} from './settings.ts';

/** A variable of the environment, or of a newsroom's `.env`, as it is told to who sets it. */
export interface Variable {
  name: string;
  /** Who asks for it. */
  group: 'site' | 'folders' | 'serving' | 'publishing' | 'channels' | 'service' | 'forges';
  /** What holds where it is not set; nothing, if that is nothing. */
  otherwise?: string;
  example: string;
  /** A value that is refused; without it any text is taken. */
  wrong?: string;
  /** What reads it. @throws {SettingFault} for what is refused */
  read?: () => unknown;
}

const forge = (name: string): Variable[] => {
  const prefix = `PEYK_${name.toUpperCase()}`;
  return [
    { name: `${prefix}_CLIENT_ID`, group: 'forges', example: 'Iv1.8a61f9b3a7aba766' },
    { name: `${prefix}_CLIENT_SECRET`, group: 'forges', example: '0123456789abcdef' },
    {
      ...{ name: `${prefix}_URL`, group: 'forges', otherwise: `https://${name}.com` },
      ...{ example: `https://${name}.example.ir`, wrong: `${name}.example.ir`, read: forgeApps },
    },
  ];
};

/** Every variable that there is; `settings.ts` reads them. */
export const VARIABLES: readonly Variable[] = [
  {
    ...{ name: 'SITE_URL', group: 'site', otherwise: 'http://localhost:4321' },
    ...{ example: 'https://example.ir/news', wrong: 'example.ir', read: siteUrl },
  },
  {
    ...{ name: 'PEYK_NOW', group: 'site', example: '2026-11-22T12:00:00+03:30' },
    ...{ wrong: 'tomorrow', read: now },
  },
  { name: 'PEYK_JOBS', group: 'site', example: '4', wrong: '0', read: jobs },
  { name: 'PEYK_CONTENT', group: 'folders', otherwise: 'content', example: 'newsroom/content' },
  { name: 'PEYK_OUT', group: 'folders', otherwise: 'dist', example: '/srv/news/dist' },
  { name: 'PEYK_CACHE', group: 'folders', otherwise: '.peyk', example: '/var/cache/peyk' },
  { name: 'PEYK_STATE', group: 'folders', otherwise: '.peyk-state', example: '/var/lib/peyk' },
  { name: 'HOST', group: 'serving', otherwise: '127.0.0.1', example: '0.0.0.0' },
  { name: 'PORT', group: 'serving', otherwise: '4321', example: '8080' },
  {
    ...{ name: 'PEYK_SERVICE', group: 'serving', otherwise: 'http://127.0.0.1:4322' },
    ...{ example: 'http://127.0.0.1:8322', wrong: '127.0.0.1:8322', read: serviceUrl },
  },
  {
    ...{ name: 'PEYK_DATA', group: 'service', otherwise: '.peyk/service.db' },
    example: '/var/lib/peyk/service.db',
  },
  {
    ...{ name: 'DATABASE_URL', group: 'service', example: 'postgresql://peyk@localhost/peyk' },
    ...{ wrong: 'mysql://localhost/peyk', read: databaseUrl },
  },
  {
    ...{ name: 'PEYK_ACCESS_LOG', group: 'service', example: '/var/log/nginx/views.log' },
    ...{ wrong: 'web1=', read: accessLog },
  },
  {
    ...{ name: 'PEYK_COMMENTS', group: 'service', otherwise: 'content/comments' },
    example: '/srv/news/comments',
  },
  {
    ...{ name: 'PEYK_MOST', group: 'service', otherwise: 'content/counts/most.json' },
    example: '/srv/news/most.json',
  },
  {
    ...{ name: 'PEYK_FORGET_DAYS', group: 'service', otherwise: '30' },
    ...{ example: '14', wrong: '0', read: forgetDays },
  },
  ...forge('github'),
  ...forge('gitlab'),
  {
    ...{ name: 'PEYK_WATCH', group: 'publishing', otherwise: 'http://127.0.0.1:4323' },
    ...{ example: 'http://127.0.0.1:8323', wrong: '127.0.0.1:8323', read: watchUrl },
  },
  {
    ...{ name: 'PEYK_HOOK_SECRET', group: 'publishing', example: '6f1d0c4b9a8e47d2b3' },
    ...{ wrong: 'short', read: hookSecret },
  },
  { name: 'PEYK_SMTP_PASSWORD', group: 'publishing', example: '0123456789abcdef' },
  { name: 'PEYK_TELEGRAM_TOKEN', group: 'channels', example: '123456:AAF0example' },
  { name: 'PEYK_BALE_TOKEN', group: 'channels', example: '987654:example' },
  { name: 'PEYK_EITAA_TOKEN', group: 'channels', example: 'bot1234:example' },
  { name: 'PEYK_WEBHOOK_SECRET', group: 'channels', example: 'whsec_c2VjcmV0IG9mIGV4YW1wbGU=' },
  { name: 'PEYK_S3_KEY_ID', group: 'publishing', example: '0123456789abcdef' },
  { name: 'PEYK_S3_SECRET', group: 'publishing', example: '0123456789abcdef0123456789abcdef' },
  { name: 'PEYK_PURGE_TOKEN', group: 'publishing', example: '0123456789abcdef' },
];

/** The names of those that a build or what follows it may be given and nobody may see; the service has its own. */
export const secretVariables = (): string[] =>
  VARIABLES.filter(
    ({ name, group }) =>
      !['service', 'forges'].includes(group) &&
      /_(?:SECRET|TOKEN|PASSWORD|KEY|KEY_ID)$/u.test(name),
  ).map(({ name }) => name);
