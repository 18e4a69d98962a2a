import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PopulationItem } from './design.ts';
import { confidenceFactor, normalFactor, upperRate } from './distributions.ts';
import { drawStrata, drawUnits, type Chance } from './draw.ts';
import { evaluate, type ExaminedItem } from './evaluate.ts';
import { attributeSize, musSize } from './size.ts';

function seeded(seed: string): Chance {
  let count = 0;
  return () => {
    const digest = createHash('sha256').update(`${seed}:${count++}`).digest();
    return digest.readUIntBE(0, 6) / 2 ** 48;
  };
}

const near = (actual: number, expected: number, by: number) =>
  assert.ok(Math.abs(actual - expected) <= by, `${actual} is not near ${expected}`);

test('confidence factors are those of the printed tables', () => {
  const printed: Record<number, number[]> = {
    0.9: [2.31, 3.89, 5.33, 6.69, 8.0],
    0.95: [3.0, 4.75, 6.3, 7.76, 9.16],
    0.99: [4.61, 6.64, 8.41, 10.05, 11.61],
  };
  for (const [confidence, factors] of Object.entries(printed))
    factors.forEach((factor, k) => near(confidenceFactor(k, Number(confidence)), factor, 0.0105));
  near(normalFactor(0.95), 1.645, 0.0005);
  near(normalFactor(0.99), 2.326, 0.0005);
});

test('factors that allow for expected misstatement are those of the printed table at 95 %', () => {
  const printed = [
    [0, 3.0],
    [0.1, 3.68],
    [0.2, 4.63],
    [0.3, 6.0],
    [0.4, 8.09],
    [0.5, 11.54],
  ] as const;
  for (const [ratio, factor] of printed)
    near(musSize(1_000_000, 100_000, ratio * 100_000, 0.95)!.factor, factor, 0.011);
});

test('a worked size: 10 billion, tolerable 500 million, expected 100 million, 95 %', () => {
  const { size, interval } = musSize(10_000_000_000, 500_000_000, 100_000_000, 0.95)!;
  assert.equal(size, 93);
  near(interval, 10_000_000_000 / 93, 1);
  assert.equal(musSize(10_000, 100, 100, 0.95), null);
});

test('sizes of tests of controls are those of the printed table at 95 %', () => {
  const printed = [
    [0.05, 0, 59, 0],
    [0.05, 0.005, 93, 1],
    [0.05, 0.01, 93, 1],
    [0.05, 0.015, 124, 2],
    [0.05, 0.02, 181, 4],
    [0.1, 0, 29, 0],
    [0.1, 0.02, 46, 1],
    [0.06, 0.01, 78, 1],
  ] as const;
  for (const [tolerable, expected, size, allowed] of printed)
    assert.deepEqual(attributeSize(tolerable, expected, 0.95), { size, allowed }, `${tolerable} ${expected}`);
  assert.equal(attributeSize(0.05, 0.05, 0.95), null);
});

test('upper rates are those of the printed table', () => {
  near(upperRate(0, 59, 0.95), 0.05, 0.0005);
  near(upperRate(1, 93, 0.95), 0.05, 0.0005);
  near(upperRate(2, 100, 0.95), 0.062, 0.001);
  assert.equal(upperRate(4, 4, 0.95), 1);
});

const item = (rest: Partial<ExaminedItem>): ExaminedItem => ({
  stratum: 'mus',
  hits: 1,
  booked: 100,
  audited: 100,
  deviates: null,
  ...rest,
});

test('a worked evaluation of monetary units: taints of 50 and 20 per cent, and one top item', () => {
  const { overstatement, understatement, working } = evaluate(
    'mus-systematic',
    [
      item({ booked: 40_000, audited: 20_000 }),
      item({ booked: 10_000, audited: 8_000 }),
      item({ stratum: 'top', booked: 250_000, audited: 240_000 }),
      item({}),
    ],
    { confidence: 0.95, interval: 100_000, strata: [] },
  );
  assert.equal(overstatement.projected, 50_000 + 20_000 + 10_000);
  // 3.00 × 100,000 + 0.5 × 100,000 × (4.75 − 3.00) + 0.2 × 100,000 × (6.30 − 4.75) + 10,000, factors as printed
  near(overstatement.upper, 300_000 + 87_500 + 31_000 + 10_000, 1_200);
  assert.deepEqual(
    working.map((step) => step.kind),
    ['basic', 'taint', 'taint', 'top'],
  );
  assert.equal(understatement.projected, 0);
  near(understatement.upper, 300_000, 600);
});

test('a worked evaluation of strata: difference estimation', () => {
  const strata = [
    { from: 0, below: 1_000, count: 4, items: 100, amount: 50_000 },
    { from: 1_000, below: null, count: 2, items: 2, amount: 9_000 },
  ];
  const low = [500, 500, 500, 500].map((booked, at) =>
    item({ stratum: '1', booked, audited: booked - [0, 0, 20, 20][at]! }),
  );
  const high = [
    item({ stratum: '2', booked: 4_000, audited: 3_900 }),
    item({ stratum: '2', booked: 5_000, audited: 5_000 }),
  ];
  const { overstatement, understatement } = evaluate('stratified', [...low, ...high], {
    confidence: 0.95,
    interval: null,
    strata,
  });
  assert.equal(overstatement.projected, 10 * 100 + 100);
  // s² = 4 × 10² ÷ 3; error = √(100 × 96 × s² ÷ 4)
  near(overstatement.upper, 1_100 + 1.645 * Math.sqrt((100 * 96 * (400 / 3)) / 4), 1);
  assert.equal(understatement.projected, 0);
});

test('where nothing differs the limit rests on how many were seen, and what was not drawn is said', () => {
  const strata = [
    { from: 0, below: 1_000, count: 30, items: 100, amount: 50_000 },
    { from: 1_000, below: null, count: 0, items: 2, amount: 9_000 },
  ];
  const items = Array.from({ length: 30 }, () => item({ stratum: '1' }));
  const { overstatement, working } = evaluate('stratified', items, {
    confidence: 0.95,
    interval: null,
    strata,
  });
  near(overstatement.upper, (50_000 * 2.9957) / 30, 1);
  assert.deepEqual(
    working.map((step) => step.kind),
    ['no-difference', 'not-covered'],
  );
});

test('deviations are judged where they were tested', () => {
  const items = Array.from({ length: 93 }, (_, at) => item({ deviates: at === 0 }));
  const { deviations } = evaluate('mus-cell', [...items, item({})], {
    confidence: 0.95,
    interval: 1,
    strata: [],
  });
  assert.deepEqual([deviations?.found, deviations?.of], [1, 93]);
  near(deviations!.upperRate, 0.05, 0.0005);
});

const population = fc
  .array(fc.oneof(fc.integer({ min: -1_000, max: 1_000 }), fc.integer({ min: 1, max: 5_000_000 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((amounts): PopulationItem[] =>
    amounts.map((amount, at) => ({ id: String(at).padStart(3, '0'), amount })),
  );

test('every item at or above the interval is chosen, nothing without money is, and the seed reproduces', () => {
  fc.assert(
    fc.property(
      population,
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.constantFrom('systematic' as const, 'cell' as const),
      fc.string(),
      (items, interval, method, seed) => {
        const { drawn, start } = drawUnits(items, interval, method, seeded(seed));
        const ids = new Set(drawn.map((each) => each.id));
        for (const each of items) if (each.amount >= interval) assert.ok(ids.has(each.id));
        for (const each of drawn) assert.ok(each.amount > 0);
        assert.equal(ids.size, drawn.length);
        assert.deepEqual(
          drawn.map((each) => each.position),
          drawn.map((_, at) => at + 1),
        );
        assert.deepEqual(drawUnits(items, interval, method, seeded(seed)), { drawn, start });
        const rest = items.filter((each) => each.amount > 0 && each.amount < interval);
        const units = rest.reduce((sum, each) => sum + each.amount, 0) / interval;
        const hits = drawn.filter((each) => each.stratum === 'mus').reduce((sum, each) => sum + each.hits, 0);
        assert.ok(hits >= Math.floor(units) && hits <= Math.ceil(units), `${hits} of ${units}`);
      },
    ),
    { numRuns: 300 },
  );
});

test('each stratum gives as many as asked or has, none twice, all within its bounds', () => {
  fc.assert(
    fc.property(
      population,
      fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
      fc.string(),
      (items, counts, seed) => {
        const bounds = [0, 100_000];
        const { drawn, strata } = drawStrata(items, bounds, counts, seeded(seed));
        assert.equal(new Set(drawn.map((each) => each.id)).size, drawn.length);
        assert.equal(
          strata.reduce((sum, each) => sum + each.items, 0),
          items.length,
        );
        strata.forEach((stratum, at) => {
          const own = drawn.filter((each) => each.stratum === String(at + 1));
          assert.equal(own.length, Math.min(counts[at]!, stratum.items));
          for (const each of own) assert.ok(stratum.below === null || each.amount < stratum.below);
        });
        assert.deepEqual(drawStrata(items, bounds, counts, seeded(seed)), { drawn, strata });
      },
    ),
  );
});

test('over many seeds each item is hit in proportion to its rupiah, and each of a stratum as often', () => {
  const items = [400, 100, 250, 50, 200].map((amount, at) => ({ id: String(at), amount }));
  const runs = 2_000;
  for (const method of ['systematic', 'cell'] as const) {
    const hits = new Map<string, number>();
    for (let run = 0; run < runs; run++)
      for (const each of drawUnits(items, 500, method, seeded(`${method} ${run}`)).drawn)
        hits.set(each.id, (hits.get(each.id) ?? 0) + each.hits);
    for (const each of items) near((hits.get(each.id) ?? 0) / runs, each.amount / 500, 0.05);
  }
  const chosen = new Map<string, number>();
  for (let run = 0; run < runs; run++)
    for (const each of drawStrata(items, [], [2], seeded(String(run))).drawn)
      chosen.set(each.id, (chosen.get(each.id) ?? 0) + 1);
  for (const each of items) near((chosen.get(each.id) ?? 0) / runs, 2 / 5, 0.05);
});
