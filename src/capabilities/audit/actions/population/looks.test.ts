import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Government } from '../../../../platform/act.ts';
import { testAct } from '../../../../platform/act.fixture.ts';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine, type TestDatabase } from '../../../../platform/test-database.ts';
import { agencyRow } from '../../../directory/directory.fixture.ts';
import { insertAgencies } from '../../../directory/index.ts';
import { lineOf } from '../../rules/population/line.fixture.ts';
import type { PopulationLine } from '../../rules/population/line.ts';
import {
  DEFAULT_POPULATION_THRESHOLDS,
  type PopulationThresholds,
} from '../../rules/population/thresholds.ts';
import { keepLines } from './keep-lines.ts';
import { lookDigits, lookHugging, lookNight, lookRound, lookYearEnd } from './look-agencies.ts';
import { lookCaptives, lookNear, lookOutlyingPrice, lookSequences, lookSplit } from './look-lines.ts';
import { lookPayeeAccounts } from './look-vendors.ts';
import { questionOf } from './question.fixture.ts';
import { askRule, type Look } from './question.ts';

/** What a few lines need to be a case at all. */
const FEW: PopulationThresholds = {
  ...DEFAULT_POPULATION_THRESHOLDS,
  benfordFewest: { '1': 5, '2': 5, second: 5, '3': 5 },
  huggingLimits: [50_000_000],
  sequenceFewest: 5,
  sequenceMissing: 0.3,
  priceFewest: 5,
};

const JANUARY = plainDate('2026-01-10');

/** Each group of lines is a case of one rule, and by one small step of a threshold none. */
function linesOf(agencyId: string, otherId: string): PopulationLine[] {
  let count = 0;
  const line = (known: Partial<PopulationLine>) =>
    lineOf({ reference: String(++count), agencyId, day: JANUARY, amount: 1_000, ...known });
  const of = <T>(list: readonly T[], make: (each: T, place: number) => Partial<PopulationLine>) =>
    list.map((each, place) => line(make(each, place)));
  return [
    // one amount, eight days apart
    ...of(['F-1001', 'F-1002'], (invoiceNumber, place) => ({
      vendorName: 'CV Dekat',
      invoiceNumber,
      amount: 777_777,
      day: addDays(JANUARY, place * 8),
    })),
    // three below fifty million, nine days apart
    ...of([1, 2, 3], (_, place) => ({
      vendorName: 'CV Pecah',
      accountCode: '5.1.02.01.01.0024',
      amount: 40_000_000 + place,
      day: addDays(JANUARY, place * 9),
    })),
    // books: 5 is missing, 3 was used for two vendors, 8 is dated four days before 7
    ...of([1, 2, 3, 3, 4, 6, 7, 8], (number, place) => ({
      number: `00${number}/BKU/2026`,
      vendorName: place === 3 ? 'CV Lain' : 'CV Satu',
      day: addDays(JANUARY, number === 8 ? 3 : number),
    })),
    ...of([1, 2], (number) => ({ number: `SPJ-${number}` })),
    // orders, whose number comes behind letters and before a year
    ...of([1, 2, 3, 4, 6], (number) => ({
      spmNumber: `SPM-${number}/LS/2026`,
      day: addDays(JANUARY, number),
    })),
    // invoices in a row over five months, for one agency
    ...of([1, 2, 3, 4, 5], (number) => ({
      vendorName: 'CV Sendiri',
      invoiceNumber: `INV-${number}`,
      amount: 1_000_000 + number,
      day: plainDate(`2026-0${number}-10`),
    })),
    // near a limit, round, by night, paid before it was done
    ...of([47_600_000, 49_000_000, 51_000_000], (amount) => ({ agencyId: otherId, amount, day: null })),
    ...of([1_000_000, 1_500_000, 1_234_567], (amount) => ({
      amount,
      accountCode: '5.1.02.01.01.0024',
      day: null,
    })),
    ...of(['15:30', '19:30', '02:00'], (time) => ({ enteredAt: `2026-03-01T${time}:00Z` })),
    line({ agencyId: otherId, day: plainDate('2026-12-20'), progress: 0.5 }),
    // one price far above the others
    ...of([100, 101, 102, 103, 300], (price) => ({ description: 'Kertas A4', unit: 'rim', price })),
    line({ vendorName: 'CV Nama', accountHolder: 'Nama Jaya Abadi' }),
    line({ vendorName: 'CV Rekening', day: addDays(JANUARY, 9), accountHolder: 'CV Rekening' }),
  ];
}

async function prepared({ db }: TestDatabase, government: Government) {
  const [one, other] = [agencyRow('A'), agencyRow('B')];
  await db.asGovernment(government.id, async (tx) => {
    await insertAgencies(tx, government.id, [one, other]);
    await keepLines(tx, testAct(government), newId(), linesOf(one.id, other.id));
    await sql`insert into audit_vendor_facts (government_id, id, vendor_key, name, account_changed_on)
      values (${government.id}::uuid, ${newId()}::uuid, 'name:cvrekening', 'CV Rekening', ${JANUARY}::date)`.execute(
      tx,
    );
  });
  return questionOf(db, government, { thresholds: FEW });
}

type Moved = Partial<PopulationThresholds>;
const MOVED: [Pick<Look<unknown>, 'cases'>, Moved[]][] = [
  [lookNear, [{ nearDays: 7 }, { roundAmount: 777_777 }]],
  [lookSplit, [{ splitDays: 8 }, { splitLimits: [200_000_000] }, { splitExcluded: ['5.1.02.01'] }]],
  [lookHugging, [{ huggingLimits: [48_000_000] }, { huggingBand: 0.04 }]],
  [lookDigits, [{ benfordExcluded: ['5.1.02.01'] }, { benfordFewest: { ...FEW.benfordFewest, '1': 9 } }]],
  [lookRound, [{ roundAmount: 1_000_000 }, { roundFrom: 1_200_000 }, { roundExcluded: ['5.1.02'] }]],
  [lookSequences, [{ sequenceFewest: 2 }, { sequenceDays: 4 }]],
  [lookCaptives, [{ captiveInvoices: 6 }, { captiveMonths: 7 }]],
  [lookNight, [{ nightFrom: 24 }, { nightTo: 3 }]],
  [lookYearEnd, [{ yearEndDays: 15 }]],
  [lookOutlyingPrice, [{ priceDeviation: 1_000 }, { priceFewest: 6 }]],
  [lookPayeeAccounts, [{ accountDays: 8 }, { holderLikeness: 0.1 }]],
];

eachEngine(
  'each threshold by which lines are looked at decides what is a case',
  async (database, government) => {
    const question = await prepared(database, government);
    const looked = async (look: (typeof MOVED)[number][0], thresholds: Moved) =>
      JSON.stringify(await look.cases({ ...question, thresholds: { ...FEW, ...thresholds } }));
    for (const [look, steps] of MOVED) {
      const before = await looked(look, {});
      assert.notEqual(before, '[]');
      for (const moved of steps) assert.notEqual(await looked(look, moved), before, JSON.stringify(moved));
    }

    const [books, orders] = (await lookSequences.cases(question)).map((each) => each.facts);
    const { agencyId: _, ...counted } = books!;
    assert.deepEqual(counted, {
      kind: 'number',
      series: '#/bku/2026',
      count: 7,
      first: 1,
      last: 8,
      gaps: [[4, 6]],
      repeated: { count: 1, values: [3] },
      late: [{ days: 4, count: 1, values: [8] }],
    });
    assert.deepEqual([orders?.series, orders?.gaps], ['spm-#/ls/yyyy', [[4, 6]]]);
    const broken = await askRule(lookSequences, question);
    assert.match(broken.found[0]?.verdict.formula.id ?? '', /∄ 1 \(5\); ×2 1 \(3\); ↶ 1 \(8\)/);
    // Where no series has numbers enough the rule says so, rather than that all is well.
    const few = await askRule(lookSequences, { ...question, thresholds: { ...FEW, sequenceFewest: 9 } });
    assert.equal(few.state, 'not-computable');
  },
);
