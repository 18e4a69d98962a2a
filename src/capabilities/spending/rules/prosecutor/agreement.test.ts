import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { agenciesUnder, type AgreementScope } from './agreement.ts';

const day = plainDate;
const AGREEMENT: AgreementScope = {
  validFrom: day('2026-01-01'),
  validTo: day('2026-06-30'),
  endedOn: null,
  agencyIds: ['a'],
};

test('an agreement opens its own agencies, from its first to its last day', () => {
  const on = (today: string, change: Partial<AgreementScope> = {}) =>
    agenciesUnder([{ ...AGREEMENT, ...change }], day(today));
  assert.deepEqual(on('2025-12-31'), []);
  assert.deepEqual(on('2026-01-01'), ['a']);
  assert.deepEqual(on('2026-06-30'), ['a']);
  assert.deepEqual(on('2026-07-01'), []);
  assert.deepEqual(on('2026-03-01', { agencyIds: null }), null);
});

test('ended before its time, it opens nothing from that day on', () => {
  const ended = { ...AGREEMENT, endedOn: day('2026-03-01') };
  assert.deepEqual(agenciesUnder([ended], day('2026-02-28')), ['a']);
  assert.deepEqual(agenciesUnder([ended], day('2026-03-01')), []);
});

test('two agreements open what either opens; none opens nothing', () => {
  assert.deepEqual(agenciesUnder([AGREEMENT, { ...AGREEMENT, agencyIds: ['a', 'b'] }], day('2026-03-01')), [
    'a',
    'b',
  ]);
  assert.deepEqual(agenciesUnder([], day('2026-03-01')), []);
});
