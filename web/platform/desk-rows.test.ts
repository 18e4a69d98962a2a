import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countRows, groupRows, isLate, type DeskRow } from './desk-rows.ts';

const words = { id: 'x', en: 'x' };
const TODAY = '2026-11-23';
const row: fc.Arbitrary<DeskRow> = fc.record({
  id: fc.uuid(),
  from: fc.constantFrom('findings', 'travel', 'inbox'),
  title: fc.constant(words),
  about: fc.constant(words),
  due: fc.constantFrom(null, '2026-11-20', TODAY, '2026-11-30', '2026-12-01'),
  overdue: fc.boolean(),
  others: fc.boolean(),
  action: fc.constant(words),
  link: fc.constant('/x'),
});

test('figures of the desk: late, within seven days, of others; no row counts twice', () => {
  const of = (change: Partial<DeskRow>): DeskRow => ({
    id: '1',
    from: 'travel',
    title: words,
    about: words,
    due: null,
    overdue: false,
    others: false,
    action: words,
    link: '/x',
    ...change,
  });
  const rows = [
    of({ due: '2026-11-22' }),
    of({ due: TODAY }),
    of({ due: '2026-11-30' }),
    of({ due: '2026-12-01' }),
    of({ due: '2026-11-01', overdue: true, others: true }),
    of({}),
  ];
  assert.deepEqual(countRows(rows, TODAY), { late: 1, week: 2, others: 1 });
  fc.assert(
    fc.property(fc.array(row), (any) => {
      const { late, week, others } = countRows(any, TODAY);
      assert.ok(late + week + others <= any.length);
      assert.equal(late, any.filter((each) => !each.others && isLate(each, TODAY)).length);
    }),
  );
});

test('groups keep every row once, in its order, and begin with the most urgent one', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const groups = groupRows(rows);
      assert.deepEqual(
        groups.flatMap(([, own]) => own).toSorted((a, b) => rows.indexOf(a) - rows.indexOf(b)),
        rows,
      );
      assert.equal(groups[0]?.[0], rows[0]?.from);
    }),
  );
});
