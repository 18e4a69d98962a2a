import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { newService, twoAgencies } from '../services.fixture.ts';
import { getServices, listServices, searchServices } from '../store/services.ts';
import { addService } from './add-service.ts';
import { changeService } from './change-service.ts';
import { endService } from './end-service.ts';

const fieldOf = (outcome: Outcome<unknown>) =>
  isRefusal(outcome) ? (outcome.complaints[0]?.field ?? outcome.code) : 'saved';

eachEngine(
  'officers keep the services of their own agency and below, the complaint desk those of all',
  async ({ db }, government) => {
    const run = <T>(work: (tx: Tx) => Promise<T>) => db.asGovernment(government.id, work);
    const { first, second } = await run((tx) => twoAgencies(tx, government.id));
    const add = (
      role: 'complaint-officer' | 'auditor' | 'intake-officer',
      reach: string[] | null,
      to: string,
    ) =>
      run((tx) =>
        addService(tx, testAct(government, { grants: [{ role, agencyIds: reach }] }), newService(to)),
      );
    assert.equal(fieldOf(await add('auditor', null, first)), 'not-allowed');
    assert.equal(fieldOf(await add('complaint-officer', [second], first)), 'not-allowed');
    assert.equal(fieldOf(await add('complaint-officer', [second], second)), 'saved');
    assert.equal(fieldOf(await add('intake-officer', null, first)), 'saved');
    assert.equal(fieldOf(await add('intake-officer', null, newId())), 'agencyId');
    assert.equal(fieldOf(await add('intake-officer', null, first)), 'name', 'the same name twice');
  },
);

eachEngine('a fee without its regulation is not published', async ({ db }, government) => {
  const act = testAct(government, { roles: ['intake-officer'] });
  const outcome = await db.asGovernment(government.id, async (tx) => {
    const { first } = await twoAgencies(tx, government.id);
    return addService(tx, act, newService(first, { feeKind: 'fixed', fee: 25_000 }));
  });
  assert.equal(fieldOf(outcome), 'feeBasis');
});

eachEngine(
  'a wording holds from its day, the one before stays, and the past is not rewritten',
  async ({ db }, government) => {
    const act = testAct(government, { roles: ['intake-officer'] });
    const run = <T>(work: (tx: Tx) => Promise<T>) => db.asGovernment(government.id, work);
    const { first } = await run((tx) => twoAgencies(tx, government.id));
    const added = await run((tx) => addService(tx, act, newService(first)));
    assert.ok(!isRefusal(added));
    const change = (validFrom: string, rest: object = {}) =>
      run((tx) =>
        changeService(tx, act, {
          ...newService(first, rest),
          id: added.id,
          validFrom: plainDate(validFrom),
        }),
      );
    assert.equal(fieldOf(await change('2026-01-01')), 'validFrom');
    assert.equal(fieldOf(await change('2026-06-01', { name: 'KK', timeAmount: 1 })), 'saved');
    assert.equal(fieldOf(await change('2026-06-01', { name: 'KK baru', timeAmount: 1 })), 'saved');
    const on = (day: string) =>
      run(async (tx) => (await getServices(tx, [added.id], plainDate(day))).get(added.id)!);
    const [early, before, after] = [await on('2025-01-01'), await on('2026-05-31'), await on('2026-06-01')];
    assert.deepEqual([early.timeAmount, before.timeAmount, after.timeAmount], [3, 3, 1]);
    assert.deepEqual([before.name, after.name], ['Penerbitan Kartu Keluarga', 'KK baru']);
    assert.deepEqual([after.fee, after.requirements], [0, ['KK lama', 'Buku nikah 💡']]);
    const { rows } = await run((tx) =>
      sql<{ leaves: number }>`select count(*) as leaves from trail_leaf`.execute(tx),
    );
    assert.equal(rows[0]!.leaves, 6, 'service and wording: entered, changed, mended');
  },
);

eachEngine(
  'an ended service is no longer offered, but stays readable, and its name is free again',
  async ({ db }, government) => {
    const act = testAct(government, { roles: ['intake-officer'] });
    const run = <T>(work: (tx: Tx) => Promise<T>) => db.asGovernment(government.id, work);
    const { first } = await run((tx) => twoAgencies(tx, government.id));
    const added = await run((tx) => addService(tx, act, newService(first)));
    assert.ok(!isRefusal(added));
    const end = (lastDay: string) =>
      run((tx) => endService(tx, act, { id: added.id, lastDay: plainDate(lastDay) }));
    assert.equal(fieldOf(await end('2026-01-01')), 'lastDay');
    assert.equal(fieldOf(await end('2026-03-31')), 'saved');
    assert.equal(fieldOf(await end('2026-04-30')), 'service-ended');
    const offered = (day: string) =>
      run(async (tx) => (await listServices(tx, first, plainDate(day))).length);
    assert.deepEqual(
      [
        await offered('2026-01-01'),
        await offered('2026-01-02'),
        await offered('2026-03-31'),
        await offered('2026-04-01'),
      ],
      [0, 1, 1, 0],
    );
    assert.equal((await run((tx) => getServices(tx, [added.id]))).size, 1);
    const again = newService(first, { validFrom: plainDate('2026-07-01') });
    assert.equal(fieldOf(await run((tx) => addService(tx, act, again))), 'saved');
    const search = (text: string) =>
      run((tx) => searchServices(tx, { text, on: plainDate('2026-08-01'), limit: 10 }));
    assert.equal((await search('keluarga kartu')).total, 1);
    assert.equal((await search('nikah')).total, 1, 'a word of a requirement');
    assert.equal((await search('100%')).total, 0);
    const all = await run((tx) => searchServices(tx, { text: '', all: true, limit: 1 }));
    assert.deepEqual([all.rows.length, all.total], [1, 2]);
  },
);
