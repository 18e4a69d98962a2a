import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { inFolder, quiet } from '../../../platform/archive/archive.fixture.ts';
import { exportGovernment } from '../../../platform/archive/export.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { logFolder, publicKeys } from '../../../platform/trail/keys.ts';
import { sequenceOnce } from '../../../platform/trail/sequencer.ts';
import { sayReport } from '../../../platform/trail/verify/say.ts';
import { verifyExport } from '../../../platform/trail/verify/index.ts';
import { grantCase } from '../sealing/grant.ts';
import { must, openSealedHouse, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { setStatus } from './case-work.ts';
import { grantCaseTo, revokeGrant } from './grants.ts';
import { sealBatch } from './seal-batch.ts';
import { shredExpired } from './shred-expired.ts';

eachEngine(
  'one entry a night tells of all sealed rows, and names the day on which one was altered',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sample = await sampleReport(house);
    const { id } = await sendSample(house, sample);
    const { intake, investigator } = house.holders;
    const terms = { report: id, from: TODAY, until: '2026-12-01', letter: 'ST 5' };
    const act = house.as(intake, ['wbs-intake']);
    const grant = await grantCase(sample.caseKey, investigator, intake, terms);
    must(await house.run((tx) => grantCaseTo(tx, act, house.services.folders, grant)));
    const tonight = house.as(null, [], '2026-11-23T16:30:00Z');
    assert.equal(tonight.today, '2026-11-24');
    const rows = async (when: typeof act) => (await house.run((tx) => sealBatch(tx, when))).rows;
    assert.equal(await rows(act), 0);
    assert.equal(await rows(tonight), 7);
    assert.equal(await rows(tonight), 0);
    const revoke = { id, fingerprint: investigator.fingerprint };
    must(await house.run((tx) => revokeGrant(tx, act, revoke)));
    await sequenceOnce(database.db, house.services.folders, government);
    const asOwner = (text: string) =>
      database.owner.asOwner(async (tx) => {
        await sql`select set_config('lurus.government_id', ${government.id}, true)`.execute(tx);
        await sql.raw(text.replaceAll('$gov', `'${government.id}'`)).execute(tx);
      });
    await inFolder(async (folder) => {
      const verify = async (name: string) => {
        await exportGovernment(house.services, government.id, `${folder}/${name}`, quiet);
        const keys = await publicKeys(logFolder(house.services.folders, government.id));
        const report = await verifyExport(`${folder}/${name}`, keys, [], quiet);
        return { report, batches: report.findings.filter((each) => each.what === 'sealed-batch') };
      };
      assert.deepEqual((await verify('clean')).report.findings, []);
      const second = await sendSample(house, await sampleReport(house));
      assert.equal(await rows(house.as(null, [], '2026-11-24T16:30:00Z')), 6);
      for (const status of ['read', 'rejected'] as const)
        must(await house.run((tx) => setStatus(tx, act, { id: second.id, status })));
      const later = house.as(null, [], '2036-11-23T16:30:00Z');
      assert.equal((await house.run((tx) => shredExpired(tx, later))).count, 1);
      await sequenceOnce(database.db, house.services.folders, government);
      assert.deepEqual((await verify('shredded')).report.findings, []);
      await asOwner(`update wbs_identity_wrap set file = '\\x00'::bytea where government_id = $gov`);
      const edited = await verify('edited');
      assert.deepEqual(
        edited.batches.map((each) => [each.day, each.rows]),
        [['2026-11-23', 2]],
      );
      assert.match(sayReport(edited.report, 'id').join('\n'), /Kelompok tersegel .* 2 baris/);
      await asOwner('delete from wbs_mailbox where government_id = $gov');
      assert.equal((await verify('gone')).batches[0]?.rows, 3);
      // Whoever rewrites the hashes too meets the root, and whoever removes the batch meets its entry.
      await asOwner('delete from wbs_batch_row where government_id = $gov');
      assert.equal((await verify('unlisted')).batches.length, 2);
      await asOwner('delete from wbs_batch where government_id = $gov');
      assert.equal((await verify('unbatched')).batches.length, 2);
    });
  },
);
