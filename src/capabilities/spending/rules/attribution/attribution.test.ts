import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chargeCases, chargeHolds, paceOf, type CaseCharge } from './charge.ts';
import { eventLog, type LoggedEvent } from './event-log.ts';
import { evenClock, measureHolds, WALL_CLOCK, type Stop } from './holds.ts';
import { comparePeers, medianOf, medianWithout, percentileOf, quantileOf } from './peers.ts';

const HOUR = 3_600;

/** Events of one case, `hours` apart, each [activity, party]. */
function path(
  name: string,
  hours: readonly number[],
  steps: readonly (readonly [string, string])[],
  office = '',
): LoggedEvent[] {
  let at = 0;
  return steps.map(([activity, party], place) => {
    if (place > 0) at += hours[place - 1]! * HOUR;
    return { case: name, activity, party, office, at };
  });
}
const CHAIN = [
  ['INVOICED', 'PPKOM'],
  ['CHECKED', 'PPTK'],
  ['SPM', 'BUD'],
  ['PAID', 'BANK'],
] as const;

function attribute(
  events: readonly LoggedEvent[],
  limits: Record<string, number> = {},
  stops: Stop[] = [],
): CaseCharge[] {
  const holds = measureHolds(eventLog(events), () => WALL_CLOCK, stops);
  return chargeCases(
    holds,
    chargeHolds(
      holds,
      comparePeers(holds, (stage) => limits[stage] ?? null),
    ),
  );
}

test('the ball lies with the party of the state before the next event', () => {
  const events = [
    ...path('a', [2, 2, 2], CHAIN),
    ...path('b', [2, 9, 2], CHAIN),
    ...path('c', [2, 2, 2], CHAIN),
  ];
  const [a, b] = attribute(events);
  assert.equal(a!.party, null, 'nobody exceeds the median');
  assert.equal(b!.party, 'PPTK');
  assert.deepEqual([...b!.shares], [['PPTK', 1]]);
});

test('where a law limits a stage, the limit counts and not what is usual', () => {
  const slow = ['a', 'b', 'c'].flatMap((name) => path(name, [20, 2, 2], CHAIN));
  assert.equal(attribute(slow)[0]!.party, null);
  const charged = attribute(slow, { INVOICED: 16 * HOUR })[0]!;
  assert.equal(charged.party, 'PPKOM');
  assert.equal(charged.worst!.excess, 4 * HOUR);
});

test('a stopped clock charges nobody, and stops that overlap count once', () => {
  const events = [
    ...path('a', [2, 30, 2], CHAIN),
    ...path('b', [2, 2, 2], CHAIN),
    ...path('c', [2, 2, 2], CHAIN),
  ];
  const stop = (from: number, to: number) => ({ case: 'a', from: from * HOUR, to: to * HOUR });
  assert.equal(attribute(events, {}, [stop(3, 25), stop(10, 31), stop(30, 29)])[0]!.party, null);
  assert.equal(attribute(events, {}, [stop(10, 20)])[0]!.party, 'PPTK');
});

test('an office is measured against the others, drawn towards all by the weight of twenty', () => {
  const events = [
    ...Array.from({ length: 30 }, (_, n) => path(`p${n}`, [10, 1, 1], CHAIN, 'PU')).flat(),
    ...Array.from({ length: 20 }, (_, n) => path(`k${n}`, [2, 1, 1], CHAIN, 'Kesehatan')).flat(),
  ];
  const holds = measureHolds(eventLog(events), () => WALL_CLOCK);
  const peers = comparePeers(holds, () => null);
  // 20 holds of the other office at 2 h, all 50 with a median of 10 h.
  assert.equal(peers.allowance(0), ((20 * 2 + 20 * 10) / 40) * HOUR);
  assert.equal(peers.allowance(holds.event.length - 3), ((30 * 10 + 20 * 10) / 50) * HOUR);
});

test('events may come in any order; those of one moment keep theirs; a time that is none is named', () => {
  const events = [...path('a', [1, 2, 3], CHAIN), ...path('b', [1, 0, 3], CHAIN)];
  const sorted = eventLog(events);
  assert.deepEqual(eventLog(events.toSorted((x, y) => y.at - x.at)).at, sorted.at);
  assert.deepEqual(
    [...sorted.activityOf].slice(4).map((each) => sorted.activities[each]),
    CHAIN.map(([activity]) => activity),
  );
  assert.throws(() => eventLog([{ ...events[0]!, at: Number.NaN }]), /event 0 has no time/);
});

test('no label below eight cases; then by percentile', () => {
  assert.equal(paceOf(0.99, 7), null);
  assert.deepEqual(
    [0.5, 0.51, 0.81, 0.96].map((each) => paceOf(each, 8)),
    ['usual', 'watch', 'slow', 'very-slow'],
  );
});

test('quantiles of sorted values are those of a spreadsheet', () => {
  const values = Float64Array.from([1, 2, 4, 10]);
  assert.equal(quantileOf(values, 0.25), 1.75);
  assert.equal(quantileOf(values, 1), 10);
  assert.equal(medianOf(values), 3);
  assert.equal(medianOf(new Float64Array()), 0);
});

test('shares of a case are one whole, and whoever stays within the allowance has none', () => {
  const anyCase = fc.array(fc.nat(100), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(anyCase, { minLength: 1, maxLength: 30 }), (all) => {
      const events = all.flatMap((hours, place) => path(`c${place}`, hours, CHAIN));
      for (const each of attribute(events)) {
        const sum = [...each.shares.values()].reduce((a, b) => a + b, 0);
        assert.ok(each.party === null ? sum === 0 : Math.abs(sum - 1) < 1e-9);
        assert.equal(each.party === null, each.worst === null);
        for (const share of each.shares.values()) assert.ok(share > 0);
      }
    }),
  );
});

test('the median of the others is that of what is left when somebody takes the own values out one by one', () => {
  const anyValues = fc.array(fc.tuple(fc.nat(6), fc.boolean()), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(anyValues, (values) => {
      const sorted = (keep: (own: boolean) => boolean) =>
        Float64Array.from(values.filter(([, own]) => keep(own)).map(([value]) => value)).sort();
      const expected = medianOf(sorted((own) => !own));
      assert.equal(
        medianWithout(
          sorted(() => true),
          sorted((own) => own),
        ),
        expected,
      );
    }),
  );
});

test('the percentile counts those below and half of those alike', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 40 }), fc.nat(8), (values, value) => {
      const below = values.filter((each) => each < value).length;
      const alike = values.filter((each) => each === value).length;
      const sorted = Float64Array.from(values).sort();
      assert.equal(percentileOf(sorted, value), (below + alike / 2) / values.length);
    }),
  );
});

test('a week on the site weighs as much as a week of the office, an hour at night as one at noon', () => {
  const clock = evenClock(37.5 * HOUR);
  assert.equal(clock.between(0, 7 * 24 * HOUR), 37.5 * HOUR);
  assert.equal(clock.between(0, HOUR), clock.between(12 * HOUR, 13 * HOUR));
});

test('a limit of law counts for every office, also where its peers are known', () => {
  const events = ['PU', 'Kesehatan'].flatMap((office) =>
    Array.from({ length: 30 }, (_, n) => path(`${office}-${n}`, [10, 1, 1], CHAIN, office)).flat(),
  );
  const holds = measureHolds(eventLog(events), () => WALL_CLOCK);
  const peers = comparePeers(holds, (stage) => (stage === 'INVOICED' ? 4 * HOUR : null));
  assert.equal(peers.allowance(0), 4 * HOUR);
  assert.equal(peers.allowance(1), HOUR);
});

test('a hold that is long for its stage outweighs one as long over what is usual where long ones are common', () => {
  // Of ten cases, half take 20 hours with the PPTK; one more takes 20 hours with BUD, where nobody ever did.
  const events = Array.from({ length: 11 }, (_, n) =>
    path(`c${n}`, [2, n % 2 === 0 && n > 0 ? 22 : 2, n === 10 ? 21 : 2], CHAIN),
  ).flat();
  const charged = attribute(events).at(-1)!;
  assert.ok(charged.shares.get('PPTK')! > charged.shares.get('BUD')!);
  assert.equal(charged.party, 'BUD');
});
