import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import { MEMBER_STATES } from '../rules/trip-status.ts';
import { isDecidable } from './open-case.ts';

const DUE = plainDate('2026-03-12');

test('nobody decides before the traveller has answered or his last day to do so is over', () => {
  const decidable = (today: string, due_day: typeof DUE | null = DUE) =>
    MEMBER_STATES.filter((state) => isDecidable({ today: plainDate(today) }, { state, due_day }));
  assert.deepEqual(decidable('2026-03-12'), ['answered']);
  assert.deepEqual(decidable('2026-03-13'), ['evidence-requested', 'indicated', 'answered']);
  assert.deepEqual(decidable('2026-03-13', null), ['answered']);
});
