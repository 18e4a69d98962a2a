import { sql } from 'kysely';
import { newId } from '../src/platform/ids.ts';
import { recordRow } from '../src/platform/trail/record.ts';
import type { BenchCity } from './city.ts';
import { print } from './measure.ts';

const WRITERS = 8;

/** Trail leaves a second, one a transaction, the row read back included, beside a bare insert of the same text into a table without anything else. */
export async function benchTrail({ db, act, government }: BenchCity, count: number): Promise<void> {
  const leaf = JSON.stringify({ at: act.now, actor: act.actor.id, text: 'x'.repeat(160) });
  const bare = await perSecond(count, () =>
    db.asGovernment(government.id, (tx) =>
      sql`insert into bench_bare (government_id, id, leaf) values (${government.id}, ${newId()}, ${leaf})`.execute(
        tx,
      ),
    ),
  );
  const row = newId();
  await db.asGovernment(government.id, (tx) =>
    sql`insert into bench_bare (government_id, id, leaf) values (${government.id}, ${row}, ${leaf})`.execute(
      tx,
    ),
  );
  const leaves = await perSecond(count, () =>
    db.asGovernment(government.id, (tx) => recordRow(tx, act, 'bench.run', 'bench_bare', row)),
  );
  print('trail leaves', {
    'leaves/s': leaves,
    'bare inserts/s': bare,
    ratio: (leaves / bare).toFixed(2),
    aim: 'ratio ≥ 0.5',
  });
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let left = count;
  const writer = async () => {
    while (left-- > 0) await work();
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return (count / (performance.now() - start)) * 1_000;
}
