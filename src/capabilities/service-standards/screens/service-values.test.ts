import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeInput } from '../contract.ts';
import { newService } from '../services.fixture.ts';
import { valuesOf, wordingOf } from './service-values.ts';

test('what is shown in the form comes back as it was', () => {
  const { agencyId: _, ...standard } = newService('x');
  const sent = changeInput.parse(wordingOf(valuesOf(standard, standard.validFrom)));
  assert.deepEqual(sent, standard);
});

test('amounts that belong to no chosen unit or kind of fee stay behind', () => {
  const values = valuesOf(newService('x'), '2026-01-02');
  const sent = wordingOf({ ...values, timeUnit: '', fee: 5_000, feeBasis: 'Perda', feeKind: 'free' });
  assert.deepEqual([sent.timeAmount, sent.timeUnit, sent.fee, sent.feeBasis], [null, null, null, '']);
});
