import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import { statusLine } from './status-line.ts';

const asked = { received_on: plainDate('2026-11-16'), answered_on: null, lead_reason: null };
const onTime = { due: 'Paling lambat 23 November 2026', late: false };
/** States of the steps, in their order. */
const states = (...given: Parameters<typeof statusLine>) =>
  [...String(statusLine(...given)).matchAll(/<li class="(\w+)"/g)].map(([, state]) => state);

test('a question in time runs straight; a late one, and one that waits for facts, bends', () => {
  const received = { ...asked, stage: 'received' as const };
  assert.deepEqual(states(received, onTime, 'id'), ['done', 'current', 'ahead']);
  assert.deepEqual(states(received, { ...onTime, late: true }, 'id'), ['done', 'bent', 'ahead']);
  const waiting = { ...asked, stage: 'waiting-asker' as const };
  assert.deepEqual(states(waiting, { due: '', late: false }, 'en'), ['done', 'bent', 'ahead']);
});

test('an answered question has nothing ahead; being led to assistance stays a bend', () => {
  const answered = { ...asked, stage: 'answered' as const, answered_on: plainDate('2026-11-18') };
  assert.deepEqual(states(answered, { due: '', late: false }, 'id'), ['done', 'done']);
  const led = { ...asked, stage: 'assistance' as const, lead_reason: 'Satu paket' };
  assert.deepEqual(states(led, onTime, 'id'), ['done', 'bent', 'current', 'ahead']);
});
