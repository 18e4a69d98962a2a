import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../test-database.ts';
import { acknowledge } from './actions/acknowledge.ts';
import { openHouse, type House } from './alarms.fixture.ts';
import { readHygiene } from './store/hygiene.ts';

async function alarmIds(house: House): Promise<string[]> {
  const { rows } = await house.run((tx) => sql<{ id: string }>`select id from alarm order by id`.execute(tx));
  return rows.map((row) => row.id);
}

async function onDay(house: House, local: string): Promise<void> {
  house.at(local);
  await house.sweep();
  house.at(local.replace(':00', ':15'));
  await house.tell();
}

const times = async (house: House) =>
  Object.fromEntries(Object.entries(await house.heard()).map(([who, titles]) => [who, titles.length]));

eachEngine(
  'who cannot be reached on any way is passed over after a working day: the next rung hears why',
  async (database, government) => {
    const house = await openHouse(database, government, true);
    house.state(1, { ladder: [{ after: 9, receivers: ['agency-head'] }] });
    await onDay(house, '2026-11-23T10:00');
    await onDay(house, '2026-11-24T10:00');
    assert.deepEqual(await times(house), { officer: 1, head: 1 });
    const said = await house.run((tx) =>
      sql<{
        body: string;
      }>`select body_id as body from notification where account_id = ${house.accounts.head}::uuid`.execute(
        tx,
      ),
    );
    assert.match(said.rows[0]!.body, /tidak terjangkau/);
    const figures = await house.run((tx) => readHygiene(tx, '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z'));
    assert.deepEqual(figures, [
      { agencyId: house.agency, fired: 1, acknowledged: 0, cleared: 0, medianHours: null, unreachable: 1 },
    ]);
  },
);

eachEngine(
  'whoever has a way that still may reach him, or has read it, is not called unreachable',
  async (database, government) => {
    const house = await openHouse(database, government, true);
    await house.run((tx) =>
      sql`update account set email = 'ppk@teladan.go.id' where id = ${house.accounts.officer}::uuid`.execute(
        tx,
      ),
    );
    house.state(1, { ladder: [{ after: 9, receivers: ['agency-head'] }] });
    await onDay(house, '2026-11-23T10:00');
    await onDay(house, '2026-11-24T10:00');
    assert.deepEqual(await times(house), { officer: 1 });
    await house.run((tx) => sql`update outbox set state = 'failed', settled_at = created_at`.execute(tx));
    await house.run((tx) => sql`update notification set read_at = created_at`.execute(tx));
    await onDay(house, '2026-11-25T10:00');
    assert.deepEqual(await times(house), { officer: 1 });
    await house.run((tx) => sql`update notification set read_at = null`.execute(tx));
    await onDay(house, '2026-11-25T11:00');
    assert.deepEqual(await times(house), { officer: 1, head: 1 });
  },
);

eachEngine(
  'the hygiene report counts by office, and its hours are the median to the first acknowledgement',
  async (database, government) => {
    const house = await openHouse(database, government);
    house.stated = ['a', 'b', 'c'].map((subject) => house.condition({ subject }));
    house.stated.push(house.condition({ subject: 'd', agencyId: null, receivers: ['inspektur'] }));
    await onDay(house, '2026-11-23T10:00');
    const ids = await alarmIds(house);
    for (const [index, hours] of [2, 5].entries()) {
      house.at(`2026-11-23T${10 + hours}:00`);
      await house.run((tx) => acknowledge(tx, house.act('officer'), { alarmIds: [ids[index]!] }));
    }
    house.at('2026-11-23T18:00');
    await house.run((tx) => acknowledge(tx, house.act('officer'), { alarmIds: [ids[0]!] }));
    house.stated = house.stated.slice(1);
    await house.sweep();
    const none = { acknowledged: 0, cleared: 0, medianHours: null, unreachable: 0 };
    assert.deepEqual(
      await house.run((tx) => readHygiene(tx, '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z')),
      [
        { agencyId: house.agency, fired: 3, acknowledged: 2, cleared: 1, medianHours: 3.5, unreachable: 0 },
        { agencyId: null, fired: 1, ...none },
      ],
    );
  },
);
