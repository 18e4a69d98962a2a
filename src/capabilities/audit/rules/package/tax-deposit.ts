import { sum } from './exact.ts';
import type { PackageFacts, PackageTax } from './facts.ts';
import { unknownOf } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { ANOTHER_PACKAGE, join, named, rp, say } from './sentences.ts';
import { TAX_NAMES } from './terms.ts';
import { LAW, SINCE } from './sources.ts';
import type { PackageThresholds } from './thresholds.ts';
import { dayOfNextMonth, workingDay } from './treasurer-money.ts';

const MEND = say(
  'Setorkan kekurangannya dan lampirkan bukti penerimaan negara (NTPN) untuk SPJ ini.',
  'Deposit what is short and attach the state receipt (NTPN) of this package.',
);

interface Placed extends PackageTax {
  at: number;
}

/** TAX-04: tax was withheld and its deposit is missing, short, late, or proven by a receipt that is used elsewhere. */
export const taxDeposit = packageRule(
  {
    code: 'TAX-04',
    title: say(
      'Setoran pajak tidak ada, kurang, terlambat, atau NTPN dipakai ulang',
      'Deposit of tax missing, short, late, or its receipt reused',
    ),
    detects: say(
      'Pajak yang dipotong belum disetor, kurang disetor, terlambat, atau NTPN-nya dipakai SPJ lain.',
      'Tax that was withheld is not deposited, short, late, or its state receipt is named by another package.',
    ),
    formula: say(
      'NTPN tidak ada atau dipakai lagi; Σ setor < Σ potong; tanggal setor > batas bulan berikutnya',
      'NTPN missing or reused; Σ deposited < Σ withheld; deposited after the day of the next month',
    ),
    falsePositives: say(
      'Pajak LS disetor setelah SP2D; satu NTPN untuk beberapa pajak gabungan: jelaskan.',
      'Taxes of LS are deposited after the SP2D; one receipt for several joined taxes: explain.',
    ),
    basis: [LAW.deposit],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.03.01',
    needs: [
      'taxes',
      'taxes.*.ntpn',
      'taxes.*.deposited',
      'taxes.*.depositedOn',
      'documents',
      'dates.paid',
      'history.ntpn',
    ],
    thresholds: ['depositDay'],
    lawDay: ({ dates }) => dates.paid ?? dates.sp2d ?? dates.receipt,
  },
  (facts, t) => {
    const { taxes, method, dates } = facts;
    const due = (taxes ?? []).flatMap((each, at) => (each.amount === 0 ? [] : [{ ...each, at }]));
    // LS: the treasury withholds by SP2D and deposits after it.
    const isBefore = method === 'LS' && dates.sp2d === null;
    const nothing = taxes !== null && (due.length === 0 || isBefore);
    const paths = due.flatMap(({ at }) => [
      `taxes.${at}.amount`,
      `taxes.${at}.deposited`,
      `taxes.${at}.depositedOn`,
      `taxes.${at}.ntpn`,
    ]);
    const clear = {
      formula: nothing
        ? say('belum ada yang harus disetor', 'nothing to deposit yet')
        : say(`${due.length} pajak disetor`, `${due.length} tax(es) deposited`),
      says: nothing
        ? say('Belum ada pajak yang harus disetor.', 'No tax has to be deposited yet.')
        : say('Setiap pajak disetor penuh dan tepat waktu.', 'Every tax was deposited in full and in time.'),
      stands: ['taxes', ...paths],
    };
    if (nothing) return { faults: [], missing: [], clear };
    const faults = [
      ...due.flatMap((each) => unproven(each, facts)),
      ...due.flatMap((each) => lateOrShort(each, facts, t)),
      ...reused(due, facts),
    ];
    const day = dates.paid ?? dates.sp2d ?? dates.receipt;
    return {
      faults,
      missing: [
        ...unknownOf(facts, ['taxes', ...paths, 'history.ntpn']),
        ...(day === null ? ['dates.paid'] : []),
      ],
      clear,
    };
  },
);

/** No receipt is named, and none is attached: nothing shows a deposit. A receipt that is attached and unread proves nothing against anybody. */
function unproven({ at, ntpn, kind, amount }: Placed, { documents }: PackageFacts): Fault[] {
  const isNamed = ntpn !== null && ntpn.trim() !== '';
  const isAttached = documents?.some((each) => each.kind === 'tax-payment') ?? true;
  if (isNamed || (ntpn === null && isAttached)) return [];
  return [
    {
      formula: say(`NTPN ${TAX_NAMES[kind]}: tidak ada`, `NTPN ${TAX_NAMES[kind]}: none`),
      says: say(
        `Pajak ${at + 1} (${TAX_NAMES[kind]}) belum memiliki NTPN dan bukti setornya tidak dilampirkan.`,
        `Tax ${at + 1} (${TAX_NAMES[kind]}) has no NTPN, and no proof of its deposit is attached.`,
      ),
      mend: MEND,
      stands: [`taxes.${at}.ntpn`, 'documents'],
      ...(amount === null ? {} : { atRisk: BigInt(amount) }),
    },
  ];
}

function lateOrShort(
  { at, amount, deposited, depositedOn }: Placed,
  facts: PackageFacts,
  t: PackageThresholds,
): Fault[] {
  const { dates } = facts;
  const paidPath = dates.paid !== null ? 'dates.paid' : dates.sp2d !== null ? 'dates.sp2d' : 'dates.receipt';
  const paid = dates.paid ?? dates.sp2d ?? dates.receipt;
  const faults: Fault[] = [];
  if (amount !== null && deposited !== null && deposited < amount)
    faults.push({
      formula: say(
        `setor ${rp(deposited)} < potong ${rp(amount)}`,
        `deposited ${rp(deposited)} < withheld ${rp(amount)}`,
      ),
      says: say(
        `Pajak ${at + 1} dipotong ${rp(amount)}, disetor ${rp(deposited)}.`,
        `Of tax ${at + 1}, ${rp(amount)} were withheld and ${rp(deposited)} deposited.`,
      ),
      mend: MEND,
      stands: [`taxes.${at}.amount`, `taxes.${at}.deposited`],
      atRisk: BigInt(amount) - BigInt(deposited),
    });
  const due = paid === null ? null : workingDay(facts, dayOfNextMonth(paid, t.depositDay));
  if (due !== null && depositedOn !== null && depositedOn > due)
    faults.push({
      formula: say(`setor ${depositedOn} > batas ${due}`, `deposited ${depositedOn} > limit ${due}`),
      says: say(
        `Pajak ${at + 1} disetor ${depositedOn}; batasnya ${due}.`,
        `Tax ${at + 1} was deposited on ${depositedOn}; the limit was ${due}.`,
      ),
      mend: say(
        'Lampirkan penjelasan dan hitung sanksi administrasinya.',
        'Attach an explanation and reckon the administrative sanction.',
      ),
      stands: [`taxes.${at}.depositedOn`, paidPath],
    });
  return faults;
}

function reused(due: readonly Placed[], { history }: PackageFacts): Fault[] {
  const plain = (text: string) => text.replaceAll(/\W/g, '').toUpperCase();
  const numbers = due.flatMap(({ ntpn, at }) =>
    ntpn === null || plain(ntpn) === '' ? [] : [{ ntpn: plain(ntpn), at }],
  );
  return numbers.flatMap(({ ntpn, at }, place): Fault[] => {
    const twin = numbers.slice(0, place).find((each) => each.ntpn === ntpn);
    const others = (history.ntpn ?? []).filter((each) => plain(each.ntpn) === ntpn);
    if (twin === undefined && others.length === 0) return [];
    const where =
      twin === undefined
        ? join(
            others.map((each) => named(each.package, each.packageNumber, ANOTHER_PACKAGE)),
            ', ',
          )
        : say(`pajak ${twin.at + 1}`, `tax ${twin.at + 1}`);
    return [
      {
        formula: say(`NTPN ${ntpn}: juga pada ${where.id}`, `NTPN ${ntpn}: also in ${where.en}`),
        says: say(
          `NTPN pajak ${at + 1} juga dipakai pada ${where.id}.`,
          `The NTPN of tax ${at + 1} is also used in ${where.en}.`,
        ),
        mend: say(
          'Lampirkan bukti setor milik SPJ ini sendiri.',
          'Attach this package’s own proof of deposit.',
        ),
        stands: [`taxes.${at}.ntpn`],
        evidence: others.map((each) => ({ kind: 'package', ref: each.package })),
        atRisk: sum([due.find((each) => each.at === at)?.amount ?? 0]),
      },
    ];
  });
}
