import { LogFollower } from '../../src/service/counts/log-follower.ts';
import { openStore } from '../../src/service/store/open-store.ts';
import { testContext } from '../../src/service/test-context.ts';

/** Count a log once to its end, as `npm run service` does: `count-log.ts STORE LOG`. */
const [, , store = '', file = ''] = process.argv;
const context = await testContext(() => openStore({ file: store }));
await new LogFollower(
  { ...context, now: () => Date.parse('2026-12-01T00:00:00+03:30') },
  {
    name: 'log',
    file,
  },
).catchUp();
await context.store.destroy();
