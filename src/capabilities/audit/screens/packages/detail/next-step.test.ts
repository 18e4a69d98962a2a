import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerdictView } from '../../../contract/packages.ts';
import { nextStep, type Standing } from './next-step.ts';

const READY: Standing = {
  state: 'draft',
  documentList: [],
  missingDocuments: [],
  unconfirmed: [],
  may: ['edit', 'submit'],
  held: [],
  sheetView: null,
};
const SAY = { id: '', en: '' };
const found = (severity: VerdictView['severity'], suspended = false): VerdictView => ({
  code: 'SPJ-02',
  version: 1,
  title: SAY,
  state: 'found',
  severity,
  formula: SAY,
  reason: SAY,
  mend: null,
  missing: [],
  moneyAtRisk: null,
  evidence: [],
  unconfirmed: [],
  suspended,
});

test('papers come before fields, fields before what rules found', () => {
  const missing = [{ kind: 'receipt' as const, anyOf: ['receipt' as const], why: SAY }];
  const unconfirmed = ['amounts.receipt' as const];
  assert.equal(
    nextStep({ ...READY, missingDocuments: missing, unconfirmed }, [found('critical')]),
    'documents',
  );
  assert.equal(nextStep({ ...READY, unconfirmed }, [found('critical')]), 'confirm');
  assert.equal(nextStep(READY, [found('high'), found('critical')]), 'stopped');
  assert.equal(nextStep(READY, [found('high')]), 'returned');
});

test('warnings, ranks and suspended rules hold nothing up', () => {
  assert.equal(nextStep(READY, [found('medium'), found('low'), found('critical', true)]), 'ready');
});

test('who may not edit is told how it stands, and not to mend it', () => {
  assert.equal(nextStep({ ...READY, may: [] }, []), 'look');
  assert.equal(nextStep({ ...READY, may: [], state: 'stopped' }, []), 'stopped');
});

test('a package that passed waits for its sheet, or for the gate that holds it', () => {
  assert.equal(nextStep({ ...READY, state: 'passed' }, []), 'passedSoon');
  assert.equal(nextStep({ ...READY, state: 'passed', held: [SAY] }, []), 'passedHeld');
});

test('a rule that must answer and cannot holds the package up; another one does not', () => {
  const open = (code: string): VerdictView => ({ ...found('critical'), code, state: 'not-computable' });
  assert.equal(nextStep(READY, [open('SPJ-02')]), 'answer');
  assert.equal(nextStep(READY, [open('SPJ-04')]), 'ready');
  assert.equal(nextStep(READY, [{ ...open('SPJ-02'), suspended: true }]), 'ready');
});
