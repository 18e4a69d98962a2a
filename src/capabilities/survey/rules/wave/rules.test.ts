import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { channelFor } from './channels.ts';
import { parseCheckCode, parseInvitationCode, showCheckCode, waveCodeFrom } from './codes.ts';
import { drawSample, frameText, type Drawable } from './draw.ts';
import { judgeEligibility, type Candidate } from './eligibility.ts';
import {
  allocate,
  invitedFor,
  isSampling,
  sampleSize,
  type Precision,
  type Sampling,
} from './sample-size.ts';
import { afterStep, WAVE_STATES } from './states.ts';
import { nameStratum, planStrata, type Group } from './strata.ts';

const FIVE = { margin: 0.05, confidence: 0.95 } as const;
const TEN = { margin: 0.1, confidence: 0.95 } as const;
const BOUNDS = {
  institutionYears: 2,
  unitYears: 1,
  serviceMonths: 12,
  supportWords: ['pengemudi', 'satpam'],
};
const OPENS = plainDate('2026-07-01');
const SEED = '0123456789abcdeffedcba9876543210';

test('sizes of samples are those of the known table', () => {
  for (const [population, five, ten] of [
    [200, 132, 66],
    [1_000, 278, 88],
    [6_000, 362, 95],
    [9_000, 369, 96],
  ] as const) {
    assert.equal(sampleSize(population, FIVE), five);
    assert.equal(sampleSize(population, TEN), ten);
  }
  assert.equal(sampleSize(0, FIVE), 0);
  assert.equal(sampleSize(3, FIVE), 3);
});

test('more are invited where fewer answer, never more than there are', () => {
  assert.equal(invitedFor(9_000, 369, 0.34), 1_086);
  assert.equal(invitedFor(500, 218, 0.34), 500);
  assert.equal(invitedFor(100, 80, 0.8), 100);
});

test('an allocation gives away everything and to nobody more than he has', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(400), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (sizes, share) => {
        const sum = sizes.reduce((a, b) => a + b, 0);
        const total = Math.floor(sum * share);
        const parts = allocate(total, sizes);
        assert.equal(
          parts.reduce((a, b) => a + b, 0),
          total,
        );
        assert.ok(parts.every((part, index) => part <= sizes[index]!));
      },
    ),
  );
});

test('staff too short in the institution or the unit, heads and supporting duties are not drawn', () => {
  const auditor: Candidate = {
    source: 'internal',
    employment: 'pns',
    position: 'Auditor Ahli Muda',
    headOfUnit: false,
    institutionSince: plainDate('2024-07-01'),
    unitSince: plainDate('2025-07-01'),
    serviceOn: null,
    phone: '+6281200000000',
    email: null,
  };
  const judge = (change: Partial<Candidate>) => judgeEligibility({ ...auditor, ...change }, OPENS, BOUNDS);
  assert.deepEqual(judge({}), { excluded: null, flags: [] });
  assert.equal(judge({ institutionSince: plainDate('2024-07-02') }).excluded, 'short-institution');
  assert.equal(judge({ unitSince: plainDate('2025-07-02') }).excluded, 'short-unit');
  assert.equal(judge({ headOfUnit: true }).excluded, 'head-of-unit');
  assert.equal(judge({ position: 'Pengemudi Dinas' }).excluded, 'support-duty');
  assert.equal(judge({ position: 'Analis pengemudian' }).excluded, null);
  assert.deepEqual(judge({ employment: 'non-asn', unitSince: null, phone: null }), {
    excluded: null,
    flags: ['non-asn', 'dates-unknown', 'no-contact'],
  });
  const user = { ...auditor, source: 'external', employment: null } as const;
  const used = (day: string) => judgeEligibility({ ...user, serviceOn: plainDate(day) }, OPENS, BOUNDS);
  assert.equal(used('2025-07-01').excluded, null);
  assert.equal(used('2025-06-30').excluded, 'too-long-ago');
  assert.deepEqual(judgeEligibility(user, OPENS, BOUNDS), { excluded: null, flags: ['dates-unknown'] });
});

const precision: Precision = { ...FIVE, response: 0.8 };
const cell = (unit: string, position: string, population: number) => ({
  group: [unit, position] as Group,
  population,
});

test('a stratum with too few goes to the smallest of its own unit group, then to the smallest of all', () => {
  const planned = planStrata(
    'internal',
    [
      cell('A', 'staf', 300),
      cell('A', 'kepala', 20),
      cell('A', 'ahli', 120),
      cell('B', 'staf', 15),
      cell('C', 'staf', 200),
    ],
    precision,
    30,
  );
  assert.deepEqual(
    planned.map((each) => [each.code, each.parts, each.population]),
    [
      [
        'i1',
        [
          ['A', 'ahli'],
          ['A', 'kepala'],
          ['B', 'staf'],
        ],
        155,
      ],
      ['i2', [['A', 'staf']], 300],
      ['i3', [['C', 'staf']], 200],
    ],
  );
  assert.ok(planned.every((each) => each.invited >= 30 && each.target <= each.invited));
  assert.equal(
    planned.reduce((sum, each) => sum + each.target, 0),
    sampleSize(655, FIVE),
  );
  assert.equal(nameStratum(planned[0]!.parts), 'A, B · ahli, kepala, staf');
});

const groups = fc.uniqueArray(
  fc.record({
    unit: fc.constantFrom('A', 'B', 'C', 'D'),
    position: fc.constantFrom('p', 'q', 'r'),
    population: fc.nat(150),
  }),
  { selector: ({ unit, position }) => unit + position },
);

test('strata hold everybody once, whatever the order of the groups, and only a lone stratum is small', () => {
  fc.assert(
    fc.property(groups, (some) => {
      const cells = some.map(({ unit, position, population }) => cell(unit, position, population));
      const planned = planStrata('internal', cells, precision, 30);
      assert.deepEqual(planStrata('internal', cells.toReversed(), precision, 30), planned);
      const total = cells.reduce((sum, { population }) => sum + population, 0);
      assert.equal(
        planned.reduce((sum, { population }) => sum + population, 0),
        total,
      );
      assert.ok(planned.length <= 1 || planned.every(({ invited }) => invited >= 30));
      assert.ok(planned.every(({ invited, population }) => invited <= population));
    }),
  );
});

const members = (count: number): Drawable[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    source: index % 4 === 0 ? ('external' as const) : ('internal' as const),
    group: [index % 2 === 0 ? 'A' : 'B', 'staf'],
  }));
const SAMPLING: Sampling = { internal: precision, external: { ...TEN, response: 0.34 }, expert: null };

test('the same frame and seed give the same draw, another seed another one, and everybody has one place', () => {
  const frame = members(400);
  const drawn = drawSample(frame, SAMPLING, 30, SEED);
  assert.deepEqual(drawSample(frame.toReversed(), SAMPLING, 30, SEED), drawn);
  assert.notDeepEqual(
    drawSample(frame, SAMPLING, 30, SEED.replace('0', '1')).map(({ order }) => order),
    drawn.map(({ order }) => order),
  );
  const ids = drawn.flatMap(({ order }) => order);
  assert.deepEqual(
    ids.toSorted(),
    frame.map(({ id }) => id),
  );
  assert.ok(drawn.every(({ order, population }) => order.length === population));
  assert.equal(frameText(frame.toReversed()), frameText(frame));
});

test('a known draw stays as it is: whoever writes it in another language gets this order', () => {
  const [stratum] = drawSample(
    members(12).filter(({ source }) => source === 'internal'),
    SAMPLING,
    30,
    SEED,
  );
  assert.deepEqual(
    stratum!.order.map((id) => Number(id.slice(-2))),
    KNOWN,
  );
});
const KNOWN = [9, 5, 11, 2, 1, 3, 6, 7, 10];

test('everybody is drawn equally often', () => {
  const frame = members(12).map((each) => ({ ...each, source: 'external' as const }));
  const first = new Map<string, number>();
  for (let seed = 0; seed < 2_400; seed += 1) {
    const hex = (seed * 2_654_435_761).toString(16).padStart(32, '0').slice(-32);
    const [stratum] = drawSample(frame, SAMPLING, 30, hex);
    first.set(stratum!.order[0]!, (first.get(stratum!.order[0]!) ?? 0) + 1);
  }
  assert.equal(first.size, 12);
  for (const count of first.values()) assert.ok(count > 140 && count < 260, String(count));
});

test('codes survive being typed over', () => {
  assert.equal(showCheckCode('7K3F92QD'), 'LURUS-7K3F-92QD');
  for (const typed of ['LURUS-7K3F-92QD', ' lurus 7k3f 92qd', '7K3F92QD', 'Lurus–7K3F–92QD'])
    assert.equal(parseCheckCode(typed), '7K3F92QD');
  assert.equal(parseCheckCode('LURUS-7K3F'), null);
  assert.equal(parseInvitationCode('a'.repeat(26)), 'A'.repeat(26));
  assert.equal(parseInvitationCode('a'.repeat(25)), null);
  assert.match(waveCodeFrom(new Uint8Array([1, 31, 30, 29, 28, 7])), /^[0-9a-z]{5}$/);
});

test('a wave goes one way, and back only from the draw', () => {
  assert.equal(afterStep('draft', 'draw'), 'drawn');
  assert.equal(afterStep('drawn', 'take-back'), 'draft');
  assert.equal(afterStep('draft', 'revise'), 'draft');
  assert.equal(afterStep('draft', 'open'), null);
  assert.deepEqual(
    WAVE_STATES.filter((state) => afterStep(state, 'take-back') !== null),
    ['drawn'],
  );
});

test('mail goes first, then a message, then a letter', () => {
  assert.equal(channelFor({ phone: '+628', email: 'a@b.id' }), 'email');
  assert.equal(channelFor({ phone: '+628', email: null }), 'sms');
  assert.equal(channelFor({ phone: null, email: null }), 'letter');
});

test('a sampling asks somebody, with margins that mean something', () => {
  assert.ok(isSampling(SAMPLING));
  assert.ok(!isSampling({ internal: null, external: null, expert: null }));
  assert.ok(!isSampling({ ...SAMPLING, internal: { ...precision, margin: 0.4 } }));
});
