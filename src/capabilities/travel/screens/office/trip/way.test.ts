import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../../../../platform/calendar/index.ts';
import { wayOf } from './way.ts';

type Trip = Parameters<typeof wayOf>[0];
const day = (text: string) => text as PlainDate;

const MEMBER: Trip['members'][number] = {
  id: 'm',
  personId: 'p',
  name: 'Orang',
  isLeader: true,
  grade: 'III/c',
  positionTitle: 'Analis',
  costLevel: 'C',
  state: 'planned',
  spdNumber: null,
  advance: 0,
  dueDay: null,
  submittedAt: null,
  own: false,
};
const ISSUED: Trip = {
  status: 'issued',
  fromDay: day('2026-03-02'),
  toDay: day('2026-03-04'),
  reason: null,
  forceMajeure: null,
  extendedFrom: null,
  letterSignedDay: day('2026-02-26'),
  signer: 'Kepala',
  approver: 'PPK',
  issuedDay: day('2026-02-27'),
  departedDay: null,
  returnedDay: null,
  legs: [],
  members: [MEMBER],
};
const states = (trip: Trip, today = '2026-03-01') =>
  wayOf(trip, today).map((each) => `${each.id} ${each.state}`);

test('as planned the line is straight, and exactly one step is the present one', () => {
  assert.deepEqual(states(ISSUED), [
    'draft done',
    'proposed done',
    'signed done',
    'issued done',
    'departed current',
    'returned ahead',
    'accounts ahead',
    'closed ahead',
  ]);
  for (const status of ['draft', 'proposed', 'approved', 'issued', 'under-way'] as const)
    assert.equal(states({ ...ISSUED, status }).filter((each) => each.endsWith('current')).length, 1, status);
});

test('it bends at a letter made afterwards, at other days, at a change and at late accounts', () => {
  const returned: Trip = {
    ...ISSUED,
    status: 'returned',
    letterSignedDay: day('2026-03-05'),
    departedDay: day('2026-03-02'),
    returnedDay: day('2026-03-03'),
    extendedFrom: day('2026-03-04'),
    members: [
      { ...MEMBER, state: 'accounting', dueDay: day('2026-03-10') },
      { ...MEMBER, id: 'n', state: 'submitted' },
    ],
  };
  const bent = (today: string) =>
    wayOf(returned, today)
      .filter((each) => each.state === 'bent')
      .map((each) => each.id);
  assert.deepEqual(bent('2026-03-10'), ['signed', 'extended', 'returned']);
  assert.deepEqual(bent('2026-03-11'), ['signed', 'extended', 'returned', 'accounts']);
  assert.deepEqual(wayOf(returned, '2026-03-10').find((each) => each.id === 'accounts')?.notes, [
    { key: 'handedIn', n: 1, of: 2 },
  ]);
});

test('a cancelled trip shows how far it came, and why it ended', () => {
  const cancelled: Trip = { ...ISSUED, status: 'cancelled', reason: 'Ditunda' };
  assert.deepEqual(states(cancelled), [
    'draft done',
    'proposed done',
    'signed done',
    'issued done',
    'cancelled bent',
  ]);
  const early: Trip = { ...cancelled, issuedDay: null, letterSignedDay: null, signer: null };
  assert.deepEqual(states(early), ['draft done', 'cancelled bent']);
});
