/** One push, as a program of its own that may be killed: `node push-program.ts '{"dir": …}'`. It says when it begins. */
import process from 'node:process';
import { pushOnce, type OnePush } from './push-once.ts';

process.stdout.write('begins\n');
await pushOnce(JSON.parse(process.argv[2] ?? '') as OnePush);
