import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { InboxRow } from '../../src/platform/inbox/contract.ts';
import { byAgency } from './by-agency.ts';
import { inboxSearch, isNarrowed, viewQuery } from './inbox-search.ts';
import { heirOf, neighbourOf } from './keep-place.ts';
import { lineOf } from './line.ts';

const ROW = {
  receivedOn: '2026-11-02',
  due: '2026-11-10',
  late: false,
  paused: false,
  state: 'open',
} as const;
const states = (row: Parameters<typeof lineOf>[0], today: string) =>
  lineOf(row, today)?.map((each) => each.state);

test('the line of a row is used up piece by piece and bends at its end when late', () => {
  assert.deepEqual(states(ROW, '2026-11-02'), ['current', 'ahead', 'ahead', 'ahead']);
  assert.deepEqual(states(ROW, '2026-11-06'), ['done', 'done', 'current', 'ahead']);
  assert.deepEqual(states(ROW, '2026-11-10'), ['done', 'done', 'done', 'current']);
  assert.deepEqual(states({ ...ROW, late: true }, '2026-11-11'), ['done', 'done', 'done', 'bent']);
});

test('a paused row has no piece that is now; a closed one is whole; without a day there is no line', () => {
  assert.ok(!states({ ...ROW, paused: true }, '2026-11-06')?.includes('current'));
  assert.deepEqual(states({ ...ROW, state: 'closed', due: null }, '2026-11-06'), Array(4).fill('done'));
  assert.equal(lineOf({ ...ROW, due: null }, '2026-11-06'), null);
});

test('whatever the day, the line has four pieces and at most one is now or bent', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, fc.boolean(), (receivedOn, due, today, late) => {
      const line = states({ ...ROW, receivedOn, due, late }, today)!;
      assert.equal(line.length, 4);
      assert.equal(line.filter((each) => each === 'current' || each === 'bent').length, 1);
    }),
  );
});

test('the row that took the place of one that left gets the focus', () => {
  assert.equal(heirOf(['a', 'b', 'c'], { id: 'b', at: 1 }), 'b');
  assert.equal(heirOf(['a', 'c'], { id: 'b', at: 1 }), 'c');
  assert.equal(heirOf(['a'], { id: 'b', at: 1 }), 'a');
  assert.equal(heirOf([], { id: 'b', at: 1 }), undefined);
});

test('going on skips no row, whether the one before left or stayed', () => {
  assert.equal(neighbourOf(['a', 'b', 'c'], { id: 'b', at: 1 }, 1), 'c');
  assert.equal(neighbourOf(['a', 'b', 'c'], { id: 'b', at: 1 }, -1), 'a');
  assert.equal(neighbourOf(['a', 'c'], { id: 'b', at: 1 }, 1), 'c');
  assert.equal(neighbourOf(['a', 'c'], { id: 'b', at: 1 }, -1), 'a');
  assert.equal(neighbourOf(['a', 'c'], { id: 'c', at: 1, inherited: true }, 1), 'c');
  assert.equal(neighbourOf(['a', 'b'], null, 1), 'a');
  assert.equal(neighbourOf(['a', 'b'], { id: 'b', at: 1 }, 1), undefined);
});

const late = (id: string, agency: string | null, daysLeft: number) =>
  ({ id, agency: agency === null ? null : { id: agency, name: agency }, daysLeft }) as InboxRow;

test('what went up is told by agency, the longest wait first', () => {
  const groups = byAgency([
    late('1', 'pu', -2),
    late('2', 'dlh', -9),
    late('3', 'pu', -5),
    late('4', null, -1),
  ]);
  assert.deepEqual(
    groups.map(({ id, worst, rows }) => [id, worst, rows.map((each) => each.id)]),
    [
      ['dlh', 9, ['2']],
      ['pu', 5, ['3', '1']],
      [null, 1, ['4']],
    ],
  );
});

test('a saved view keeps the filters and neither page nor what is open', () => {
  const search = { ...inboxSearch.read({ kind: 'complaint-public', late: '1' }), page: 3, show: 'x' };
  assert.equal(viewQuery(search), 'kind=complaint-public&late=1');
  assert.equal(viewQuery(inboxSearch.read({})), '');
  assert.ok(isNarrowed(search));
  assert.ok(!isNarrowed(inboxSearch.read({ kind: 'complaint-public', sort: 'newest' })));
});
