import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  inFolder,
  installationOn,
  quiet,
  withOtherEngine,
} from '../../../../platform/archive/archive.fixture.ts';
import { exportGovernment } from '../../../../platform/archive/export.ts';
import { importArchive } from '../../../../platform/archive/import.ts';
import { seededRandom } from '../../../../platform/random.ts';
import { workAsGovernment } from '../../../../platform/tenancy.ts';
import { eachEngine, embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { testAct } from '../../../../platform/act.fixture.ts';
import { DAY_ONE, DAY_TWO, must, openBoxHouse, takeToken } from '../../box.fixture.ts';
import { fillClosedBox } from '../../demo/box/fill-box.ts';
import { loadAnswers } from '../../store/box-read.ts';
import { boxNight } from './night.ts';
import { submitAnswers } from './submit-answers.ts';

test('an archive takes the box along, and the other installation goes on with it', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  const house = await openBoxHouse(database, government, [{ source: 'internal', code: 'i1', invited: 30 }]);
  const [first, second] = [
    await takeToken(house, house.codes.get('i1')![0]!),
    await takeToken(house, house.codes.get('i1')![1]!),
  ];
  const { code } = house.wave;
  const send = (services: ReturnType<typeof house.at>, token: typeof first) =>
    submitAnswers(services, government, code, { ...token, answers: { i1: 4 } });
  const moved = must(await send(house.at(DAY_ONE), first));
  await boxNight(house.at(DAY_TWO), government);
  const waiting = must(await send(house.at(DAY_TWO), second));

  await inFolder(async (folder) => {
    const from = installationOn(database, `${folder}/from`);
    await exportGovernment(from, government.id, `${folder}/export`, quiet);
    await withOtherEngine(database, async (other) => {
      await importArchive(installationOn(other, `${folder}/to`), `${folder}/export`, quiet);
      const services = { ...house.at(DAY_TWO), db: other.db };
      assert.deepEqual(must(await send(services, first)), moved);
      assert.deepEqual(must(await send(services, second)), waiting);
      const counts = await other.db.asBox(government.id, (tx) =>
        sql`select (select count(*)::int from box_pool) as pool, (select count(*)::int from box_answer) as answers`.execute(
          tx,
        ),
      );
      assert.deepEqual(counts.rows, [{ pool: 1, answers: 1 }]);
    });
  });
});

eachEngine(
  'a demo fills the box of a closed wave inside its own transaction',
  async (database, government) => {
    const house = await openBoxHouse(
      database,
      government,
      [
        { source: 'internal', code: 'i1', invited: 30 },
        { source: 'internal', code: 'i2', invited: 2 },
      ],
      false,
    );
    await database.owner.asOwner(async (tx) => {
      await workAsGovernment(tx, government.id);
      const answers = [
        { stratum: 'i1', answers: { i1: 1 } },
        { stratum: 'i2', answers: { i1: 6 } },
      ];
      await fillClosedBox(tx, testAct(government), house.wave, answers, seededRandom(1));
      // Back on the other side.
      await sql`select count(*) from survey_invitation`.execute(tx);
    });
    const known = await house.inBox((tx) => loadAnswers(tx, house.wave.code));
    assert.deepEqual(known!.map((each) => `${each.stratum} ${String(each.answers['i1'])}`).toSorted(), [
      'i1+i2 1',
      'i1+i2 6',
    ]);
  },
);
