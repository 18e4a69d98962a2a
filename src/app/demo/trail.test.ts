import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sql } from 'kysely';
import { inFolder, installationOn, quiet } from '../../platform/archive/archive.fixture.ts';
import { exportGovernment } from '../../platform/archive/export.ts';
import { seedHolidays } from '../../platform/calendar/store.ts';
import { provideAccounts } from '../../platform/identity/accounts.ts';
import { eachEngine } from '../../platform/test-database.ts';
import { logFolder, publicKeys } from '../../platform/trail/keys.ts';
import { sequenceOnce } from '../../platform/trail/sequencer.ts';
import { sayReport } from '../../platform/trail/verify/say.ts';
import { verifyExport } from '../../platform/trail/verify/index.ts';
import { capabilities } from '../capabilities.ts';
import { readEnvironment } from '../environment.ts';
import { createServices } from '../wiring.ts';
import { fillCases } from './cases.ts';
import { fillDirectory } from './city.ts';
import { CONTOH } from './plans.ts';
import { seededRandom } from '../../platform/random.ts';

eachEngine(
  'the export of a demo government verifies: every row stands as its entry says',
  async ({ name, db, owner }, government) => {
    await inFolder(async (folder) => {
      const installation = installationOn({ db, owner }, folder);
      const services = createServices(db, readEnvironment({ LURUS_DATA: folder }));
      const act = services.actOf(government, {
        id: 'job:demo',
        accountId: null,
        personId: null,
        agencyId: null,
        grants: [],
        rollout: {},
      });
      await owner.asOwner(async (tx) => {
        await sql`select set_config('lurus.government_id', ${government.id}, true)`.execute(tx);
        if (name === 'embedded') await sql`set local role lurus_app`.execute(tx);
        await seedHolidays(tx, act);
        const random = seededRandom(7);
        const kinds = capabilities.map((each) => each.name);
        const city = await fillDirectory(tx, act, random, CONTOH, kinds);
        const people = city.people.map((each) => ({ ...each, personId: each.id }));
        const accountOf = await provideAccounts(tx, act, people);
        await fillCases(tx, act, services, random, CONTOH, city, accountOf);
      });
      await sequenceOnce(db, installation.folders, government);
      await exportGovernment(installation, government.id, join(folder, 'out'), quiet);
      const keys = await publicKeys(logFolder(installation.folders, government.id));
      const report = await verifyExport(join(folder, 'out'), keys, [], quiet);
      assert.deepEqual(report.findings, [], sayReport(report, 'en').join('\n'));
      assert.ok(report.matching > 500);
      assert.equal(report.proved, report.entries);
    });
  },
);
