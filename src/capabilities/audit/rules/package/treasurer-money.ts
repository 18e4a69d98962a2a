import { addDays, plainDate, yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import { rollForward } from '../../../../platform/calendar/working-days.ts';
import type { PackageFacts } from './facts.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { figure, rp, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';
import type { PackageThresholds } from './thresholds.ts';

interface Part {
  needs: readonly string[];
  fault: Fault | null;
}

/** SPJ-10: money of the treasurer (UP, GU, TU) is used, or accounted for, otherwise than it may. */
export const treasurerMoney = packageRule(
  {
    code: 'SPJ-10',
    title: say('UP, GU, atau TU tidak sesuai', 'Petty cash or advance not as it should be'),
    detects: say(
      'TU atau SPJ terlambat, pembayaran tunai di atas batas, sisa UP akhir tahun, atau GU diajukan terlalu awal.',
      'An advance or package accounted for late, cash above the limit, a balance at the year’s end, or a refill too early.',
    ),
    formula: say(
      'TU: SPJ > SP2D + batas bulan; UP/GU: SPJ > tanggal batas bulan berikutnya; tunai > batas; sisa UP 31 Desember > 0; GU: terpakai < bagian minimum',
      'TU: handed in > SP2D + months; UP/GU: handed in > day of the next month; cash > limit; balance of 31 December > 0; GU: used < least share',
    ),
    falsePositives: say(
      'Batas setempat dan hari libur: batas yang jatuh pada hari libur bergeser ke hari kerja berikutnya.',
      'Local limits and holidays: a limit on a day off moves to the next working day.',
    ),
    basis: [LAW.permendagri77, LAW.perkada],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.04.11',
    needs: [
      'method',
      'dates.receipt',
      'dates.submitted',
      'amounts.claim',
      'advance.receivedOn',
      'advance.isCash',
      'advance.usedShare',
      'advance.balanceAtYearEnd',
    ],
    thresholds: ['tuMonths', 'accountDay', 'cashMost', 'refillShare'],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts, t) => {
    const { method } = facts;
    const parts: Part[] =
      method === null || method === 'LS'
        ? []
        : [
            method === 'TU' ? lateAdvance(facts, t) : latePackage(facts, t),
            cash(facts, t),
            ...(method === 'GU' ? [refill(facts, t)] : []),
            ...(method === 'TU' ? [] : [balance(facts)]),
          ];
    const isLs = method === 'LS';
    return {
      faults: parts.flatMap((each) => each.fault ?? []),
      missing: [
        ...(method === null ? ['method'] : []),
        ...unknownOf(
          facts,
          parts.flatMap((each) => each.needs),
        ),
      ],
      clear: {
        formula: say(
          isLs ? 'LS' : `${method ?? ''}: ${parts.length} batas dipenuhi`,
          isLs ? 'LS' : `${method ?? ''}: ${parts.length} limits kept`,
        ),
        says: isLs
          ? say('LS tidak memakai uang bendahara.', 'LS does not use the treasurer’s money.')
          : say('Batas UP, GU, dan TU dipenuhi.', 'The limits of petty cash and advance are kept.'),
        stands: ['method', ...parts.flatMap((each) => each.needs)],
      },
    };
  },
);

const MEND_LATE = say(
  'Ajukan segera dan lampirkan penjelasan keterlambatan dari bendahara.',
  'Hand it in at once, with the treasurer’s explanation of the delay.',
);

function lateAdvance(facts: PackageFacts, { tuMonths }: PackageThresholds): Part {
  const needs = ['advance.receivedOn', 'dates.submitted'];
  const [received, submitted] = [facts.advance?.receivedOn ?? null, facts.dates.submitted];
  if (received === null || submitted === null) return { needs, fault: null };
  const due = workingDay(facts, monthsAfter(received, tuMonths));
  return { needs, fault: submitted > due ? late(due, submitted, needs) : null };
}

function latePackage(facts: PackageFacts, { accountDay }: PackageThresholds): Part {
  const needs = ['dates.receipt', 'dates.submitted'];
  const { receipt, submitted } = facts.dates;
  if (receipt === null || submitted === null) return { needs, fault: null };
  const due = workingDay(facts, dayOfNextMonth(receipt, accountDay));
  return { needs, fault: submitted > due ? late(due, submitted, needs) : null };
}

function late(due: PlainDate, submitted: PlainDate, stands: readonly string[]): Fault {
  return {
    formula: say(`SPJ ${submitted} > batas ${due}`, `handed in ${submitted} > limit ${due}`),
    says: say(
      `SPJ diajukan ${submitted}; batasnya ${due}.`,
      `Handed in on ${submitted}; the limit was ${due}.`,
    ),
    mend: MEND_LATE,
    stands,
  };
}

function cash({ advance, amounts }: PackageFacts, { cashMost }: PackageThresholds): Part {
  const needs = ['advance.isCash', 'amounts.claim'];
  if (amounts.claim === null || advance?.isCash !== true || amounts.claim <= cashMost)
    return { needs, fault: null };
  return {
    needs,
    fault: {
      formula: say(
        `tunai ${rp(amounts.claim)} > ${rp(cashMost)}`,
        `cash ${rp(amounts.claim)} > ${rp(cashMost)}`,
      ),
      says: say(
        `Dibayar tunai ${rp(amounts.claim)}; batas tunai ${rp(cashMost)}.`,
        `${rp(amounts.claim)} were paid in cash; the limit is ${rp(cashMost)}.`,
      ),
      mend: say('Bayar melalui transfer, atau ajukan LS.', 'Pay by transfer, or straight to the payee (LS).'),
      stands: needs,
    },
  };
}

function refill({ advance }: PackageFacts, { refillShare }: PackageThresholds): Part {
  const needs = ['advance.usedShare'];
  const used = advance?.usedShare ?? null;
  if (used === null || used >= refillShare) return { needs, fault: null };
  return {
    needs,
    fault: {
      formula: say(
        `terpakai ${figure(used * 100)} % < ${figure(refillShare * 100)} %`,
        `used ${figure(used * 100)} % < ${figure(refillShare * 100)} %`,
      ),
      says: say(
        `GU diajukan setelah ${figure(used * 100)} % UP terpakai; paling sedikit ${figure(refillShare * 100)} %.`,
        `The refill was asked for after ${figure(used * 100)} % were used; at least ${figure(refillShare * 100)} %.`,
      ),
      mend: say('Ajukan GU setelah batas pemakaian tercapai.', 'Ask for the refill once that share is used.'),
      stands: needs,
    },
  };
}

/** UP goes back to the treasury by the last day of the year: asked only once that day has come. */
function balance({ advance, dates, year }: PackageFacts): Part {
  if (dates.submitted === null || yearOf(dates.submitted) <= year) return { needs: [], fault: null };
  const needs = ['advance.balanceAtYearEnd'];
  const left = advance?.balanceAtYearEnd ?? null;
  if (left === null || left === 0) return { needs, fault: null };
  return {
    needs,
    fault: {
      formula: say(
        `sisa UP 31 Desember ${year} ${rp(left)} > 0`,
        `balance of 31 December ${year} ${rp(left)} > 0`,
      ),
      says: say(
        `Sisa UP ${rp(left)} belum disetor pada akhir tahun.`,
        `${rp(left)} of petty cash were not paid back at the end of the year.`,
      ),
      mend: say('Setor sisa UP ke kas daerah.', 'Pay the balance back to the treasury.'),
      stands: needs,
      atRisk: BigInt(left),
    },
  };
}

/** The same day so many months later; the month's last day where it has no such day. */
function monthsAfter(day: PlainDate, months: number): PlainDate {
  const total = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  const next = `${Math.floor((total + 1) / 12)}-${String(((total + 1) % 12) + 1).padStart(2, '0')}`;
  const last = addDays(plainDate(`${next}-01`), -1);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : plainDate(same);
}

/** A day of the month after `day`. */
export function dayOfNextMonth(day: PlainDate, ofMonth: number): PlainDate {
  return plainDate(
    `${monthsAfter(plainDate(`${day.slice(0, 7)}-01`), 1).slice(0, 7)}-${String(ofMonth).padStart(2, '0')}`,
  );
}

/** The day, or the next working day as far as holidays are known. */
export function workingDay({ calendar }: PackageFacts, day: PlainDate): PlainDate {
  return rollForward(
    { holidays: new Set(calendar?.holidays ?? []), years: new Set(calendar?.years ?? []) },
    day,
  );
}
