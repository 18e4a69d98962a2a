import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { DemoCast } from '../../../../platform/demo-cast.ts';
import { seededRandom } from '../../../../platform/random.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { testServices } from '../../../clearance/clearance.fixture.ts';
import { insertAccount, grantRow } from '../../../directory/directory.fixture.ts';
import { insertRoleGrants } from '../../../directory/index.ts';
import { keepFlags } from '../../actions/flags/keep-flags.ts';
import { foundFlag, openDesk } from '../../desk.fixture.ts';
import { seedFlags } from './seed-flags.ts';

test('the inspectorate of the demo has put a flag aside, given one away, and has a paper and a plan', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  await database.db.asGovernment(government.id, async (tx) => {
    const { works, job, auditor, controller } = await openDesk(tx, government);
    const player = async (act: typeof auditor, role: 'auditor' | 'technical-controller') => {
      const personId = act.actor.personId!;
      await insertRoleGrants(tx, government.id, [grantRow(personId, role)]);
      return {
        personId,
        accountId: await insertAccount(tx, government.id, personId),
        agencyId: works.id,
        name: '',
      };
    };
    await keepFlags(tx, job, {
      scope: 'package',
      rules: [],
      over: { subjects: [] },
      found: [foundFlag(works), foundFlag(works), foundFlag(works)],
      runId: null,
    });
    const cast: DemoCast = {
      random: seededRandom(7),
      agencies: [],
      staff: [],
      holders: new Map([
        ['auditor', await player(auditor, 'auditor')],
        ['technical-controller', await player(controller, 'technical-controller')],
      ]),
      scale: 1,
    };
    await seedFlags(tx, job, testServices(database), cast);
    const { rows } = await sql<{ dismissed: number; given: number; papers: number; plans: number }>`
      select (select count(*)::int from audit_flag where state = 'dismissed') as dismissed,
        (select count(*)::int from audit_flag where assigned_to is not null) as given,
        (select count(*)::int from working_paper where state = 'review') as papers,
        (select count(*)::int from audit_plan where state = 'proposed') as plans`.execute(tx);
    assert.deepEqual(rows[0], { dismissed: 1, given: 1, papers: 1, plans: 1 });
  });
});
