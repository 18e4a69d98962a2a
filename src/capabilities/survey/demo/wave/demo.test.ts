import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Role } from '../../../../platform/act.ts';
import { workAsBox, workAsGovernment } from '../../../../platform/tenancy.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { DemoCast, DemoPlayer } from '../../../../platform/demo-cast.ts';
import { newId } from '../../../../platform/ids.ts';
import { seededRandom } from '../../../../platform/random.ts';
import type { Services } from '../../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { seedWaves } from './seed-waves.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-survey-demo-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const services = {
  folders: { keys: join(folder, 'keys') },
  publicUrl: () => 'http://lurus.localhost',
} as unknown as Services;

test('the demo has a published wave with figures, one that is open, and one in draft', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  const people: DemoPlayer[] = Array.from({ length: 250 }, (_, index) => ({
    personId: newId(),
    accountId: newId(),
    agencyId: newId(),
    name: `Orang ${index}`,
  }));
  const holders: [Role, DemoPlayer][] = [
    ['survey-manager', people[0]!],
    ['inspektur', people[1]!],
  ];
  const cast: DemoCast = {
    random: seededRandom(7),
    agencies: people.map(({ agencyId }, index) => ({
      id: agencyId,
      code: String(index),
      name: `Instansi ${index % 20}`,
      kind: ['sekolah', 'dinas', 'puskesmas'][index % 3]!,
      parentId: null,
    })),
    staff: people,
    holders: new Map(holders),
    scale: 1,
  };
  await database.owner.asOwner(async (tx) => {
    await workAsGovernment(tx, government.id);
    await insertMany(
      tx,
      'person',
      people.map(({ personId, name }) => ({
        government_id: government.id,
        id: personId,
        personnel_code: personId,
        name,
        employment: 'pns',
      })),
    );
    await seedWaves(tx, testAct(government), services, cast);
    const { rows } = await sql<{
      code: string;
      state: string;
      invited: number;
      issued: number;
      result: boolean;
    }>`
      select w.code, w.state,
        (select count(*)::int from survey_invitation i where i.wave_id = w.id) as invited,
        (select count(*)::int from survey_invitation i where i.wave_id = w.id and i.issued_on is not null) as issued,
        exists (select from survey_result r where r.wave_id = w.id) as result
      from survey_wave w order by w.opens_on`.execute(tx);
    assert.deepEqual(
      rows.map(({ state, result }) => [state, result]),
      [
        ['published', true],
        ['open', false],
        ['draft', false],
      ],
    );
    for (const { code, invited, issued } of rows.slice(0, 2)) {
      const { rows: box } = await workAsBox(tx, () =>
        sql<{ answers: number }>`
          select count(*)::int as answers from box_answer a join box_key k on k.kid = a.kid
          where k.wave_code = ${code}`.execute(tx),
      );
      const { answers } = box[0]!;
      assert.ok(
        invited > issued && issued > answers && answers > 10,
        JSON.stringify({ invited, issued, answers }),
      );
    }
  });
});
