import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Act, Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { writeXlsx } from '../../../../platform/tables/write-xlsx.ts';
import { eachEngine, type TestDatabase } from '../../../../platform/test-database.ts';
import { testPdf, textOfPdf } from '../../../travel/reports/pdf-text.fixture.ts';
import { openBoxHouse } from '../../box.fixture.ts';
import { resultView } from '../../contract/results.ts';
import { presentComparison, presentResult } from '../../http/results/present.ts';
import { resultPdf } from '../../reports/results/result-pdf.ts';
import { resultSheets } from '../../reports/results/result-sheets.ts';
import { experience, likert, modelOf } from '../../rules/model/model.fixture.ts';
import type { Answers, Source } from '../../rules/model/model.ts';
import { closeBoxWave, openBoxWave } from '../../store/box/waves.ts';
import { findResult } from '../../store/results/results.ts';
import { findWave, updateWave } from '../../store/wave/waves.ts';
import { publishWave } from '../wave/open-wave.ts';
import { codeOf, done, playersOf } from '../wave/wave.fixture.ts';
import { computeWave, proveWave, type InAct } from './compute-wave.ts';

const MODEL = modelOf(
  [
    likert('a', { dimension: 'd1' }),
    experience('b', { dimension: 'd2' }),
    likert('e', { source: 'external', dimension: 'd1' }),
    likert('x', { source: 'expert', dimension: 'd1' }),
  ],
  {
    correction: {
      max: 10,
      parts: [
        {
          code: 'complaints',
          name: { id: 'Pengaduan', en: 'Complaints' },
          input: 'given',
          per: 1_000,
          cap: 4,
          from: 0,
          slope: 1.5,
        },
      ],
    },
  },
);
const STRATA = [
  { source: 'internal', code: 'i1', invited: 40 },
  { source: 'external', code: 'e1', invited: 30 },
  { source: 'expert', code: 'x1', invited: 30 },
] as const;
const kidOf = (code: string) => code.padEnd(22, 'A');

const answersOf: Record<Source, (index: number) => Answers> = {
  internal: (index) => ({ a: 3 + (index % 4), b: ['tidak', 'tidak', 'sekali'][index % 3]! }),
  external: (index) => ({ e: 2 + (index % 4) }),
  expert: (index) => ({ x: 2 + (index % 3) }),
};

/** A wave whose box is closed with so many answers of each source. */
async function closedWave(database: TestDatabase, government: Government, counts: Record<Source, number>) {
  const house = await openBoxHouse(database, government, STRATA, false);
  const { wave } = house;
  const modelId = newId();
  await house.run(async (tx) => {
    const government_id = government.id;
    const published = { published_at: wave.created_at, published_by: 'test' };
    await insertMany(tx, 'survey_model', [
      {
        government_id,
        id: modelId,
        name: 'Hasil',
        version: 1,
        body: MODEL,
        hash: sha256(modelId),
        ...published,
      },
    ]);
    for (const { source, code } of STRATA) {
      const key = { government_id, id: newId(), wave_id: wave.id, kid: kidOf(code), source, key_group: code };
      const gone = { private_sealed: null, made_on: wave.opens_on, destroyed_on: wave.closes_on };
      await insertMany(tx, 'survey_key', [{ ...key, modulus: 'AQAB', ...gone }]);
      await sql`insert into survey_key_stratum (government_id, stratum_id, key_id)
        select government_id, id, ${key.id}::uuid from survey_stratum where code = ${code}`.execute(tx);
    }
    await updateWave(tx, wave.id, { state: 'closed', model_id: modelId });
  });
  await house.inBox(async (tx) => {
    await openBoxWave(tx, government.id, {
      waveCode: wave.code,
      model: MODEL,
      lastDay: wave.closes_on,
      keys: STRATA.map(({ source, code }) => ({ kid: kidOf(code), source, group: code, modulus: 'AQAB' })),
    });
    const rows = STRATA.flatMap(({ source, code }) =>
      Array.from({ length: counts[source] }, (_, index) => ({
        government_id: government.id,
        id: randomUUID(),
        kid: kidOf(code),
        answers: answersOf[source](index),
      })),
    );
    await insertMany(tx, 'box_answer', rows);
  });
  return house;
}

const entered = (version: number) => ({
  version,
  correction: [{ code: 'complaints', count: 2, of: 1_000, basis: 'Rekap pengaduan 2026' }],
});

eachEngine(
  'a result is computed of a closed box only, kept, proven again and published',
  async (database, government) => {
    const { db } = database;
    const { manager, inspektur, outsider } = playersOf(government);
    const as =
      (act: Act): InAct =>
      (work) =>
        db.asGovernment(government.id, (tx) => work(tx, act));
    const house = await closedWave(database, government, { internal: 30, external: 20, expert: 6 });
    const { id } = house.wave;
    const compute = (version: number, act = manager) =>
      computeWave(as(act), db, government.id, id, entered(version));
    const view = (act: Act) => house.run((tx) => presentResult(tx, act, id));

    assert.equal(codeOf(await compute(0)), 'box-open');
    await house.inBox((tx) =>
      closeBoxWave(tx, house.wave.code, { on: plainDate('2026-12-01'), root: sha256('') }),
    );
    assert.equal(codeOf(await compute(0, outsider)), 'not-allowed');
    assert.equal(codeOf(await compute(1)), 'changed-meanwhile');
    const first = done(await compute(0));
    assert.equal(first.version, 1);
    assert.equal(codeOf(await compute(0)), 'changed-meanwhile');
    assert.deepEqual(done(await compute(1)), { version: 2, resultHash: first.resultHash });

    // What few answered is kept nowhere; the schema lets through what the screen needs.
    const row = (await house.run((tx) => findResult(tx, id)))!;
    const shown = resultView.parse(done(await view(manager)));
    assert.deepEqual(shown.result, row.body);
    assert.equal(shown.result!.correction.value, 3);
    assert.ok(Math.abs(shown.result!.raw.value! - shown.result!.index.value! - 3) < 1e-9);
    const [internal, external, expert] = shown.result!.sources;
    assert.deepEqual(
      [internal!.score.hidden, external!.score.hidden, expert!.score.hidden],
      [false, true, true],
    );
    assert.doesNotMatch(JSON.stringify(expert), /"value":\d/);
    assert.deepEqual(shown.may, ['compute', 'prove', 'report']);

    // Proven of the same answers, and not of others.
    assert.equal(done(await proveWave(as(manager), db, government.id, id)).same, true);
    await house.inBox((tx) => sql`delete from box_answer where kid = ${kidOf('x1')}`.execute(tx));
    assert.equal(done(await proveWave(as(manager), db, government.id, id)).same, false);

    // Nobody else reads it before it is published; then it stays as it is.
    assert.equal(codeOf(await view(outsider)), 'not-allowed');
    const head = testAct(government, { roles: ['government-head'] });
    assert.equal(done(await view(head)).result, null);
    const { version } = (await house.run((tx) => findWave(tx, id)))!;
    done(await house.run((tx) => publishWave(tx, inspektur, { id, version })));
    assert.equal(codeOf(await compute(2)), 'wrong-state');
    assert.deepEqual(done(await view(head)).may, ['prove', 'report']);
    assert.deepEqual(done(await view(head)).result, row.body);
    const itself = await house.run((tx) => presentComparison(tx, inspektur, { after: id, before: id }));
    assert.equal(done(itself).index.change, 0);
    assert.equal(
      codeOf(await house.run((tx) => presentComparison(tx, inspektur, { after: id, before: newId() }))),
      'not-found',
    );
  },
);

testPdf('the report shows what the screen shows, and hides what it hides', async (database, government) => {
  const { manager } = playersOf(government);
  const house = await closedWave(database, government, { internal: 30, external: 20, expert: 6 });
  await house.inBox((tx) =>
    closeBoxWave(tx, house.wave.code, { on: plainDate('2026-12-01'), root: sha256('') }),
  );
  const inAct: InAct = (work) => house.run((tx) => work(tx, manager));
  done(await computeWave(inAct, database.db, government.id, house.wave.id, entered(0)));
  const view = done(await house.run((tx) => presentResult(tx, manager, house.wave.id)));
  const text = textOfPdf(await resultPdf(manager, view), 'hasil').replace(/\s+/g, ' ');
  for (const expected of [
    /HASIL SURVEI INTEGRITAS/,
    /BELUM DITERBITKAN/,
    /Pengaduan 2,00 3,00 4,00 Rekap pengaduan 2026/,
    /Ahli 1,00 30 disembunyikan disembunyikan/,
    /Selisih internal dan ahli \(poin\) .*disembunyikan/,
    /bukan bobot KPK/,
  ])
    assert.match(text, expected);
  assert.doesNotMatch(text, /undefined|null|NaN|\{|\}/);
  const table = await readTable(await writeXlsx(resultSheets(view)));
  assert.ok('rows' in table && table.rows.some(({ cells }) => cells.includes('Indeks')));
});
