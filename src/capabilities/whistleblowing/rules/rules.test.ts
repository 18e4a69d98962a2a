import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../platform/calendar/index.ts';
import { workingDaysBetween } from '../../../platform/calendar/working-days.ts';
import { readNik } from '../../../platform/regions/nik.ts';
import { caseClocks, type ClockDays } from './deadlines.ts';
import { evidenceMeter, unanswered } from './fourw1h.ts';
import { isNarrative, narrativeFaults, type Evidence, type Narrative, type Spending } from './narrative.ts';
import { compareWithCard } from './nik.ts';
import { checkVillageFund, type VillageFundShares } from './village-fund.ts';

const file = { id: 'f1', name: 'foto.jpg', type: 'image/jpeg', size: 10, sha256: 'a'.repeat(64) };
const photo: Evidence = { kind: 'photo', description: 'Foto jalan', original: file, working: null };
const witness: Evidence = { kind: 'witness', description: 'Tetangga melihat', original: null, working: null };

const narrative: Narrative = {
  version: 1,
  kind: 'narrative',
  language: 'id',
  category: 'village-fund',
  what: 'Jalan desa dibayar penuh tetapi hanya separuh yang dikerjakan.',
  who: 'Bendahara desa',
  when: 'Maret 2026',
  where: 'Desa Sukamaju',
  how: 'Saya melihat sendiri pekerjaannya.',
  agency: { id: null, name: 'Desa Sukamaju' },
  urgent: null,
  evidence: [photo, { ...photo, working: { file, removed: ['position'] } }, witness],
  fewer: null,
  villageFund: { total: 100, spending: [{ purpose: 'other', what: 'x', rupiah: null }] },
  identitySha256: null,
};

test('a narrative is exactly its schema, within its sizes', () => {
  assert.deepEqual(narrativeFaults(narrative), []);
  const wrong: [string, object][] = [
    ['version', { version: 2 }],
    ['category', { category: 'gossip' }],
    ['what', { what: 'a'.repeat(8001) }],
    ['who', { who: null }],
    ['agency', { agency: { id: null, name: 'a'.repeat(301) } }],
    ['evidence', { evidence: Array.from({ length: 21 }, () => photo) }],
    ['evidence.0.original', { evidence: [{ ...photo, original: { ...file, size: -1 } }] }],
    ['evidence.0.kind', { evidence: [{ ...photo, kind: 'rumour' }] }],
    ['villageFund', { villageFund: { total: 1.5, spending: [] } }],
    ['identitySha256', { identitySha256: 'x' }],
  ];
  for (const [field, change] of wrong)
    assert.deepEqual(narrativeFaults({ ...narrative, ...change }), [field]);
  fc.assert(fc.property(fc.anything(), (value) => assert.equal(isNarrative(value), false)));
});

test('what says too little is not an answer', () => {
  assert.deepEqual(unanswered(narrative), []);
  assert.deepEqual(unanswered({ ...narrative, who: ' - ', when: '????', how: 'tahu' }), [
    'who',
    'when',
    'how',
  ]);
  fc.assert(
    fc.property(fc.string(), (noise) => {
      const marks = noise.replaceAll(/[\p{L}\p{N}]/gu, '');
      assert.ok(unanswered({ ...narrative, what: marks }).includes('what'));
    }),
  );
});

test('three pieces are complete, fewer only with a reason, and an empty piece counts nothing', () => {
  const pieces = fc.array(
    fc.constantFrom(photo, witness, { ...photo, description: ' ' }, { ...photo, original: null }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(
      pieces,
      fc.constantFrom(null, '', 'tidak ada', 'Takut kembali ke lokasi'),
      (evidence, fewer) => {
        const meter = evidenceMeter({ evidence, fewer }, 3);
        const real = evidence.filter((each) => each === photo || each === witness).length;
        assert.equal(meter.pieces, real);
        const reasoned = fewer === 'Takut kembali ke lokasi';
        assert.equal(meter.verdict, real >= 3 ? 'complete' : reasoned ? 'reasoned' : 'open');
      },
    ),
  );
});

const shares: VillageFundShares = { infrastructure: 60, empowerment: 40, tolerance: 5 };
const spent = (purpose: Spending['purpose'], rupiah: number | null): Spending => ({
  purpose,
  what: 'x',
  rupiah,
});

test('the village fund: kept, deviating, or not to be said', () => {
  const verdict = (total: number | null, ...spending: Spending[]) =>
    checkVillageFund({ total, spending }, shares).verdict;
  assert.equal(verdict(100, spent('infrastructure', 62), spent('empowerment', 38)), 'kept');
  assert.equal(verdict(100, spent('infrastructure', 90), spent('empowerment', 10)), 'deviates');
  assert.equal(verdict(100, spent('infrastructure', 70)), 'deviates');
  assert.equal(verdict(100, spent('infrastructure', 30)), 'cannot-say');
  assert.equal(verdict(100, spent('infrastructure', 60), spent('empowerment', null)), 'cannot-say');
  assert.equal(verdict(100, spent('other', 50)), 'deviates');
  const loose = { infrastructure: 60, empowerment: 30, tolerance: 5 };
  const much = checkVillageFund(
    { total: 100, spending: [spent('infrastructure', 70), spent('empowerment', 30)] },
    loose,
  );
  assert.deepEqual(
    much.shares.map((each) => each.verdict),
    ['deviates', 'kept'],
  );
  assert.equal(verdict(null, spent('infrastructure', 60)), 'cannot-say');
  assert.equal(verdict(100, spent('infrastructure', 160)), 'cannot-say');
});

test('a verdict about the village fund survives whatever the unknown turns out to be', () => {
  const money = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(money, money, money, money, (infrastructure, empowerment, other, unknown) => {
      const total = infrastructure + empowerment + other + unknown;
      if (total === 0) return;
      const known = [
        spent('infrastructure', infrastructure),
        spent('empowerment', empowerment),
        spent('other', other),
      ];
      const { verdict } = checkVillageFund({ total, spending: known }, shares);
      const all = (['infrastructure', 'empowerment', 'other'] as const).map(
        (purpose) =>
          checkVillageFund({ total, spending: [...known, spent(purpose, unknown)] }, shares).verdict,
      );
      if (verdict !== 'cannot-say') assert.ok(all.every((each) => each === verdict));
      assert.ok(all.every((each) => each !== 'cannot-say'));
    }),
  );
});

const calendar = { holidays: new Set([plainDate('2026-12-25')]), years: new Set([2026, 2027]) };
const days: ClockDays = { urgent: 1, acknowledge: 3, answer: 14, feedback: 60 };

test('clocks count working days, the urgent one only where it is urgent', () => {
  const clocks = caseClocks(
    calendar,
    {
      day: plainDate('2026-11-20'),
      urgent: true,
      done: { acknowledge: plainDate('2026-11-25'), answer: plainDate('2026-12-20') },
    },
    days,
    plainDate('2026-11-24'),
  );
  assert.deepEqual(
    clocks.map(({ clock, due, state }) => [clock, due, state]),
    [
      ['urgent', '2026-11-23', 'late'],
      ['acknowledge', '2026-11-25', 'done'],
      ['answer', '2026-12-10', 'done-late'],
      ['feedback', '2027-02-15', 'running'],
    ],
  );
  fc.assert(
    fc.property(fc.nat(300), fc.boolean(), (later, urgent) => {
      const day = addDays(plainDate('2026-01-01'), later);
      const made = caseClocks(calendar, { day, urgent, done: {} }, days, day);
      assert.equal(made.length, urgent ? 4 : 3);
      for (const { clock, due, state } of made) {
        assert.equal(workingDaysBetween(calendar, day, due), days[clock]);
        assert.equal(state, 'running');
      }
    }),
  );
});

test('the card says the same, something else, or nothing that can be compared', () => {
  const compare = (typed: string, read: string | null, demo = false) =>
    compareWithCard(typed, read, { demo });
  const nik = '6472010101900001';
  assert.equal(compare(nik, `PROVINSI\nNIK : 64 7201 010190 0001\nNama`), 'same');
  assert.equal(compare(nik, 'NIK: 6472O1O1O19OOOO1'), 'same');
  assert.equal(compare(nik, 'NIK 3273014502850007'), 'different');
  assert.equal(compare(nik, 'NIK 6472010101900081'), 'not-compared');
  assert.equal(compare(nik, 'NIK 0000000000000000'), 'not-compared');
  assert.equal(compare(nik, null), 'not-compared');
  assert.equal(compare('9972010101900001', 'NIK 9972014505800002', true), 'different');
  fc.assert(
    fc.property(fc.string(), (noise) => {
      const told = compare(nik, noise);
      if (told === 'different') assert.ok(/\d{3}/.test(noise));
    }),
  );
});

test('old codes, women and the demo’s region pass; the impossible does not', () => {
  for (const good of ['5403014102700001', '6472017112900001'])
    assert.ok(readNik(good, { demo: false }).facts, good);
  assert.ok(readNik('9972010101900001', { demo: true }).facts);
  for (const bad of ['9972010101900001', '6472014001900001', '6472010100900001', '0072010101900001'])
    assert.ok(readNik(bad, { demo: false }).refused, bad);
});
