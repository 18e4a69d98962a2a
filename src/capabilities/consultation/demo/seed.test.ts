import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createServices } from '../../../app/wiring.ts';
import type { Environment } from '../../../app/environment.ts';
import type { Role } from '../../../platform/act.ts';
import type { DemoCast, DemoPlayer } from '../../../platform/demo-cast.ts';
import { seededRandom } from '../../../platform/random.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { openClinic, testFolder } from '../consultation.fixture.ts';
import { findTraces } from '../rules/anonymise.ts';
import { seedConsultation } from './seed.ts';

eachEngine(
  'the demo has questions of every kind, late ones too, and publishes answers without traces of people',
  async ({ db }, government) => {
    const root = testFolder();
    const folders = { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') };
    const services = createServices(db, { folders, publicUrl: null } as unknown as Environment);
    await db.asGovernment(government.id, async (tx) => {
      const clinic = await openClinic(tx, government);
      const player = (accountId: string): DemoPlayer => ({
        accountId,
        personId: accountId,
        agencyId: clinic.agencyId,
        name: '',
      });
      const cast: DemoCast = {
        random: seededRandom(5),
        agencies: [],
        staff: [player(clinic.accounts.asker), player(clinic.accounts.stranger)],
        holders: new Map<Role, DemoPlayer>([
          ['consultant', player(clinic.accounts.consultant)],
          ['technical-controller', player(clinic.accounts.controller)],
        ]),
        scale: 1,
      };
      // Whoever makes a demo holds nothing: no roles, no roll-out.
      await seedConsultation(tx, clinic.anybody(), services, cast);
      const stages = await sql<{ stage: string; n: number }>`
      select stage, count(*)::int as n from consultation_question group by stage order by stage`.execute(tx);
      assert.deepEqual(
        stages.rows.map((each) => each.stage),
        ['answered', 'assistance', 'in-approval', 'received', 'waiting-asker', 'withdrawn'],
      );
      assert.ok(stages.rows.reduce((sum, each) => sum + each.n, 0) >= 60);
      const articles = await sql<{ text: string }>`
      select title || ' ' || question || ' ' || answer as text from consultation_article where state = 'published'`.execute(
        tx,
      );
      assert.equal(articles.rows.length, 25);
      for (const each of articles.rows) assert.deepEqual(findTraces(each.text, []), []);
    });
  },
);
