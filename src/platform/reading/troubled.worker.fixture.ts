// A reading thread that a page may end, fill or keep for ever: what it does stands in the page's first points.
import { parentPort } from 'node:worker_threads';
import type { PageDone, PageWork } from './page-work.ts';

parentPort!.on('message', ({ pgm }: PageWork) => {
  const said = Buffer.from(pgm).toString('latin1');
  if (said === 'throw') throw new Error('a page ended its thread');
  if (said === 'exit') process.exit(3);
  if (said === 'loop') for (;;);
  const done: PageDone = { codes: [], table: said };
  parentPort!.postMessage(done);
});
