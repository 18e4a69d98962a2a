import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waySteps, type HistoryEntry } from './way-steps.ts';

type View = Parameters<typeof waySteps>[0];

function view(state: View['contract']['state'], kinds: readonly HistoryEntry['kind'][]): View {
  const history = kinds.map((kind) => ({ kind, marks: [] as HistoryEntry['marks'] })).toReversed();
  return { contract: { state, maintenanceDays: 180 }, history } as unknown as View;
}

test('a contract that runs stands at its work: what comes next has not begun', () => {
  const steps = waySteps(view('running', ['appointed', 'signed', 'started']));
  assert.deepEqual(
    steps.slice(2, 5).map(({ kind, mark }) => [kind, mark]),
    [
      ['started', 'done'],
      ['state', 'current'],
      ['handover-asked', 'ahead'],
    ],
  );
  assert.equal(steps.filter(({ mark }) => mark === 'current').length, 1);
});

test('nothing lies ahead of a contract that is closed or terminated', () => {
  for (const state of ['closed', 'terminated'] as const)
    assert.deepEqual(
      waySteps(view(state, ['appointed', 'signed'])).map(({ mark }) => mark),
      ['done', 'done'],
    );
});
