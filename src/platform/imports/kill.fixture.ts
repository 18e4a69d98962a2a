// A program of its own that saves one checked import, for kill.test.ts. Arguments: engine, folder or address, folder of files,
// government, import, and whether to stop half way. It says `half` while its transaction is open, or `committed`; then it waits for its end.
import { openEmbeddedDatabase, openServerDatabase } from '../database/index.ts';
import { testAct } from '../act.fixture.ts';
import type { Government } from '../act.ts';
import { diskFiles } from '../files/index.ts';
import { isRefusal } from '../outcome.ts';
import { commitImport } from './commit-import.ts';
import { things } from './imports.fixture.ts';
import { findRun } from './store.ts';

const [engine, place, files, governmentId, importId, stop] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const db = engine === 'embedded' ? await openEmbeddedDatabase(place) : openServerDatabase(place, 2);
const government: Government = {
  id: governmentId,
  name: 'Kota Uji',
  zone: 'Asia/Makassar',
  practiceOf: null,
  demo: true,
};

function sayAndWait(word: string): void {
  process.stdout.write(`${word}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const run = await db.asGovernment(governmentId, (tx) => findRun(tx, importId));
const saved = await commitImport(
  { db, files: diskFiles(files) },
  testAct(government),
  things,
  run!,
  0,
  (phase, done, total) => {
    if (stop === 'half' && phase === 'saving' && done > total / 2) sayAndWait('half');
  },
);
sayAndWait(isRefusal(saved) ? saved.code : saved.status);
