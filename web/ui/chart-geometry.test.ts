import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  bandPath,
  bentLine,
  dayNumber,
  deviationLevel,
  linearScale,
  linePath,
  monthTicks,
  piecesAgainst,
  roundTicks,
  valueAt,
} from './chart-geometry.ts';

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });

test('ticks are round, evenly spaced, and hold both ends', () => {
  assert.deepEqual(roundTicks(0, 100, 4), [0, 50, 100]);
  assert.deepEqual(roundTicks(0, 100, 5), [0, 20, 40, 60, 80, 100]);
  assert.deepEqual(roundTicks(0, 0.9, 3), [0, 0.5, 1]);
  assert.deepEqual(roundTicks(5, 5, 4), [5]);
  fc.assert(
    fc.property(amount, fc.integer({ min: 1, max: 1_000_000 }), (low, size) => {
      const ticks = roundTicks(low, low + size, 5);
      assert.ok(ticks[0]! <= low && ticks.at(-1)! >= low + size);
      assert.ok(ticks.length >= 2 && ticks.length <= 8, String(ticks));
    }),
  );
});

test('a scale without breadth puts everything into the middle', () => {
  assert.equal(linearScale([3, 3], [0, 10])(3), 5);
  assert.equal(linearScale([0, 100], [200, 0])(25), 150);
});

test('months are named as often as there is room', () => {
  const scale = (width: number) =>
    linearScale([dayNumber('2026-01-01'), dayNumber('2026-12-31')], [0, width]);
  const named = (width: number) =>
    monthTicks('2026-01-01', '2026-12-31', scale(width), 40).map(({ day }) => day.slice(5, 7));
  assert.equal(named(600).length, 12);
  assert.deepEqual(named(300), ['01', '03', '05', '07', '09', '11']);
  assert.deepEqual(
    monthTicks('2026-11-12', '2027-02-10', (day) => day * 10, 40).map(({ day }) => day),
    ['2026-12-01', '2027-01-01', '2027-02-01'],
  );
});

test('between two points lies a straight line, beyond them nothing', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 20 },
  ];
  assert.deepEqual([valueAt(line, 5), valueAt(line, 0), valueAt(line, 10)], [10, 0, 20]);
  assert.deepEqual([valueAt(line, -1), valueAt(line, 11), valueAt([], 1)], [null, null, null]);
});

test('a line is cut exactly where it leaves its bound and where it comes back', () => {
  const bound = [
    { x: 0, y: 0 },
    { x: 10, y: 10 },
  ];
  const line = [
    { x: 0, y: 2 },
    { x: 4, y: 2 },
    { x: 8, y: 10 },
  ];
  const pieces = piecesAgainst(line, bound);
  assert.deepEqual(
    pieces.map(({ off }) => off),
    [false, true, false],
  );
  assert.deepEqual(pieces[1]!.points, [
    { x: 2, y: 2 },
    { x: 4, y: 2 },
    { x: 6, y: 6 },
  ]);
});

test('the bends of the bound itself are seen between two points of the line', () => {
  const bound = [
    { x: 0, y: 0 },
    { x: 5, y: 8 },
    { x: 10, y: 8 },
  ];
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 10 },
  ];
  assert.deepEqual(
    piecesAgainst(line, bound).map(({ off, points }) => [off, points.at(-1)!.x]),
    [
      [true, 8],
      [false, 10],
    ],
  );
});

test('a line on its bound, and one without a bound, is on its plan', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 10 },
  ];
  assert.deepEqual(piecesAgainst(line, line), [{ off: false, points: line }]);
  assert.deepEqual(piecesAgainst(line, []), [{ off: false, points: line }]);
});

test('pieces follow each other without a gap and keep their side', () => {
  const rising = fc
    .array(
      fc
        .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 100 }))
        .map(([x, y]) => ({ x, y })),
      {
        minLength: 2,
        maxLength: 12,
      },
    )
    .map((points) => [...new Map(points.map((each) => [each.x, each])).values()].sort((a, b) => a.x - b.x))
    .filter((points) => points.length > 1);
  fc.assert(
    fc.property(rising, rising, (line, bound) => {
      const pieces = piecesAgainst(line, bound);
      assert.deepEqual(pieces[0]!.points[0], line[0]);
      assert.deepEqual(pieces.at(-1)!.points.at(-1), line.at(-1));
      for (const [at, piece] of pieces.entries()) {
        if (at > 0) {
          assert.deepEqual(piece.points[0], pieces[at - 1]!.points.at(-1));
          assert.notEqual(piece.off, pieces[at - 1]!.off);
        }
        for (const { x, y } of piece.points) {
          const least = valueAt(bound, x);
          if (least === null) continue;
          if (piece.off) assert.ok(y <= least + 1e-6);
        }
      }
    }),
  );
});

test('a deviation on a bound is not beyond it', () => {
  assert.deepEqual(
    [-10.1, -10, -2.1, -2, 0, 2, 2.1].map((gap) => deviationLevel(gap, 2, 10)),
    ['far-below', 'below', 'below', 'on', 'on', 'on', 'above'],
  );
});

test('a contract that ends in time is a straight line, a late one bends on the day it should have ended', () => {
  assert.deepEqual(bentLine(0, 50, 40, 5, 10, 4), { straight: 'M0 5L40 5', bent: null });
  assert.deepEqual(bentLine(0, 50, 80, 5, 10, 4), { straight: 'M0 5L50 5', bent: 'M50 5L54 10L80 10' });
  assert.equal(bentLine(60, 50, 80, 5, 10, 4).bent, 'M60 5L64 10L80 10');
});

test('paths name pixels, not their dust', () => {
  assert.equal(linePath([{ x: 1 / 3, y: 2 }]), 'M0.33 2');
  assert.equal(
    bandPath(
      [
        { x: 0, y: 1 },
        { x: 5, y: 1 },
      ],
      [
        { x: 0, y: 9 },
        { x: 5, y: 8 },
      ],
    ),
    'M0 1L5 1L5 8L0 9Z',
  );
  assert.equal(bandPath([], []), '');
});
