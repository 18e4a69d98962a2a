import assert from 'node:assert/strict';
import { newId } from '../../../../platform/ids.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { closedWave, closeItsBox, entered } from '../../actions/results/closed-wave.fixture.ts';
import { AFTER_TWO_DAYS } from '../../box.fixture.ts';
import type { Comparison, ResultView } from '../../contract/results.ts';
import { openOffice, type Who } from '../office.fixture.ts';

eachEngine(
  'a result is computed by the manager, proven and published by the Inspektur, and read by readers only then',
  async (database, government) => {
    const house = await closedWave(database, government, { internal: 30, external: 20, expert: 6 });
    const office = await openOffice(house.at(AFTER_TWO_DAYS), government);
    const { ask, read, refused } = office;
    const wave = `/waves/${house.wave.id}`;
    const result = `${wave}/result`;
    try {
      assert.deepEqual(await refused('manager', result, 'POST', entered(0)), [409, 'box-open']);
      await closeItsBox(house);

      // Who may: the manager alone computes; others are told so, or that there is nothing.
      assert.equal((await ask(null, result)).statusCode, 401);
      for (const who of ['inspektur', 'head', 'owner', 'nobody'] as const)
        assert.deepEqual(await refused(who, result, 'POST', entered(0)), [403, 'not-allowed'], who);
      for (const who of ['owner', 'nobody'] as const)
        assert.deepEqual(await refused(who, result), [403, 'not-allowed'], who);
      assert.deepEqual(await refused('manager', `/waves/${newId()}/result`, 'POST', entered(0)), [
        404,
        'not-found',
      ]);
      const [bad] = entered(0).correction;
      for (const correction of [[{ ...bad, basis: '' }], [{ ...bad, count: -1 }], [{ ...bad, of: 0 }]])
        assert.equal((await refused('manager', result, 'POST', { version: 0, correction }))[0], 422);
      const made = await read<{ version: number; resultHash: string }>('manager', result, 'POST', entered(0));
      assert.deepEqual(await refused('manager', result, 'POST', entered(0)), [409, 'changed-meanwhile']);

      // Before it is published: manager and Inspektur read and prove it, others see no figure and no report.
      for (const who of ['manager', 'inspektur'] as const) {
        assert.equal((await read<ResultView>(who, result)).result?.correction.value, 3, who);
        const proof = await read<{ same: boolean; again: string }>(who, `${result}/proof`, 'POST');
        assert.deepEqual([proof.same, proof.again], [true, made.resultHash], who);
      }
      for (const who of ['controller', 'head'] as const) {
        const view = await read<ResultView>(who, result);
        assert.deepEqual([view.result, view.proof, view.may, view.correctionParts], [null, null, [], []]);
        assert.deepEqual(await refused(who, `${result}/proof`, 'POST'), [404, 'not-found']);
        assert.deepEqual(await refused(who, `${result}/report.xlsx`), [404, 'not-found']);
        assert.deepEqual(await refused(who, `${result}/comparison?with=${house.wave.id}`), [
          404,
          'not-found',
        ]);
      }

      const { waveVersion } = await read<ResultView>('inspektur', result);
      assert.deepEqual(await refused('manager', `${wave}/publish`, 'POST', { version: waveVersion }), [
        403,
        'not-allowed',
      ]);
      await read('inspektur', `${wave}/publish`, 'POST', { version: waveVersion });
      for (const who of ['head', 'controller', 'manager'] as const satisfies readonly Who[]) {
        const view = await read<ResultView>(who, result);
        assert.ok(view.result !== null && view.may.includes('report'), who);
        // Six experts are too few: their figures leave in no form.
        assert.doesNotMatch(JSON.stringify(view.result.sources[2]), /"value":\d/);
      }
      const change = await read<Comparison>('head', `${result}/comparison?with=${house.wave.id}`);
      assert.equal(change.index.change, 0);
      const sheet = await ask('head', `${result}/report.xlsx`);
      assert.deepEqual(
        [sheet.statusCode, sheet.rawPayload.subarray(0, 2).toString()],
        [200, 'PK'],
        sheet.body.slice(0, 200),
      );
      assert.match(String(sheet.headers['content-disposition']), /hasil-survei-/);
      const english = await ask('head', `${result}/report.xlsx?lang=en`);
      const table = await readTable(english.rawPayload);
      assert.ok('rows' in table && table.rows.some(({ cells }) => cells.includes('Score before correction')));
      assert.equal((await refused('head', `${result}/report.xlsx?lang=fr`))[0], 422);
      assert.deepEqual(await refused('owner', `${result}/report.xlsx`), [403, 'not-allowed']);
      assert.deepEqual(await refused('manager', result, 'POST', entered(1)), [409, 'wrong-state']);
    } finally {
      await office.close();
    }
  },
);
