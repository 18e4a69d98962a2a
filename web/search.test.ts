import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defineSearch, flag, int, list, oneOf, parseSearch, str, stringifySearch } from './search.ts';

const spec = defineSearch({
  q: str(),
  sort: str('-due'),
  page: int(1),
  status: oneOf(['', 'open', 'closed']),
  agencies: list(),
  late: flag(),
});

test('defaults do not stand in the address', () => {
  assert.deepEqual(spec.write(spec.read({})), {});
  assert.deepEqual(spec.write({ ...spec.read({}), page: 3, late: true }), { page: '3', late: '1' });
});

test('what does not fit becomes its default', () => {
  const read = spec.read({ page: '-1', status: 'gone', late: 'yes', agencies: ',', other: 'x' });
  assert.deepEqual(read, { q: '', sort: '-due', page: 1, status: '', agencies: [], late: false });
  assert.deepEqual(spec.clean({ page: '2', other: 'x', status: 'gone' }), { page: '2' });
});

test('a view kept as a link is the same view again', () => {
  const values = fc.record({
    q: fc.string(),
    sort: fc.constantFrom('-due', 'title'),
    page: fc.integer({ min: 0, max: 999_999_999 }),
    status: fc.constantFrom('' as const, 'open' as const, 'closed' as const),
    agencies: fc.array(fc.uuid()),
    late: fc.boolean(),
  });
  fc.assert(
    fc.property(values, (view) => {
      const address = stringifySearch(spec.write(view));
      assert.deepEqual(spec.read(parseSearch(address)), { ...view, q: view.q.toWellFormed() });
    }),
  );
});
