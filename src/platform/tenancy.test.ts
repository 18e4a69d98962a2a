import assert from 'node:assert/strict';
import { eachEngine } from './test-database.ts';
import { listGovernments, listHosts } from './tenancy.ts';

eachEngine('a government is found by its host', async ({ db }, government) => {
  const hosts = await db.asInstallation(listHosts);
  assert.equal(hosts.get(`${government.id}.localhost`), government.id);
  const all = await db.asInstallation(listGovernments);
  assert.deepEqual(
    all.find((each) => each.id === government.id),
    government,
  );
});
