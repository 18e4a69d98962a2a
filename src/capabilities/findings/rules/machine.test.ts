import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  isConsistent,
  nextReportState,
  nextState,
  RECOMMENDATION_ACTIONS,
  REPORT_TRANSITIONS,
  STEPS,
  TRANSITIONS,
  type RecommendationState,
} from './machine.ts';
import { reviewOf, SOURCES } from './sources.ts';
import { STATUSES } from './status.ts';
import { anyAction, anySource } from './rules.fixture.ts';

const START: RecommendationState = { status: 'BT', step: 'open' };
const REVIEWS = RECOMMENDATION_ACTIONS.filter((action) => TRANSITIONS[action].status !== 'kept');

test('whatever is tried in whatever order, closed means S or TD, and only a review changes the status', () => {
  fc.assert(
    fc.property(
      anySource,
      fc.array(fc.tuple(anyAction, fc.boolean()), { maxLength: 60 }),
      (source, actions) => {
        let state = START;
        for (const [action, pendingLeft] of actions) {
          const next = nextState(state, action, source, pendingLeft);
          if (next === null) continue;
          assert.ok(isConsistent(next));
          if (!REVIEWS.includes(action)) assert.equal(next.status, state.status);
          if (state.status === 'S') assert.equal(action, 'reopen-fulfilled');
          if (reviewOf(source) === 'own') assert.notEqual(next.step, 'reviewing');
          if (next.status === 'S' && reviewOf(source) === 'external')
            assert.equal(action, 'review-fulfilled');
          state = next;
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a submission leaves the last reviewed status as it stands, also a second one and one during the review', () => {
  for (const status of ['BT', 'BS'] as const) {
    for (const source of SOURCES) {
      for (const step of ['open', 'returned', 'submitted'] as const)
        assert.deepEqual(nextState({ status, step }, 'submit', source), { status, step: 'submitted' });
    }
    assert.deepEqual(nextState({ status, step: 'reviewing' }, 'submit', 'BPK'), {
      status,
      step: 'reviewing',
    });
  }
});

test('what comes back to the auditee waits for verification while another submission is unverified', () => {
  const submitted = { status: 'BT', step: 'submitted' } as const;
  assert.deepEqual(nextState(submitted, 'return', 'APIP', true), { status: 'BT', step: 'submitted' });
  assert.deepEqual(nextState(submitted, 'return', 'APIP', false), { status: 'BT', step: 'returned' });
  const reviewing = { status: 'BT', step: 'reviewing' } as const;
  assert.deepEqual(nextState(reviewing, 'review-partly', 'BPK', true), { status: 'BS', step: 'submitted' });
});

test('an own report is settled by verification, another by its issuer', () => {
  const submitted = { status: 'BT', step: 'submitted' } as const;
  assert.deepEqual(nextState(submitted, 'verify-fulfilled', 'APIP'), { status: 'S', step: 'closed' });
  assert.equal(nextState(submitted, 'forward', 'APIP'), null);
  assert.equal(nextState(submitted, 'verify-fulfilled', 'BPK'), null);
  assert.deepEqual(nextState(submitted, 'forward', 'BPK'), { status: 'BT', step: 'reviewing' });
});

test('every state of the machine can be reached, and every transition names who and what', () => {
  const seen = new Set<string>();
  const visit = (state: RecommendationState, source: (typeof SOURCES)[number]) => {
    const key = `${source} ${state.status} ${state.step}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const action of RECOMMENDATION_ACTIONS) {
      const next = nextState(state, action, source);
      if (next) visit(next, source);
    }
  };
  for (const source of SOURCES) visit(START, source);
  for (const step of STEPS)
    assert.ok(
      [...seen].some((key) => key.endsWith(` ${step}`)),
      step,
    );
  for (const status of STATUSES)
    assert.ok(
      [...seen].some((key) => key.includes(` ${status} `)),
      status,
    );
  for (const transition of Object.values(TRANSITIONS)) {
    assert.ok(transition.who.length > 0 && transition.needs.length > 0);
  }
  for (const transition of Object.values(REPORT_TRANSITIONS)) assert.ok(transition.who.length > 0);
});

test('an own report is issued by the inspektur, another registered as issued; a final one is never edited', () => {
  assert.equal(nextReportState('responding', 'issue', 'APIP'), 'final');
  assert.equal(nextReportState('draft', 'issue', 'BPK'), null);
  assert.equal(nextReportState('draft', 'register', 'BPK'), 'final');
  assert.equal(nextReportState('draft', 'register', 'APIP'), null);
  for (const action of ['edit', 'send', 'recall', 'respond', 'issue', 'register'] as const)
    assert.equal(nextReportState('final', action, 'APIP'), null);
  assert.deepEqual(REPORT_TRANSITIONS.issue.who, ['inspektur']);
});
