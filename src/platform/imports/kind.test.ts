import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importKind, type ImportColumns, type ImportKind, type RowOf } from './kind.ts';

const columns = {
  code: { header: 'kode', type: 'text', required: true, example: 'A1', explanation: { id: 'x', en: 'x' } },
  from: { header: 'dari', type: 'date', example: '', explanation: { id: 'x', en: 'x' } },
  amount: { header: 'nilai', type: 'rupiah', required: true, example: '', explanation: { id: 'x', en: 'x' } },
  kind: {
    header: 'jenis',
    type: 'choice',
    choices: { office: ['dinas'], school: ['sekolah'] },
    example: '',
    explanation: { id: 'x', en: 'x' },
  },
} as const satisfies ImportColumns;

test('a kind knows the types of its rows and still fits into a list of kinds', () => {
  const row: RowOf<typeof columns> = { code: 'A', from: null, amount: 1, kind: 'office' };
  // @ts-expect-error a required cell is never null
  const wrong: RowOf<typeof columns> = { ...row, code: null };
  const kind = importKind({
    name: 'things',
    title: { id: 'Benda', en: 'Things' },
    summary: { id: '', en: '' },
    capability: null,
    columns,
    may: () => true,
    identity: (each) => each.code,
    check: async (_tx, _act, rows) => ({
      complaints: [],
      states: new Map(),
      plan: rows.map((each) => each.row.amount),
    }),
    save: async (_tx, _act, plan) => assert.equal(plan.length, 0),
    undo: async () => ({ removed: 0, restored: 0 }),
  });
  const kinds: readonly ImportKind[] = [kind];
  assert.equal(kinds[0]?.identity(row), 'A');
  assert.equal(wrong.code, null);
});
