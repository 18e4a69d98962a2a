import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../../platform/calendar/index.ts';
import type { ContractView } from '../../../contract/contract-view.ts';
import { headSentence } from './head-sentence.ts';

const day = plainDate;
type Contract = ContractView['contract'];
type Standing = NonNullable<ContractView['standing']>;
type Late = NonNullable<ContractView['late']>;

const NOBODY = { id: 'x', name: 'x' };
const CONTRACT: Contract = {
  id: 'x',
  number: '1',
  title: 'Gedung',
  agency: NOBODY,
  vendor: null,
  year: 2026,
  kind: 'lump-sum',
  work: 'works',
  value: 100,
  state: 'running',
  suspended: false,
  startOn: day('2026-03-01'),
  lastDay: day('2026-11-30'),
  extendedTo: null,
  percent: 40,
  percentOn: null,
  planned: 50,
  deviation: -10,
  critical: null,
  forecastEnd: null,
  daysOver: 0,
  fine: 0,
  scm: 'none',
  payMode: 'once',
  smallVendor: false,
  multiYear: false,
  valueWithoutVat: 90,
  signedOn: null,
  endOn: null,
  suspendedSince: null,
  suspendedDays: 0,
  handedOverOn: null,
  maintenanceUntil: null,
  maintenanceDays: 0,
  finePerMille: 1,
  finePart: null,
  fineMost: null,
  advancePercent: 0,
  retentionPercent: 0,
  physical: true,
  place: '',
  commitmentOfficer: null,
  technicalOfficer: null,
  lineId: null,
  packageId: null,
  version: 1,
};
const STANDING: Standing = {
  asOf: day('2026-11-01'),
  planned: 50,
  real: 40,
  deviation: -10,
  earnedDays: 1,
  actualDays: 2,
  pace: 1,
  forecastEnd: day('2027-01-20'),
  critical: null,
  period: 1,
  bound: 10,
};
const LATE: Late = {
  lastDay: day('2026-11-30'),
  daysOver: 12,
  lastGraceDay: day('2027-01-19'),
  graceDays: 50,
  graceLeft: 38,
  fineBase: 90,
  perMille: 1,
  finePerDay: 1,
  fineSoFar: 7,
  fineMost: null,
};
const keyOf = (
  contract: Partial<Contract>,
  standing: Partial<Standing> | null = {},
  late: Late | null = null,
) =>
  headSentence({
    contract: { ...CONTRACT, ...contract },
    standing: standing === null ? null : { ...STANDING, ...standing },
    late,
    missing: standing === null ? ['plan'] : [],
  });

test('on its bound a contract is behind, beyond it critical in its period, with the points as a positive number', () => {
  assert.deepEqual(keyOf({}), { tone: 'warn', key: 'head-behind', values: { points: 10, bound: 10 } });
  assert.deepEqual(keyOf({}, { deviation: -12.4, critical: 1 }), {
    tone: 'danger',
    key: 'head-critical1',
    values: { points: 12.4 },
  });
  assert.equal(keyOf({}, { critical: 2 }).key, 'head-critical2');
  assert.deepEqual(keyOf({}, { critical: 3 }).values, { points: 10, day: '2027-01-20' });
  assert.equal(keyOf({}, { deviation: 0 }).key, 'head-onPlan');
  assert.equal(keyOf({}, { deviation: 2 }).tone, 'ok');
});

test('past its last day that outweighs the deviation; past the extra time, too, with days as a positive number', () => {
  assert.deepEqual(keyOf({}, { critical: 1 }, LATE).values, { days: 12, fine: 7, left: 38 });
  const past = keyOf({}, {}, { ...LATE, daysOver: 53, graceLeft: -3 });
  assert.deepEqual([past.key, past.values['left']], ['head-overGrace', 3]);
});

test('while the clock stands nothing is late; what is not known accuses nobody', () => {
  const suspended = { suspended: true, suspendedSince: day('2026-10-01') };
  assert.equal(keyOf(suspended, { critical: 1 }, LATE).key, 'head-suspended');
  assert.deepEqual(keyOf({}, null), { tone: 'info', key: 'head-noPlan', values: {} });
});

test('a contract that is not running says where it stands', () => {
  assert.equal(keyOf({ state: 'terminated' }, {}, LATE).key, 'head-terminated');
  assert.equal(keyOf({ state: 'appointed' }).key, 'head-appointed');
  assert.equal(keyOf({ state: 'signed' }).key, 'head-signed');
  assert.equal(keyOf({ state: 'maintenance' }).key, 'head-maintenance');
  assert.equal(
    keyOf({ state: 'maintenance', maintenanceUntil: day('2027-05-01') }).values['day'],
    '2027-05-01',
  );
});
