import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { eachEngine } from '../test-database.ts';
import { openHouse, testMac, type House } from './alarms.fixture.ts';
import { tellDue } from './actions/tell-due.ts';
import { sweep } from './actions/sweep.ts';

const ONE = 'Kritis: Kontrak segera berakhir';
const NOTHING = { fired: 0, changed: 0, returned: 0, cleared: 0, laid: 0, repeated: 0 };

async function counts(house: House): Promise<number[]> {
  const { rows } = await house.run((tx) =>
    sql<{ n: number }>`
      select count(*) as n from alarm union all select count(*) from alarm_notice union all
      select count(*) from notification union all select count(*) from trail_leaf`.execute(tx),
  );
  return rows.map((row) => row.n);
}

eachEngine(
  '2,000 alarms are one message, and the same 2,000 again are none',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(2_000);
    assert.deepEqual(await house.sweep(), { ...NOTHING, fired: 2_000, laid: 2_000 });
    assert.equal(await house.tell(), 0, 'they wait ten minutes for each other');
    house.at('2026-11-23T10:10');
    assert.equal(await house.tell(), 1);
    assert.deepEqual(await house.heard(), { officer: ['2000 peringatan kritis menunggu Anda'] });
    const before = await counts(house);
    house.at('2026-11-23T15:00');
    assert.deepEqual(await house.sweep(), NOTHING);
    assert.equal(await house.tell(), 0);
    assert.deepEqual(await counts(house), before, 'no row more, not even in the trail');
  },
);

eachEngine(
  'figures change in place; what clears and returns is the same alarm, told once',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1);
    await house.sweep();
    house.at('2026-11-23T10:10');
    await house.tell();
    house.state(1, { facts: { days: 29 } });
    assert.deepEqual(await house.sweep(), { ...NOTHING, changed: 1 });
    house.stated = [];
    assert.deepEqual(await house.sweep(), { ...NOTHING, cleared: 1 });
    house.state(1, { facts: { days: 28 } });
    house.at('2026-11-23T20:00');
    assert.deepEqual(await house.sweep(), { ...NOTHING, returned: 1 });
    await house.tell();
    // The next step is another alarm.
    house.at('2026-11-24T10:00');
    house.state(1, { step: 2 });
    assert.deepEqual(await house.sweep(), { ...NOTHING, fired: 1, cleared: 1, laid: 1 });
    house.at('2026-11-24T10:10');
    await house.tell();
    assert.deepEqual(await house.heard(), { officer: [ONE, ONE] });
  },
);

eachEngine(
  'who is critical waits ten minutes, then four hours; the rest comes with the morning',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1);
    await house.sweep();
    house.at('2026-11-23T10:10');
    assert.equal(await house.tell(), 1);
    house.stated = [
      house.condition(),
      house.condition({ subject: 'b' }),
      house.condition({ subject: 'c', code: 'S-CASH', severity: 'warning', receivers: ['agency-head'] }),
    ];
    await house.sweep();
    house.at('2026-11-23T14:09');
    assert.equal(await house.tell(), 0);
    house.at('2026-11-23T14:10');
    assert.equal(await house.tell(), 1);
    house.at('2026-11-24T07:29');
    assert.equal(await house.tell(), 0);
    house.at('2026-11-24T07:30');
    assert.equal(await house.tell(), 1);
    assert.deepEqual(await house.heard(), { officer: [ONE, ONE], head: ['Kontrak segera berakhir'] });
  },
);

eachEngine(
  'an inhibited alarm stays a fact, is not told, and is told once nothing inhibits it',
  async (database, government) => {
    const house = await openHouse(database, government);
    const over = house.condition({ code: 'K-OVER', title: { id: 'Lewat waktu', en: 'Over' } });
    house.stated = [over, house.condition(), house.condition({ subject: 'other' })];
    await house.sweep();
    house.at('2026-11-23T10:10');
    await house.tell();
    const muted = await house.run((tx) =>
      sql<{ code: string }>`select code from alarm where muted = 'inhibited' and cleared_at is null`.execute(
        tx,
      ),
    );
    assert.deepEqual(muted.rows, [{ code: 'K-END' }]);
    assert.deepEqual(await house.heard(), { officer: ['2 peringatan kritis menunggu Anda'] });
    house.stated = house.stated.slice(1);
    await house.sweep();
    house.at('2026-11-23T14:10');
    await house.tell();
    assert.deepEqual((await house.heard())['officer']?.[1], ONE);
  },
);

eachEngine(
  'what clears within the ten minutes is not told; what returns later is',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1);
    await house.sweep();
    house.stated = [];
    await house.sweep();
    house.at('2026-11-23T10:10');
    assert.equal(await house.tell(), 0);
    house.state(1);
    await house.sweep();
    house.at('2026-11-23T10:30');
    assert.equal(await house.tell(), 1);
  },
);

eachEngine(
  'whoever is appointed while an alarm is open hears of it; without anybody the Inspektur does',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(1, { receivers: ['travel-officer'] });
    await house.sweep();
    house.state(1, { receivers: ['travel-officer'], owners: [house.accounts.officer] });
    await house.sweep();
    house.at('2026-11-23T10:20');
    await house.tell();
    assert.deepEqual(Object.keys(await house.heard()).sort(), ['inspektur', 'officer']);
  },
);

/** Runs `work` and kills it at its end: nothing of it may stay. */
async function killed(house: House, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await assert.rejects(
    house.run(async (tx) => {
      await work(tx);
      throw new Error('killed');
    }),
    /killed/,
  );
}

eachEngine(
  'killed after any step, each alarm is told once in the application',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.state(3);
    await killed(house, (tx) => sweep(tx, house.act(), house.sources));
    assert.deepEqual((await counts(house)).slice(0, 3), [0, 0, 0]);
    await house.sweep();
    await house.sweep();
    house.at('2026-11-23T10:10');
    await killed(house, (tx) => tellDue(tx, house.act(), testMac));
    assert.deepEqual(await house.heard(), {});
    await house.tell();
    await house.tell();
    await killed(house, (tx) => sweep(tx, house.act(), house.sources));
    await house.sweep();
    await house.tell();
    assert.deepEqual(await house.heard(), { officer: ['3 peringatan kritis menunggu Anda'] });
  },
);

eachEngine(
  'what a capability did not declare, or states twice, is a slip, and nothing of the sweep stays',
  async (database, government) => {
    const house = await openHouse(database, government);
    for (const slip of [
      [house.condition(), house.condition({ code: 'X-UNKNOWN' })],
      [house.condition(), house.condition({ facts: {} })],
      [house.condition({ link: 'https://example.org' })],
    ]) {
      house.stated = slip;
      await assert.rejects(house.sweep());
    }
    assert.equal((await counts(house))[0], 0);
  },
);
