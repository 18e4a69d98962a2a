import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import { embeddedGeography, regencyFacts } from '../../../platform/geography/facts-table.ts';
import type { Pass, TravelCase } from './case.ts';
import { claimOfLines, statedOf, type PaidLine } from './claim-of-lines.ts';
import { decisionFaults } from './decision.ts';
import { NO_OTHER_PAPERS, type PaperSurroundings } from './document-rules.ts';
import { overpayment } from './money.ts';
import { paperFaults } from './paper-faults.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { at, BALIKPAPAN, fixAt, JAKARTA, MONDAY, tripOf } from './travel.fixture.ts';
import { ENGINE_VERSION, NOTHING_AROUND, verifyTrip } from './verify-trip.ts';

const TUESDAY = plainDate('2026-03-03');
const SURABAYA = regencyFacts().find((each) => each.code === '35.78')!.inner;

const PASS: Pass = {
  id: 'pass',
  day: MONDAY,
  name: 'PENANDA/BUDI',
  reference: 'ABC123',
  carrier: 'GA',
  flight: '581',
  from: 'BPN',
  to: 'CGK',
  fromRegency: '64.71',
  toRegency: '36.71',
  compartment: 'Y',
  seat: '12A',
  sequence: '0031',
  confirmed: false,
};
const line = (more: Partial<PaidLine> & Pick<PaidLine, 'component'>): PaidLine => ({
  id: 'line',
  day: null,
  legId: null,
  paid: 1_500_000,
  actual: null,
  ceiling: null,
  tariffAmount: null,
  ...more,
});
const context = (passes: readonly Pass[], stays: TravelCase['stays'] = []) => ({
  tariffVersion: '-',
  shareWithoutHotel: 0.3,
  withinCity: false,
  from: MONDAY,
  legs: new Map([['leg', { day: MONDAY, mode: 'air' as const }]]),
  stays,
  passes,
});

/** A flight on Monday morning with what the phone saw meanwhile. */
function fare(
  pass: Pass,
  papers: Partial<PaperSurroundings>,
  elsewhere: readonly string[],
  more: readonly Pass[] = [],
) {
  const trip = tripOf({
    origin: BALIKPAPAN.code,
    destinations: [JAKARTA.code],
    from: MONDAY,
    to: TUESDAY,
    legs: [
      {
        day: MONDAY,
        mode: 'air',
        terminals: ['64.71', '36.71'],
        departs: at('2026-03-02', '08:00'),
        arrives: at('2026-03-02', '11:00'),
      },
    ],
  });
  const fixes = elsewhere.map((time) => fixAt(SURABAYA, at('2026-03-02', time)));
  const claim = claimOfLines([line({ component: 'transport', legId: 'leg' })], context([pass, ...more]));
  const verdict = verifyTrip({
    travel: { trip, fixes, passes: [pass, ...more], stays: [], papers: [], visums: [] },
    claim,
    geography: embeddedGeography(),
    thresholds: DEFAULT_THRESHOLDS,
    around: { ...NOTHING_AROUND, papers: { ...NO_OTHER_PAPERS, ...papers } },
  });
  return [verdict.money.low, verdict.money.high];
}

test('a fare is paid with its pass and asks for one without', () => {
  assert.deepEqual(fare(PASS, {}, []), [0, 0]);
  assert.deepEqual(fare({ ...PASS, day: TUESDAY }, {}, []), [0, 1_500_000]);
});

test('a pass that shows nothing only asks; who was elsewhere, or had used his own before, is paid twice', () => {
  const reused = { reusedPasses: ['pass'] };
  const before = { ...reused, usedBeforePasses: ['pass'] };
  const theirs = { ...PASS, id: 'theirs', name: 'LAIN/ORANG' };
  assert.deepEqual(fare({ ...PASS, name: 'LAIN/ORANG' }, {}, []), [0, 1_500_000]);
  assert.deepEqual(fare(PASS, reused, []), [0, 1_500_000]);
  assert.deepEqual(fare(PASS, { copiedPasses: ['pass'] }, []), [0, 0], 'the victim of a copy');
  assert.deepEqual(fare(PASS, before, []), [1_500_000, 1_500_000]);
  assert.deepEqual(fare(PASS, {}, ['08:40', '10:10']), [1_500_000, 1_500_000]);
  // With a pass of his own beside it the other one changes nothing.
  assert.deepEqual(fare(PASS, {}, [], [theirs]), [0, 0]);
  assert.deepEqual(fare(PASS, before, [], [{ ...PASS, id: 'good' }]), [0, 0]);
});

test('a bill that two handed in asks for proof; one that he had claimed before himself was paid twice', () => {
  const stay = {
    id: 'bill',
    regency: null,
    nights: [MONDAY],
    hotel: 'Hotel',
    invoice: '1',
    rate: 600_000,
    total: 600_000,
    confirmed: false,
  };
  const lines = [line({ component: 'hotel', day: MONDAY, paid: 600_000, ceiling: 1_000_000 })];
  const claim = claimOfLines(lines, context([], [stay]));
  const night = (papers: Partial<PaperSurroundings>) => {
    const faults = paperFaults([], { ...NO_OTHER_PAPERS, ...papers }, ENGINE_VERSION);
    const { low, high } = overpayment(claim, [], new Map([[MONDAY, 'supported']]), faults);
    return [low, high];
  };
  assert.deepEqual(night({}), [0, 0]);
  assert.deepEqual(night({ reusedStays: ['bill'] }), [0, 600_000]);
  assert.deepEqual(night({ reusedStays: ['bill'], usedBeforeStays: ['bill'] }), [600_000, 600_000]);
});

test('a verdict of an earlier engine still adds up as it was signed', () => {
  const rule = { class: 'contradicted', strength: 'strong', inputs: ['pass'], numbers: {} } as const;
  const text = { id: '', en: '' };
  const rules = [{ ...rule, code: 'PD-D02' as const, sentence: text, change: text }];
  assert.deepEqual([...paperFaults(rules, NO_OTHER_PAPERS, '2').contradicted], ['pass']);
  const now = paperFaults(rules, NO_OTHER_PAPERS, '3');
  assert.deepEqual([[...now.contradicted], [...now.empty]], [[], ['pass']]);
});

test('lines become days, nights and fares; a bill that was handed in counts before what was typed of it', () => {
  const stay = {
    id: 'bill',
    regency: null,
    nights: [MONDAY],
    hotel: 'Hotel',
    invoice: '1',
    rate: 600_000,
    total: 600_000,
    confirmed: false,
  };
  const night = (stays: TravelCase['stays'], actual: number | null) => {
    const lines = [line({ component: 'hotel', day: MONDAY, paid: 800_000, actual, ceiling: 1_000_000 })];
    const claim = claimOfLines(lines, context([], stays));
    const { low, high } = overpayment(claim, [], new Map([[MONDAY, 'supported']]));
    return [low, high];
  };
  assert.deepEqual(night([stay], 800_000), [200_000, 200_000]);
  assert.deepEqual(night([], 800_000), [0, 0]);
  assert.deepEqual(night([], null), [0, 800_000]);
  const without = line({ component: 'without-hotel', day: MONDAY, paid: 400_000, tariffAmount: 1_000_000 });
  const claim = claimOfLines([without], context([]));
  assert.equal(overpayment(claim, [], new Map([[MONDAY, 'supported']])).low, 100_000);
  assert.deepEqual(
    statedOf([line({ component: 'stated', paid: 5 }), line({ component: 'daily', paid: 20 })]),
    {
      stated: 5,
      total: 25,
    },
  );
});

test('a day above its tariff is repaid to the tariff, a contradicted one whole, an unproven one only asked for', () => {
  const lines = [line({ component: 'daily', day: MONDAY, paid: 500_000, ceiling: 430_000 })];
  const claim = claimOfLines(lines, context([]));
  const money = (kind: 'H' | 'A' | 'U') => {
    const { low, high } = overpayment(claim, [{ day: MONDAY, class: kind }], new Map());
    return [low, high];
  };
  assert.deepEqual(money('H'), [70_000, 70_000]);
  assert.deepEqual(money('A'), [500_000, 500_000]);
  assert.deepEqual(money('U'), [70_000, 500_000]);
});

test('no decision demands what was only unproven, nor leaves a contradicted line undecided', () => {
  const money = fc.record({
    code: fc.constantFrom('U01' as const, 'U02' as const),
    about: fc.constantFrom('a', 'b', 'c'),
    low: fc.nat(5),
    high: fc.constant(9),
  });
  const decided = fc.record({
    code: fc.constantFrom('U01', 'U02'),
    about: fc.constantFrom('a', 'b', 'c'),
    accepted: fc.boolean(),
    amount: fc.nat(6),
    reason: fc.constantFrom('', 'x'),
  });
  const key = (each: { code: string; about: string }) => `${each.code} ${each.about}`;
  const unique = { selector: key };
  fc.assert(
    fc.property(fc.uniqueArray(money, unique), fc.array(decided, { maxLength: 6 }), (lines, answers) => {
      const open = lines.filter((each) => each.low > 0);
      const whole =
        answers.length === open.length &&
        open.every((line) => {
          const [own, more] = answers.filter((each) => key(each) === key(line));
          return (
            own !== undefined &&
            more === undefined &&
            own.amount <= line.low &&
            (own.accepted || own.amount === 0) &&
            (own.amount === line.low || own.reason !== '')
          );
        });
      assert.equal(decisionFaults(answers, lines).length === 0, whole);
    }),
  );
});

test('not a rupiah above what was contradicted, and nothing for what was only unproven', () => {
  const lines = [
    { code: 'U01' as const, about: '2026-03-03', low: 430_000, high: 430_000 },
    { code: 'U02' as const, about: '2026-03-03', low: 0, high: 800_000 },
  ];
  const day = { code: 'U01', about: '2026-03-03', accepted: true, reason: '' };
  const night = { code: 'U02', about: '2026-03-03', accepted: true, reason: '' };
  const faults = (...decided: Parameters<typeof decisionFaults>[0][number][]) =>
    decisionFaults(decided, lines).map((each) => each.fault);
  assert.deepEqual(faults({ ...day, amount: 430_000 }), []);
  assert.deepEqual(faults({ ...day, amount: 430_001 }), ['too-much']);
  assert.deepEqual(faults({ ...day, amount: 430_000 }, { ...night, amount: 1 }), ['unknown']);
  assert.deepEqual(faults({ ...day, amount: 429_999 }), ['reason']);
  assert.deepEqual(faults(), ['missing']);
});
