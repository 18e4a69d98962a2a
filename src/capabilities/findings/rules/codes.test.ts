import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allFindingCodes,
  findCauseCode,
  findFindingCode,
  findRecommendationCode,
  FINDING_GROUPS,
} from './codes.ts';

test('finding codes are as many as the classification has, each found again', () => {
  const all = allFindingCodes();
  assert.equal(all.length, 19 + 10 + 7 + 16 + 7 + 5 + 7 + 5 + 3 + 2 + 8);
  for (const each of all) assert.deepEqual(findFindingCode(each.code), each);
  for (const group of Object.values(FINDING_GROUPS)) {
    for (const kind of Object.keys(group.titles)) assert.ok(Number(kind) <= group.kinds);
  }
});

test('a code without a known title is kept without one, and an impossible code is not found', () => {
  assert.deepEqual(findFindingCode('1.01.10'), { code: '1.01.10', group: 'Kerugian', title: null });
  assert.equal(findFindingCode('1.01.04')?.title, 'Kelebihan bayar');
  for (const wrong of ['1.01.20', '1.01.00', '4.01.01', '1.1.1', '', '1.01.04 ', 'constructor'])
    assert.equal(findFindingCode(wrong), null, wrong);
});

test('recommendation and cause codes end where the classification ends', () => {
  assert.equal(findRecommendationCode('01')?.title, 'Setor ke kas');
  for (const wrong of ['15', '1', 'constructor']) assert.equal(findRecommendationCode(wrong), null, wrong);
  assert.equal(findCauseCode('100')?.title, 'Pengawasan melekat');
  assert.deepEqual(findCauseCode('1107'), { code: '1107', group: 'Pelayanan', title: null });
  for (const wrong of ['1108', '99', '0100', '1200', '10000'])
    assert.equal(findCauseCode(wrong), null, wrong);
});
