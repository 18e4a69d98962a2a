// A program of its own for kill.test.ts: it tells of something, commits, takes the delivery as the job does, says so, and does nothing more. Arguments: address
// of the database, government, moment that it takes for now.
import { testAct } from '../act.fixture.ts';
import { openServerDatabase } from '../database/index.ts';
import { newId } from '../ids.ts';
import { claimNext } from './deliveries.ts';
import { tellPrograms } from './tell.ts';
import { CLOSED } from './matter.fixture.ts';

const [address, governmentId, endpointId, now, how] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  'committed' | 'taken' | 'open',
];
const db = openServerDatabase(address, 2);
const act = testAct(
  { id: governmentId, name: 'Kota Uji', zone: 'Asia/Makassar', practiceOf: null, demo: false },
  { now },
);
const told = [{ id: newId(), agencyId: null, link: '/app' }];
const say = () => process.stdout.write('ready\n');
const forEver = () => new Promise<never>(() => setInterval(() => {}, 60_000));

await db.asGovernment(governmentId, async (tx) => {
  await tellPrograms(tx, act, CLOSED, told);
  if (how === 'open') {
    say();
    await forEver();
  }
});
if (how === 'taken') await db.asGovernment(governmentId, (tx) => claimNext(tx, endpointId, now));
say();
await forEver();
