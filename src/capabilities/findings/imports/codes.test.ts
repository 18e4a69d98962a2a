import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { newId } from '../../../platform/ids.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { loadCodes } from '../store/codes.ts';
import { codeImport } from './codes.ts';

eachEngine(
  'an office loads its own titles; a code without one is used all the same',
  async ({ db }, government) => {
    const act = testAct(government, { roles: ['inspektur'] });
    await db.asGovernment(government.id, async (tx) => {
      const before = await loadCodes(tx);
      assert.equal(before.find('finding', '1.01.10')?.title, null);
      assert.equal(before.find('finding', '9.01.01'), null);
      const importId = newId();
      const fileId = newId();
      const own = { government_id: government.id, created_by: 'test', created_at: act.now };
      await insertMany(tx, 'file', [
        { ...own, id: fileId, hash: '0'.repeat(64), name: 'kode.csv', media_type: 'text/csv', size: 1 },
      ]);
      await insertMany(tx, 'import_run', [
        {
          ...own,
          id: importId,
          kind: 'finding-codes',
          file_id: fileId,
          sheets: [],
          header_line: 1,
          labels: [],
          mapping: {},
          status: 'checked',
        },
      ]);
      const rows = [
        { line: 2, row: { kind: 'finding', code: '1.01.10', title: 'Judul dari peraturan' } as const },
        { line: 3, row: { kind: 'finding', code: '9.01.01', title: 'Kode setempat' } as const },
        { line: 4, row: { kind: 'recommendation', code: '01', title: 'Setor ke kas daerah' } as const },
      ];
      const { plan, states } = await codeImport.check(tx, act, rows, () => {});
      assert.deepEqual([...states.values()], ['new', 'new', 'new']);
      await codeImport.save(tx, act, plan, importId, () => {});
      const after = await loadCodes(tx);
      assert.deepEqual(after.find('finding', '1.01.10'), {
        code: '1.01.10',
        group: 'Kerugian',
        title: 'Judul dari peraturan',
      });
      assert.equal(after.find('finding', '9.01.01')?.title, 'Kode setempat');
      assert.equal(after.find('recommendation', '01')?.title, 'Setor ke kas daerah');
      const again = await codeImport.check(tx, act, rows, () => {});
      assert.deepEqual([...again.states.values()], ['unchanged', 'unchanged', 'unchanged']);
      await codeImport.undo(tx, act, importId);
      assert.equal((await loadCodes(tx)).find('finding', '9.01.01'), null);
    });
  },
);
