/** Makes pages on another core: asks for a batch by telling what it made, and ends when none is left. */
import { parentPort, workerData } from 'node:worker_threads';
// Says where the program lies, before compiled pages ask.
import '../../node/own-source.ts';
import { setContent } from '../../collections/content-store.ts';
import { Tree } from '../snapshots/tree.ts';
import { makeBatch, type MadeBatch, type WorkerData } from './make-pages.ts';
import { openProgram, type PageTarget } from './open-program.ts';

const { programDir, site, treeDir, loaded, at, tellsTexts } = workerData as WorkerData; // see makePages
const port = parentPort;
if (!port) throw new Error('page-thread.ts is started by makePages');

let told: MadeBatch = { made: [], texts: [] };
setContent({
  ...loaded,
  now: () => at,
  isPreview: false,
  ...(tellsTexts && { onText: (...text) => void told.texts.push(text) }),
});
const program = await openProgram(programDir, site);
const tree = new Tree(treeDir);

port.on('message', (batch: PageTarget[]) => {
  // Image workers may keep the thread alive.
  if (batch.length === 0) process.exit();
  told = { made: [], texts: [] };
  makeBatch(program, batch, tree, (page) => told.made.push(page)).then(
    () => port.postMessage(told),
    (error: unknown) => {
      throw error;
    },
  );
});
port.postMessage(told);
