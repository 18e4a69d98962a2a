import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkStandard, keptFee } from './check.ts';
import { feeInWords } from './fee.ts';
import { linesOf, nameKey } from './standard.ts';

test('a name has one key, however it is spaced, cased and punctuated', () => {
  assert.equal(nameKey('  Akta   Kelahiran '), nameKey('AKTA-KELAHIRAN'));
  assert.notEqual(nameKey('Akta Kelahiran'), nameKey('Akta Kematian'));
  fc.assert(fc.property(fc.string(), (name) => assert.equal(nameKey(nameKey(name)), nameKey(name))));
});

test('lines of a cell lose their numbers and hyphens, not their own words', () => {
  assert.deepEqual(linesOf('1. KTP-el\r\n2) Kartu Keluarga\n\n- Pasfoto 3x4; 5 lembar materai'), [
    'KTP-el',
    'Kartu Keluarga',
    'Pasfoto 3x4',
    '5 lembar materai',
  ]);
});

test('a fee needs its regulation, an amount its unit', () => {
  const free = { feeKind: 'free', fee: null, feeBasis: '', timeAmount: null, timeUnit: null } as const;
  assert.deepEqual(checkStandard(free), []);
  const fields = (change: object) => checkStandard({ ...free, ...change }).map((each) => each.field);
  assert.deepEqual(fields({ feeKind: 'fixed', fee: 0, feeBasis: 'Perda' }), ['fee']);
  assert.deepEqual(fields({ feeKind: 'fixed', fee: 5_000, feeBasis: ' ' }), ['feeBasis']);
  assert.deepEqual(fields({ feeKind: 'tariff' }), ['feeBasis']);
  assert.deepEqual(fields({ fee: 5_000 }), ['fee']);
  assert.deepEqual(fields({ timeAmount: 3 }), ['timeAmount']);
  assert.deepEqual(fields({ timeUnit: 'minutes' }), ['timeAmount']);
});

test('a fee is said in words', () => {
  assert.equal(feeInWords({ feeKind: 'free', fee: 0 }, 'id'), 'Gratis');
  assert.equal(feeInWords({ feeKind: 'fixed', fee: 50_000 }, 'en'), 'Rp 50.000');
  assert.equal(feeInWords({ feeKind: 'tariff', fee: keptFee('tariff', 9) }, 'id'), 'Sesuai tarif');
});
