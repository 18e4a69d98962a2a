import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoAgencies } from './agencies.ts';
import { demoPeople } from './people.ts';
import { seededRandom } from '../../platform/random.ts';

test('the demo city has 9,000 people with numbers that nobody real can have', () => {
  const agencies = demoAgencies();
  const people = demoPeople(seededRandom(1), agencies, 9_000);
  assert.equal(people.length, 9_000);
  assert.equal(new Set(people.map((each) => each.personnelCode)).size, 9_000);
  const numbers = people.flatMap((each) => each.nip ?? []);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(numbers.every((nip) => /^\d{15}000$/.test(nip)));
  const without = 9_000 - numbers.length;
  assert.ok(without > 1_800 && without < 3_000, `${without} people without a number`);
  assert.deepEqual(
    new Set(people.map((each) => each.agencyCode)),
    new Set(agencies.map((each) => each.code)),
  );
});

test('the same seed makes the same city', () => {
  const city = () => demoPeople(seededRandom(7), demoAgencies(), 500);
  assert.deepEqual(city(), city());
});
