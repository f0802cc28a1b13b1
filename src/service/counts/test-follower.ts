/**
 * A process that follows a log, for tests that kill it: `node test-follower.ts STORE LOG CLOCK`, the store
 * as JSON of its location. What its clock shows is written in a file, so that it is the time of the lines.
 */
import { readFileSync } from 'node:fs';
import { testContext } from '../test-context.ts';
import { openStore, type StoreLocation } from '../store/open-store.ts';
import { followLog } from './follow-log.ts';

const [, , store = '', file = '', clock = ''] = process.argv;
const context = await testContext(() => openStore(JSON.parse(store) as StoreLocation), {
  now: () => Number(readFileSync(clock, 'utf8')),
  log: (level, event, fields) =>
    void process.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`),
});
followLog(context, { name: 'log', file });
