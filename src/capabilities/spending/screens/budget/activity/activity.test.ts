import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { texts } from '../texts/activity.ts';
import { namedComplaint } from './field-words.ts';
import { patternPoints, percentsByMonth, pointsFor, scheduleDays } from './schedule-points.ts';
import { ACTIVITY_STEPS, nextStep, stepOfField, stepsOf } from './steps.ts';

test('without a contract nobody is asked for its papers', () => {
  assert.deepEqual(stepsOf(true), ['activity', 'contract', 'months', 'check']);
  assert.equal(nextStep('contract', true), 'months');
  assert.equal(nextStep('contract', false), 'papers');
  assert.equal(nextStep('check', false), 'check');
  assert.deepEqual(stepsOf(false), ACTIVITY_STEPS);
});

test('a complaint leads to the step in which its field is typed', () => {
  const places = {
    'activity.ceiling': 'activity',
    'activity.months': 'months',
    'activity.months.3': 'months',
    'contract.number': 'contract',
    'contract.endOn': 'papers',
    'plan.points.0.percent': 'schedule',
    'instalment.amount': 'instalment',
  };
  for (const [path, step] of Object.entries(places)) assert.equal(stepOfField(path), step, path);
});

test('a schedule has a point at the end of each month and on its last day', () => {
  assert.deepEqual(scheduleDays('2026-01-31', '2026-04-10'), ['2026-02-28', '2026-03-31', '2026-04-10']);
  assert.deepEqual(scheduleDays('2026-11-05', '2027-01-31'), ['2026-11-30', '2026-12-31', '2027-01-31']);
  assert.deepEqual(scheduleDays('2026-11-05', '2026-11-20'), ['2026-11-20']);
  assert.deepEqual(scheduleDays('2026-11-05', '2026-11-05'), []);
  assert.deepEqual(scheduleDays('', '2026-11-05'), []);
});

test('what was typed stays when the days change', () => {
  assert.deepEqual(pointsFor(['2026-02-28', '2026-03-31'], [{ day: '2026-02-28', percent: 30 }]), [
    { day: '2026-02-28', percent: 30 },
    { day: '2026-03-31', percent: 100 },
  ]);
});

test('every pattern rises from nothing to 100, and its days follow the start', () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((each) => new Date(Date.UTC(2026, 0, 1 + each)));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 900 }), (from, length) => {
      const start = from.toISOString().slice(0, 10);
      const end = new Date(from.getTime() + length * 86_400_000).toISOString().slice(0, 10);
      const days = scheduleDays(start, end);
      assert.ok(days[0]! > start && days.at(-1) === end);
      for (const pattern of ['even', 'slow-start'] as const) {
        const points = patternPoints(start, days, pattern);
        assert.equal(points.at(-1)!.percent, 100);
        for (let at = 1; at < points.length; at++) {
          assert.ok(points[at]!.day > points[at - 1]!.day);
          assert.ok(points[at]!.percent! >= points[at - 1]!.percent!);
        }
      }
    }),
  );
});

test('months follow the work, straight between its points', () => {
  const percents = percentsByMonth(2026, '2026-03-31', [
    { day: '2026-04-30', percent: 40 },
    { day: '2026-05-31', percent: 100 },
  ]);
  assert.deepEqual(percents, [0, 0, 0, 40, 100, 100, 100, 100, 100, 100, 100, 100]);
  assert.ok(percentsByMonth(2026, '2026-04-15', [{ day: '2026-05-15', percent: 100 }])[3] === 50);
});

test('a complaint is told with the name of its field', () => {
  const told = (field: string) =>
    namedComplaint((key) => texts.id[key], { field, message: 'Isi bagian ini.' }).message;
  assert.equal(told('contract.endOn'), 'Hari terakhir pekerjaan: Isi bagian ini.');
  assert.equal(told('plan.points.3.percent'), 'Isi bagian ini.');
});
