import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { release, releasePackage, type Release } from '../../contract/ocds.ts';
import type { ContractHistory, ReleasedStep } from './history.ts';
import { releasesOf } from './releases.ts';

const SETTINGS = { prefix: 'ocds-a1b2c3', zone: 'Asia/Makassar' };
const DAY = plainDate('2026-03-02');
const at = (day: number) => `${addDays(DAY, day)}T02:00:00.000Z`;
const step = (name: ReleasedStep, day: number, paper = day) => ({
  step: name,
  docDate: addDays(DAY, paper),
  document: `No. ${day}`,
  recordedAt: at(day),
});
const VERSION = {
  n: 0,
  recordedAt: at(1),
  docDate: DAY,
  document: '027/PPKOM/2026',
  reason: null,
  value: 1_000_000_000,
  startOn: addDays(DAY, 2),
  endOn: addDays(DAY, 120),
};
const HISTORY: ContractHistory = {
  id: '0198a000-0000-7000-8000-000000000001',
  number: '027/PPKOM/2026',
  title: 'Jalan Mekar',
  work: 'works',
  buyer: { id: 'lurus-a', name: 'Dinas Pekerjaan Umum' },
  vendor: { id: 'lurus-v', name: 'CV Maju' },
  package: { rupCode: '51234567', name: 'Rehabilitasi jalan', method: 'Tender', ceiling: 1_100_000_000 },
  budget: {
    code: '1.03.10.2.01.0005/5.2.04',
    name: 'Rehabilitasi jalan',
    ceiling: 1_100_000_000,
    funding: 'DAK',
  },
  steps: [step('appointed', 0), step('signed', 1), step('started', 2)],
  versions: [VERSION],
  progress: [{ recordedAt: at(20), periodEnd: addDays(DAY, 18), percent: 12.5 }],
  instalments: [{ n: 1, amount: 300_000_000, dueOn: addDays(DAY, 40), reachedOn: null, reachedAt: null }],
  payments: [{ recordedAt: at(45), id: 'p1', sp2d: 'SP2D-1', paidOn: addDays(DAY, 44), amount: 300_000_000 }],
};
const tags = (history: ContractHistory) => releasesOf(history, SETTINGS).map((each) => each.tag);

test('each thing that was recorded gives a release, with the tag of what it was', () => {
  const grown: ContractHistory = {
    ...HISTORY,
    steps: [...HISTORY.steps, step('terminated', 60)],
    versions: [VERSION, { ...VERSION, n: 1, recordedAt: at(50), reason: 'Cuaca', value: 1_050_000_000 }],
  };
  assert.deepEqual(tags(grown), [
    ['planning', 'award'],
    ['contract'],
    ['implementation'],
    ['implementationUpdate'],
    ['implementationUpdate'],
    ['contractAmendment'],
    ['contractTermination'],
  ]);
  const all = releasesOf(grown, SETTINGS);
  assert.equal(all[4]!.contracts![0]!.value.amount, 1_000_000_000);
  assert.equal(all[5]!.contracts![0]!.value.amount, 1_050_000_000);
  assert.equal(all[5]!.awards[0]!.value.amount, 1_000_000_000, 'the award stays what was awarded');
  assert.equal(all[6]!.contracts![0]!.status, 'terminated');
});

test('a contract without any step tells nothing', () => {
  assert.deepEqual(tags({ ...HISTORY, steps: [] }), []);
});

test('a day is midnight of the government’s own zone', () => {
  const [, signed] = releasesOf(HISTORY, SETTINGS);
  assert.equal(signed!.contracts![0]!.dateSigned, '2026-03-03T00:00:00+08:00');
});

const anyHistory = fc
  .record({
    days: fc.array(fc.nat(90), { minLength: 3, maxLength: 3 }).map((days) => days.toSorted((a, b) => a - b)),
    reports: fc.uniqueArray(fc.nat(200), { maxLength: 5 }),
    paid: fc.uniqueArray(fc.nat(200), { maxLength: 4 }),
    addenda: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }),
    end: fc.constantFrom<ReleasedStep | null>(
      'terminated',
      'handed-over',
      'finally-handed-over',
      'suspended',
      null,
    ),
    work: fc.constantFrom('works', 'goods', 'consulting', 'services'),
    bare: fc.boolean(),
  })
  .map(({ days, reports, paid, addenda, end, work, bare }): ContractHistory => {
    const names: ReleasedStep[] = ['appointed', 'signed', 'started'];
    return {
      ...HISTORY,
      work,
      vendor: bare ? null : HISTORY.vendor,
      package: bare ? null : HISTORY.package,
      budget: bare ? null : HISTORY.budget,
      steps: [
        ...names.map((name, place) => step(name, days[place]!)),
        ...(end === null ? [] : [step(end, 150)]),
      ],
      versions: [
        { ...VERSION, recordedAt: at(days[0]!) },
        ...addenda
          .toSorted((a, b) => a - b)
          .map((day, place) => ({ ...VERSION, n: place + 1, recordedAt: at(day) })),
      ],
      progress: reports.map((day) => ({
        recordedAt: at(day),
        periodEnd: addDays(DAY, day),
        percent: day / 3,
      })),
      payments: paid.map((day) => ({
        recordedAt: at(day),
        id: `p${day}`,
        sp2d: `SP2D-${day}`,
        paidOn: addDays(DAY, day),
        amount: 1 + day,
      })),
    };
  });

test('whatever happened, every release is what the standard allows, and points only to what it holds', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const releases: Release[] = releasesOf(history, SETTINGS);
      const ids = releases.map((each) => each.id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        releases.map((each) => each.date),
        releases.map((each) => each.date).toSorted(),
      );
      for (const each of releases) {
        release.parse(each);
        const parties = new Set(each.parties.map((party) => party.id));
        const named = [
          each.buyer,
          ...each.awards.flatMap((award) => award.suppliers ?? []),
          ...(each.contracts ?? []).flatMap((contract) =>
            (contract.implementation?.transactions ?? []).flatMap(({ payer, payee }) =>
              payee === undefined ? [payer] : [payer, payee],
            ),
          ),
        ];
        assert.ok(named.every((party) => parties.has(party.id)));
        for (const contract of each.contracts ?? []) {
          assert.ok(each.awards.some((award) => award.id === contract.awardID));
          const milestones = (contract.implementation?.milestones ?? []).map((one) => one.id);
          assert.equal(new Set(milestones).size, milestones.length);
        }
      }
      releasePackage.parse({
        uri: 'https://contoh.example/api/open/ocds/2026',
        version: '1.1',
        publishedDate: at(300),
        publisher: { name: 'Kota Contoh' },
        releases,
      });
    }),
  );
});

test('what is recorded later changes no release that was given out', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(220), (history, until) => {
      const cut = <T extends { recordedAt: string }>(rows: readonly T[]) =>
        rows.filter((each) => each.recordedAt <= at(until));
      const early: ContractHistory = {
        ...history,
        steps: cut(history.steps),
        versions: cut(history.versions),
        progress: cut(history.progress),
        payments: cut(history.payments),
      };
      if (early.versions.length === 0) return;
      const before = releasesOf(early, SETTINGS);
      assert.deepEqual(releasesOf(history, SETTINGS).slice(0, before.length), before);
    }),
  );
});
