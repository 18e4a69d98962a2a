import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow } from '../directory.fixture.ts';
import { agencyLineage, agencySubtree, findAgenciesByCode, getAgencies, insertAgencies } from './agencies.ts';

eachEngine(
  'agencies are found by id and code, with all below and all before them',
  async ({ db }, government) => {
    const town = agencyRow('1.01', { kind: 'kecamatan', name: 'Kecamatan Hulu' });
    const village = agencyRow('1.01.01', { kind: 'desa', parentId: town.id });
    const school = agencyRow('1.01.01.S', { kind: 'sekolah', parentId: village.id });
    const merged = agencyRow('9', { validTo: plainDate('2024-12-31') });
    const older = agencyRow('8', { validTo: plainDate('2022-12-31'), successorId: merged.id });
    merged.successorId = town.id;
    await db.asGovernment(government.id, async (tx) => {
      // Children before parents, predecessors before successors: the order of a file is not an order of the tree.
      await insertAgencies(tx, government.id, [school, older, village, merged, town]);
      assert.equal((await getAgencies(tx, [town.id])).get(town.id)?.name, 'Kecamatan Hulu');
      assert.equal((await findAgenciesByCode(tx, ['1.01.01', 'none'])).size, 1);
      assert.deepEqual(new Set(await agencySubtree(tx, [village.id])), new Set([village.id, school.id]));
      const lineage = await agencyLineage(tx, [town.id, village.id]);
      assert.deepEqual(new Set(lineage.get(town.id)), new Set([town.id, merged.id, older.id]));
      assert.equal(lineage.get(town.id)?.[0], town.id);
      assert.deepEqual(lineage.get(village.id), [village.id]);
    });
  },
);
