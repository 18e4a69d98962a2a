import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  accountCode,
  accountLevel,
  activityCode,
  activityLevel,
  isExpenditure,
  lineage,
  parentCode,
  subActivityCode,
} from './codes.ts';
import { suggestTag } from './funding.ts';
import {
  compareMonths,
  compareToPlan,
  cumulate,
  endOfMonths,
  monthsEnded,
  percentOf,
  reckonUntil,
  spread,
} from './reckon.ts';
import { growTree } from './tree.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';

test('a code of activities is taken at each of its five levels, and stands below the one before', () => {
  const chain = lineage('activity', '1.03.10.2.01.0005');
  assert.deepEqual(chain, ['1', '1.03', '1.03.10', '1.03.10.2.01', '1.03.10.2.01.0005']);
  assert.deepEqual(chain.map(activityLevel), ['affair', 'field', 'programme', 'activity', 'sub-activity']);
  assert.equal(parentCode('activity', '1'), null);
  // Older tables number sub-activities with two digits; programmes of every agency begin with X.
  assert.equal(subActivityCode(' 1.03.10.2.01.05 '), '1.03.10.2.01.0005');
  assert.equal(activityCode('x.xx.01'), 'X.XX.01');
  for (const wrong of ['1.03.10.2', '1.3.10', '', '1.03.10.2.01.00051', '1,03'])
    assert.equal(activityCode(wrong), null);
  assert.equal(subActivityCode('1.03.10.2.01'), null);
});

test('an account is taken at each of its six levels; revenue and financing are no expenditure', () => {
  const chain = lineage('account', '5.2.04.01.01.0005');
  assert.deepEqual(chain.map(accountLevel), ['account', 'group', 'type', 'object', 'detail', 'sub-detail']);
  assert.deepEqual(chain.map(accountCode), chain);
  assert.equal(accountCode('5.2.4'), null);
  assert.ok(isExpenditure('5.1.02.01.01.0024'));
  assert.ok(!isExpenditure('4.1.01') && !isExpenditure('6.2.01'));
});

test('a source of money is told by its name, the particular before the general', () => {
  const tags = {
    'Dana Alokasi Umum (DAU)': 'general-allocation',
    'DAK Fisik - Bidang Jalan': 'physical-allocation',
    'DAK Non Fisik BOK': 'other-allocation',
    'Dana Alokasi Khusus Non-Fisik': 'other-allocation',
    'Pinjaman PEN Daerah': 'recovery-loan',
    'Dana Desa': 'village-fund',
    'Pendapatan Asli Daerah': 'own',
    'DBH Sawit': 'shared-revenue',
    'Bantuan Keuangan Provinsi': 'provincial',
    'Pendapatan dari BLUD': 'service-agency',
    Silpa: 'other',
  } as const;
  for (const [name, tag] of Object.entries(tags)) assert.equal(suggestTag(name), tag, name);
});

test('a plan asks for whole months; a year is never reckoned past its end', () => {
  assert.equal(monthsEnded(plainDate('2026-02-27')), 1);
  assert.equal(monthsEnded(plainDate('2026-02-28')), 2);
  assert.deepEqual(reckonUntil(2025, plainDate('2026-11-22')), { day: '2025-12-31', months: 12 });
  assert.deepEqual(reckonUntil(2026, plainDate('2026-11-22')), { day: '2026-11-22', months: 10 });
  assert.deepEqual(reckonUntil(2027, plainDate('2026-11-22')), { day: '2026-11-22', months: 0 });
});

test('shares are of a hundred to two decimals; nothing to divide by is no share', () => {
  assert.equal(percentOf(1, 3), 33.33);
  assert.equal(percentOf(1, 0), null);
  assert.deepEqual(compareToPlan({ ceiling: 100, planned: 55, realised: 40 }), {
    planned: 55,
    realised: 40,
    gap: -15,
  });
  assert.equal(compareToPlan({ ceiling: 0, planned: 0, realised: 40 }).gap, null);
  assert.deepEqual(compareToPlan({ ceiling: 1200, planned: 1000, realised: 500 }), {
    planned: 83.3,
    realised: 41.7,
    gap: -41.6,
  });
  const year = { ceiling: 100, planned: [10, 20], realised: [10, 5, 90] };
  assert.deepEqual(
    compareMonths(year, 2).map((each) => each.gap),
    [0, -15],
  );
  assert.deepEqual([endOfMonths(2028, 2), endOfMonths(2026, 0)], ['2028-02-29', '2025-12-31']);
});

test('months that are spread add up to the ceiling, whatever their weights', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e15 }),
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 12 }),
      (ceiling, weights) => {
        const months = spread(ceiling, weights);
        assert.ok(months.every((each) => Number.isSafeInteger(each) && each >= 0));
        assert.equal(cumulate(months).at(-1), ceiling);
      },
    ),
  );
});

test('a tree holds every code once, behind its parent, and each level sums to the same', () => {
  const code = fc
    .tuple(...[3, 3, 3, 3, 3].map((max) => fc.integer({ min: 1, max })))
    .map(([a, b, c, d, e]) => `${a}.0${b}.0${c}.2.0${d}.000${e}`);
  const leaf = fc.record({
    key: code,
    lines: fc.integer({ min: 1, max: 9 }),
    ceiling: fc.integer({ min: 0, max: 1e12 }),
    planned: fc.option(fc.integer({ min: 0, max: 1e12 })),
    realised: fc.integer({ min: 0, max: 1e12 }),
    unplanned: fc.constant(0),
    realisedEnded: fc.integer({ min: 0, max: 1e12 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(leaf, { selector: (each) => each.key, maxLength: 40 }), (leaves) => {
      const tree = growTree('activity', leaves);
      const seen = new Set<string>();
      for (const { code: each, parent } of tree) {
        assert.ok(!seen.has(each));
        assert.ok(parent === null || seen.has(parent));
        seen.add(each);
      }
      for (const level of ['affair', 'sub-activity'] as const) {
        const nodes = tree.filter((node) => activityLevel(node.code) === level);
        const sum = (of: readonly { ceiling: number }[]) => of.reduce((all, each) => all + each.ceiling, 0);
        assert.equal(sum(nodes), sum(leaves));
      }
    }),
  );
});
