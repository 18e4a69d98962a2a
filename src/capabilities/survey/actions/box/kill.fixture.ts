// A program of its own that hands in answers, for kill.test.ts. Arguments: engine, folder or address, government, wave's code, file of tokens
// with answers, and what to do: `submit` (several at a time; prints the receipt of each that was acknowledged) or `night` (mixes the pool; prints
// `mixed`). It says `ready` before it begins, and ends by itself when it is done.
import { readFileSync } from 'node:fs';
import type { Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { openEmbeddedDatabase, openServerDatabase } from '../../../../platform/database/index.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import type { SubmitInput } from '../../contract/tokens.ts';
import { mixPool } from './mix-pool.ts';
import { submitAnswers } from './submit-answers.ts';

const AT_ONCE = 4;

const [engine, place, governmentId, waveCode, file, what, day] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const db = engine === 'embedded' ? await openEmbeddedDatabase(place) : openServerDatabase(place, AT_ONCE);
const government: Government = {
  id: governmentId,
  name: 'Kota Uji',
  zone: 'Asia/Makassar',
  practiceOf: null,
  demo: true,
};
const services = { db, clock: () => Temporal.Instant.from(`${day}T02:00:00Z`) };
const inputs = JSON.parse(readFileSync(file, 'utf8')) as SubmitInput[];

process.stdout.write('ready\n');
if (what === 'night') {
  await mixPool(services, government, plainDate(day));
  process.stdout.write('mixed\n');
} else {
  const waiting = [...inputs];
  const hand = async () => {
    for (let input = waiting.shift(); input !== undefined; input = waiting.shift()) {
      const taken = await submitAnswers(services, government, waveCode, input);
      process.stdout.write(`${isRefusal(taken) ? taken.code : taken.receipt}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}
await db.close();
