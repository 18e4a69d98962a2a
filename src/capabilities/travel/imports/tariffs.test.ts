import assert from 'node:assert/strict';
import { importing } from '../../directory/imports/importing.fixture.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { tariffImport } from './tariffs.ts';

eachEngine(
  'tariffs are imported, corrected and taken back; a wrong row is named',
  async ({ db }, government) => {
    const file = await importing(db, government, tariffImport);
    await assert.rejects(
      file.run(
        'Perwali 1,2026-01-01,,64,uang harian,,430000',
        'Perwali 1,2026-01-01,2025-01-01,99,hotel,C,800000',
      ),
      /baris 3 · daerah.*\n.*baris 3 · berlaku_sampai/,
    );
    const line = 'Perwali 1,2026-01-01,,64,uang harian,,430000';
    assert.deepEqual(await file.run(line), { read: 1, fresh: 1, changed: 0, unchanged: 0 });
    const more = [line.replace('430000', '440000'), 'Perwali 1,2026-01-01,,,hotel,C,800000'];
    assert.deepEqual(await file.run(...more), { read: 2, fresh: 1, changed: 1, unchanged: 0 });
    const undone = await file.undo();
    assert.ok(!isRefusal(undone));
    assert.deepEqual(undone.totals?.undone, { removed: 1, restored: 1 });
    assert.deepEqual(await file.run(line), { read: 1, fresh: 0, changed: 0, unchanged: 1 });
  },
);
