import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Act } from '../../../../platform/act.ts';
import { newId } from '../../../../platform/ids.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { writeXlsx } from '../../../../platform/tables/write-xlsx.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { testPdf, textOfPdf } from '../../../travel/reports/pdf-text.fixture.ts';
import { resultView } from '../../contract/results.ts';
import { presentComparison, presentResult } from '../../http/results/present.ts';
import { resultPdf } from '../../reports/results/result-pdf.ts';
import { resultSheets } from '../../reports/results/result-sheets.ts';
import { findResult } from '../../store/results/results.ts';
import { findWave } from '../../store/wave/waves.ts';
import { publishWave } from '../wave/open-wave.ts';
import { codeOf, done, playersOf } from '../wave/wave.fixture.ts';
import { closedWave, closeItsBox, entered, kidOf } from './closed-wave.fixture.ts';
import { computeWave, proveWave, type InAct } from './compute-wave.ts';

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
    await closeItsBox(house);
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
  await closeItsBox(house);
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
  const english = textOfPdf(await resultPdf(manager, view, 'en'), 'result').replace(/\s+/g, ' ');
  for (const expected of [
    /RESULT OF THE INTEGRITY SURVEY/,
    /NOT PUBLISHED/,
    /Complaints 2.00 3.00 4.00/,
    /Experts 1.00 30 hidden hidden/,
  ])
    assert.match(english, expected);
  assert.doesNotMatch(english, /undefined|NaN|disembunyikan|Responden\b/);
  const sheet = await readTable(await writeXlsx(resultSheets(view, 'en')));
  assert.ok('rows' in sheet && sheet.rows.some(({ cells }) => cells.includes('Score before correction')));
  const table = await readTable(await writeXlsx(resultSheets(view)));
  assert.ok('rows' in table && table.rows.some(({ cells }) => cells.includes('Indeks')));
});
