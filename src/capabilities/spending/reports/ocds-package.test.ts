import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import { releasePackage } from '../contract/ocds.ts';
import { on, openSpending, runningContract } from '../spending.fixture.ts';
import { ocdsPackage } from './ocds-package.ts';

eachEngine('what is kept of a contract leaves as releases of the standard', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openSpending(tx, government);
    const contract = await runningContract(tx, office);
    const asked = {
      government,
      today: office.bud.act().today,
      now: on('03-20'),
      year: 2026,
      agencyIds: null,
      uri: 'https://contoh.example/api/open/ocds/2026',
    };
    const made = releasePackage.parse(await ocdsPackage(tx, asked));
    const last = made.releases.at(-1)!;
    assert.equal(last.ocid, `lurus-belum-terdaftar-${contract.id}`);
    assert.ok(last.tag.includes('implementation'));
    assert.equal(last.contracts![0]!.period!.endDate, '2026-06-09T00:00:00+08:00');
    assert.deepEqual(
      last.parties.map((each) => each.roles),
      [['buyer', 'procuringEntity'], ['supplier']],
    );
    assert.equal(last.contracts![0]!.implementation!.milestones!.length, 4);
    assert.ok(!JSON.stringify(made).includes('Orang '), 'no person leaves');
    assert.deepEqual((await ocdsPackage(tx, { ...asked, agencyIds: [office.otherAgencyId] })).releases, []);
  });
});
