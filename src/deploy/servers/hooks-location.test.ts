import { expect, test } from 'vitest';
import { SERVER_FILES } from './server-file.ts';

const SITE = {
  ...{ host: 'news.example.ir', isSecure: true, base: '', root: '/srv/news/dist' },
  ...{ service: '127.0.0.1:4322', moved: new Map<string, string>() },
};

test.each(Object.entries(SERVER_FILES))('%s names the watcher where there is one', (_, write) => {
  expect(write(SITE)).not.toContain('/_/hooks');
  const file = write({ ...SITE, watch: '127.0.0.1:4323' });
  expect(file).toMatch(/\/_\/hooks[\s\S]*127[.]0[.]0[.]1:4323/u);
  expect(file).not.toContain('/_/watch');
});
