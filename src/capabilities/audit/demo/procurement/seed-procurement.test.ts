import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DemoCast } from '../../../../platform/demo-cast.ts';
import { seededRandom } from '../../../../platform/random.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { insertAccount } from '../../../directory/directory.fixture.ts';
import { openDesk } from '../../desk.fixture.ts';
import { listProcesses } from '../../store/procurement/processes.ts';
import { seedProcurement } from './seed-procurement.ts';
import { TENDERS } from './tenders.ts';

test('the invented procurements belong to offices of the city, some with a red flag and some without', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  await database.db.asGovernment(government.id, async (tx) => {
    const { works, health, auditor } = await openDesk(tx, government);
    const personId = auditor.actor.personId!;
    const accountId = await insertAccount(tx, government.id, personId);
    const cast: DemoCast = {
      random: seededRandom(7),
      agencies: [works, health].map(({ id, code, name }) => ({
        id,
        code,
        name,
        kind: 'dinas',
        parentId: null,
      })),
      staff: [],
      holders: new Map([['auditor', { personId, accountId, agencyId: works.id, name: '' }]]),
      scale: 1,
    };
    await seedProcurement(tx, auditor, cast, (value) => `mac ${value}`);
    const { rows, total } = await listProcesses(tx, {
      agencyIds: null,
      year: null,
      code: '',
      words: '',
      limit: 50,
      offset: 0,
    });
    assert.equal(total, TENDERS.length);
    assert.ok(rows.every(({ agency_id }) => agency_id !== null));
    const found = new Set(rows.flatMap(({ found_codes }) => found_codes));
    for (const code of ['PBJ-01', 'PBJ-02', 'PBJ-04', 'PBJ-05', 'PBJ-06'])
      assert.ok(found.has(code), `nothing shows ${code}`);
    assert.ok(rows.filter(({ found_codes }) => found_codes.length === 0).length >= 3, 'all are flagged');
  });
});
