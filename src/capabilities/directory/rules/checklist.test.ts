import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHECKS, checkReadiness, type Readiness } from './checklist.ts';

const READY: Readiness = {
  hosts: ['lurus.contoh.go.id'],
  arms: true,
  agencies: 40,
  people: 900,
  holders: {
    inspektur: ['a'],
    'technical-administrator': ['b'],
    'certificate-officer': ['c'],
    'loss-officer': ['d'],
    'loss-verifier': ['e'],
    'account-officer': ['f'],
  },
  waitingHolders: 0,
  holidayYears: [2026, 2027],
  year: 2026,
  rolledOut: 2,
  twin: true,
  mail: true,
  server: true,
};
const missing = (known: Readiness) =>
  checkReadiness(known)
    .filter((each) => each.done === false)
    .map((each) => each.name);

test('a government that has everything misses nothing, and is still asked whether the key is kept', () => {
  assert.deepEqual(missing(READY), []);
  assert.deepEqual(
    checkReadiness(READY).filter((each) => each.done === null),
    [{ name: 'trail-key', done: null }],
  );
});

test('each thing that is missing is named, and only it', () => {
  const cases: [Partial<Readiness>, string[]][] = [
    [{ hosts: [] }, ['hosts']],
    [{ arms: false }, ['arms']],
    [{ holidayYears: [2026] }, ['holidays-next-year']],
    [{ holidayYears: [] }, ['holidays-this-year', 'holidays-next-year']],
    [{ holders: { ...READY.holders, 'loss-verifier': ['d'] } }, ['loss-distinct']],
    [{ holders: { ...READY.holders, 'technical-administrator': ['a'] } }, ['second-role-keeper']],
    [{ mail: false }, ['mail']],
    [{ waitingHolders: 3 }, ['activation']],
    [{ twin: false, rolledOut: 0 }, ['rollout', 'twin']],
  ];
  for (const [change, names] of cases) assert.deepEqual(missing({ ...READY, ...change }), names);
});

test('an empty government misses everything', () => {
  const nothing: Readiness = {
    hosts: [],
    arms: false,
    agencies: 0,
    people: 0,
    holders: {},
    waitingHolders: 1,
    holidayYears: [],
    year: 2026,
    rolledOut: 0,
    twin: false,
    mail: false,
    server: false,
  };
  assert.equal(missing(nothing).length, CHECKS.length - 1);
});
