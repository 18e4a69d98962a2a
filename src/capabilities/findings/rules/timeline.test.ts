import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import { timelineOf } from './timeline.ts';

const day = plainDate;

test('the line is straight while everything is in time, and bends where it is not', () => {
  const events = timelineOf(
    day('2026-06-01'),
    day('2026-06-05'),
    [
      {
        number: '1',
        due: day('2026-08-04'),
        awaited: false,
        steps: [
          { on: day('2026-08-04'), kind: 'submitted' },
          { on: day('2026-08-10'), kind: 'reviewed', status: 'S' },
        ],
      },
      {
        number: '2',
        due: day('2026-08-04'),
        awaited: true,
        steps: [
          { on: day('2026-08-14'), kind: 'submitted' },
          { on: day('2026-08-20'), kind: 'returned' },
        ],
      },
    ],
    day('2026-09-03'),
  );
  assert.deepEqual(
    events.map((event) => [event.on, event.kind, event.recommendation, event.late]),
    [
      ['2026-06-01', 'issued', null, 0],
      ['2026-06-05', 'received', null, 0],
      ['2026-08-04', 'submitted', '1', 0],
      ['2026-08-04', 'due', '2', 0],
      ['2026-08-10', 'reviewed', '1', 0],
      ['2026-08-14', 'submitted', '2', 10],
      ['2026-08-20', 'returned', '2', 0],
      ['2026-09-03', 'today', null, 30],
    ],
  );
});

test('a draft has a line of today only', () => {
  assert.deepEqual(
    timelineOf(null, null, [], day('2026-09-03')).map((event) => event.kind),
    ['today'],
  );
});
