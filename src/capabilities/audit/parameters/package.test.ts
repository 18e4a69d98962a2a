import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import { fits, valueByLaw } from '../../../platform/parameters/index.ts';
import { DEFAULT_PACKAGE_THRESHOLDS } from '../rules/package/thresholds.ts';
import { PACKAGE_PARAMETERS, packageParameters, packageThresholdsByLaw } from './package.ts';
import { parameterKey } from './package/figure.ts';

test('what the law gives in 2026 are the rules’ own defaults', () => {
  assert.deepEqual(packageThresholdsByLaw(plainDate('2026-06-01')), DEFAULT_PACKAGE_THRESHOLDS);
});

test('earlier law holds until the day before', () => {
  const on = (day: string) => packageThresholdsByLaw(plainDate(day));
  assert.equal(on('2025-04-29').directMostConstruction, 200_000_000);
  assert.equal(on('2025-04-30').directMostConstruction, 400_000_000);
  assert.equal(on('2025-04-29').spkMostConstruction, 200_000_000);
  const vat = (day: string) => {
    const { vatRate, vatBaseNumerator, vatBaseDenominator } = on(day);
    return [vatRate, vatBaseNumerator, vatBaseDenominator];
  };
  assert.deepEqual(vat('2025-01-01'), [12, 11, 12]);
  assert.deepEqual(vat('2024-12-31'), [11, 1, 1]);
  assert.deepEqual(vat('2022-03-31'), [10, 1, 1]);
  assert.equal(on('2022-02-20').pphConstruction, 3);
  assert.equal(on('2020-12-31').stampFrom, 250_000);
  assert.equal(on('2022-04-30').vatFrom, 1_000_000);
});

test('every parameter is keyed by its threshold, accepts its own values, and refuses what is none', () => {
  for (const [name, each] of Object.entries(PACKAGE_PARAMETERS)) {
    assert.equal(each.key, parameterKey(name as keyof typeof PACKAGE_PARAMETERS));
    assert.match(each.key, /^audit\.[a-z0-9-]+$/);
  }
  assert.equal(new Set(packageParameters.map((each) => each.key)).size, packageParameters.length);
  for (const each of packageParameters) {
    assert.ok(fits(each, each.value), each.key);
    for (const earlier of each.earlier ?? []) assert.ok(fits(each, earlier.value), each.key);
    assert.ok(!fits(each, typeof each.value === 'number' ? -1 : ['?']), each.key);
    assert.equal(valueByLaw(each, plainDate('2199-01-01')).value, each.value);
  }
});
