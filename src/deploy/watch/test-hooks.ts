import { createHmac } from 'node:crypto';

/** A secret of the newer hooks of GitLab. */
export const GITLAB_KEY = `whsec_${Buffer.from('a key of thirty-two bytes, as so').toString('base64')}`;
export const SECRET = 'a word that nobody guesses';

const hmac = (body: string, key: string | Buffer, encoding: 'hex' | 'base64'): string =>
  createHmac('sha256', key).update(body).digest(encoding);

/** What each forge sends for a body, as its documents say: all the headers that it adds. */
export const FORGE_HOOKS: Readonly<
  Record<string, { secret: string; headers: (body: string, now: number) => Record<string, string> }>
> = {
  Forgejo: {
    secret: SECRET,
    headers: (body) => ({
      'x-forgejo-event': 'push',
      'x-forgejo-signature': hmac(body, SECRET, 'hex'),
      'x-gitea-event': 'push',
      'x-gitea-signature': hmac(body, SECRET, 'hex'),
      'x-hub-signature-256': `sha256=${hmac(body, SECRET, 'hex')}`,
    }),
  },
  Gitea: {
    secret: SECRET,
    headers: (body) => ({
      'x-gitea-event': 'push',
      'x-gitea-signature': hmac(body, SECRET, 'hex'),
    }),
  },
  GitHub: {
    secret: SECRET,
    headers: (body) => ({
      'x-github-event': 'push',
      'x-hub-signature-256': `sha256=${hmac(body, SECRET, 'hex')}`,
    }),
  },
  'GitLab with a secret token': {
    secret: SECRET,
    headers: () => ({ 'x-gitlab-event': 'Push Hook', 'x-gitlab-token': SECRET }),
  },
  'GitLab with a signing token': {
    secret: GITLAB_KEY,
    headers: (body, now) => {
      const [id, time] = ['msg_1', String(Math.floor(now / 1000))];
      const key = Buffer.from(GITLAB_KEY.slice('whsec_'.length), 'base64');
      return {
        'x-gitlab-event': 'Push Hook',
        'webhook-id': id,
        'webhook-timestamp': time,
        'webhook-signature': `v1,${hmac(`${id}.${time}.${body}`, key, 'base64')}`,
      };
    },
  },
};
