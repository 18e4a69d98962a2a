import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { enterFinding } from '../../clearance/clearance.fixture.ts';
import { handedIn, openInspectorate, threeForOne } from '../../travel/verification.fixture.ts';
import { openSealedHouse, sampleReport, sendSample } from '../../whistleblowing/wbs.fixture.ts';
import { enterFindings, enterFlags, NOVEMBER } from '../map.fixture.ts';
import { hashOf } from './keep-months.ts';
import { reckonMonth } from './reckon-month.ts';

eachEngine(
  'a draft finding, a flag being drafted into one, an unsigned travel verdict and a sealed report change nothing',
  async (database, government) => {
    const act = testAct(government, { now: '2026-11-23T02:00:00Z' });
    const reckon = () =>
      database.db.asGovernment(government.id, async (tx) => {
        const hashes = [];
        for (const month of [plainDate('2026-03-01'), NOVEMBER])
          hashes.push(hashOf(await reckonMonth(tx, act, month)));
        return hashes;
      });
    // The ground: everything that counts is there already, so that what is added would be seen.
    const office = await database.db.asGovernment(government.id, async (tx) => {
      const opened = await openInspectorate(tx, government);
      const home = opened.officer.agencyId;
      await enterFindings(tx, government, home, { open: 6, through: 6 });
      await enterFlags(tx, government, home, {
        packages: 20,
        flags: [{ rule: 'DUP-01' }, { rule: 'DUP-01' }],
      });
      return opened;
    });
    const house = await openSealedHouse(database, government);
    const ground = await reckon();

    await sendSample(house, await sampleReport(house));
    assert.deepEqual(await reckon(), ground, 'a sealed report');

    await database.db.asGovernment(government.id, (tx) => handedIn(tx, office, threeForOne()));
    assert.deepEqual(await reckon(), ground, 'a travel verdict that nobody signed');

    const home = office.officer.agencyId;
    await database.db.asGovernment(government.id, (tx) =>
      enterFindings(tx, government, home, { open: 5, state: 'draft' }),
    );
    assert.deepEqual(await reckon(), ground, 'a draft finding');

    await database.db.asGovernment(government.id, async (tx) => {
      const draft = await enterFinding(tx, government, { kind: 'agency', id: home });
      const reference = { findingId: draft.id, reportId: draft.report_id };
      await sql`update audit_flag set state = 'finding', state_at = '2026-11-20T02:00:00Z', finding_state = 'draft',
        finding_id = ${reference.findingId}::uuid, report_id = ${reference.reportId}::uuid
        where id = (select id from audit_flag order by id limit 1)`.execute(tx);
    });
    assert.deepEqual(await reckon(), ground, 'a flag that is being drafted into a finding');

    // And the measure bites: one that is final is seen.
    await database.db.asGovernment(government.id, (tx) => enterFindings(tx, government, home, { open: 1 }));
    assert.notDeepEqual(await reckon(), ground, 'a final finding');
  },
);

test('nothing of this capability opens the sealed channel or asks it for anything', () => {
  const files = globSync('src/capabilities/oversight/**/*.{ts,tsx}').filter(
    (path) => !/\.(test|fixture)\.ts$/.test(path),
  );
  assert.ok(files.length > 20, `${files.length} files`);
  for (const path of files) assert.doesNotMatch(readFileSync(path, 'utf8'), /whistleblowing\/|wbs_/, path);
});
