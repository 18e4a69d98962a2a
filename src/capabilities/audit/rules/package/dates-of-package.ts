import { yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { PackageDates, PackageFacts } from './facts.ts';
import { fieldWords } from './field-words.ts';
import { packageRule, type Fault } from './package-rule.ts';
import { capital, list, say } from './sentences.ts';
import { LAW, SINCE } from './sources.ts';

type DateName = keyof PackageDates;
interface Known {
  name: DateName;
  path: string;
  day: PlainDate;
}

const WORK: readonly DateName[] = ['contract', 'order', 'workStart', 'workEnd'];
const PAPERS: readonly DateName[] = [
  'handover',
  'paymentReport',
  'invoice',
  'receipt',
  'spp',
  'spm',
  'sp2d',
  'paid',
];

function known({ dates }: PackageFacts, names: readonly DateName[]): Known[] {
  return names.flatMap((name) => {
    const day = dates[name];
    return day === null ? [] : [{ name, path: `dates.${name}`, day }];
  });
}

/** SPJ-06: a day outside of the fiscal year, or a contract before the budget. */
export const fiscalYear = packageRule(
  {
    code: 'SPJ-06',
    title: say('Di luar tahun anggaran', 'Outside of the fiscal year'),
    detects: say(
      'Tanggal di luar tahun anggaran, atau kontrak mendahului DPA.',
      'A day outside of the fiscal year, or a contract before the budget document.',
    ),
    formula: say(
      'tanggal < 1 Januari atau > 31 Desember tahun anggaran; kontrak < DPA',
      'day < 1 January or > 31 December of the fiscal year; contract < budget document',
    ),
    falsePositives: say(
      'Kontrak tahun jamak, dan tagihan listrik atau air bulan Desember: keduanya dikecualikan.',
      'Contracts over several years, and the bill of December for power or water: both are left out.',
    ),
    basis: [LAW.uu1, LAW.pp12],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.04.02',
    needs: ['year', 'dates.receipt', 'dates.contract', 'dates.budget', 'isMultiYear'],
    thresholds: [],
    lawDay: () => null,
  },
  (facts) => {
    const { year, dates, kind, isMultiYear } = facts;
    const names = [...(isMultiYear === true ? [] : WORK), ...PAPERS].filter(
      // What is used in December is billed in January: the bill's own payment counts.
      (name) => kind !== 'utility' || !['workStart', 'workEnd', 'invoice'].includes(name),
    );
    const judged = known(facts, names);
    const outside = judged
      .filter(({ day }) => yearOf(day) !== year)
      .map(({ path, day }): Fault => {
        const words = fieldWords(path);
        return {
          formula: say(`${words.id} ${day} ∉ ${year}`, `${words.en} ${day} ∉ ${year}`),
          says: say(
            `${capital(words.id)} ${day} di luar tahun anggaran ${year}.`,
            `${capital(words.en)} ${day} lies outside of the fiscal year ${year}.`,
          ),
          mend: say(
            'Periksa tanggal pada dokumennya. Bila benar, belanja ini dianggarkan pada tahunnya sendiri.',
            'Check the day on the document. If it is right, the expenditure belongs to its own year’s budget.',
          ),
          stands: [path],
        };
      });
    const early = dates.contract !== null && dates.budget !== null && dates.contract < dates.budget;
    const before: Fault[] =
      early && isMultiYear !== true
        ? [
            {
              formula: say(
                `kontrak ${dates.contract} < DPA ${dates.budget}`,
                `contract ${dates.contract} < budget document ${dates.budget}`,
              ),
              says: say(
                `Kontrak ${dates.contract} mendahului DPA ${dates.budget}.`,
                `The contract of ${dates.contract} precedes the budget document of ${dates.budget}.`,
              ),
              mend: say(
                'Jelaskan secara tertulis dasar kontrak sebelum anggaran ditetapkan.',
                'Explain in writing on what the contract rested before the budget was settled.',
              ),
              stands: ['dates.contract', 'dates.budget'],
            },
          ]
        : [];
    const missing = [
      ...(dates.receipt === null ? ['dates.receipt'] : []),
      ...(dates.contract !== null && dates.budget === null && isMultiYear !== true ? ['dates.budget'] : []),
    ];
    return {
      faults: [...outside, ...before],
      missing,
      clear: {
        formula: say(`${judged.length} tanggal ∈ ${year}`, `${judged.length} day(s) ∈ ${year}`),
        says: say(
          `Semua tanggal berada dalam tahun anggaran ${year}.`,
          `All days lie within the fiscal year ${year}.`,
        ),
        stands: judged.map((each) => each.path),
      },
    };
  },
);

const ORDER: readonly DateName[] = [
  'contract',
  'workStart',
  'workEnd',
  'handover',
  'paymentReport',
  'receipt',
  'spp',
  'spm',
  'sp2d',
];
/** The money of UP and TU comes before the receipt, so that its SPP, SPM and SP2D do not follow it. */
const UNTIL_RECEIPT = ORDER.slice(0, ORDER.indexOf('receipt') + 1);

/** SPJ-07: a day lies before one that it has to follow. The same day is allowed. */
export const dateOrder = packageRule(
  {
    code: 'SPJ-07',
    title: say('Urutan tanggal tidak mungkin', 'Days in an impossible order'),
    detects: say(
      'Dokumen bertanggal sebelum dokumen yang mendahuluinya.',
      'A document is dated before the one that it has to follow.',
    ),
    formula: say(
      'kontrak ≤ mulai ≤ selesai ≤ BAST ≤ BAP ≤ kuitansi ≤ SPP ≤ SPM ≤ SP2D tidak dipenuhi',
      'not contract ≤ begin ≤ end ≤ handover ≤ payment report ≤ receipt ≤ SPP ≤ SPM ≤ SP2D',
    ),
    falsePositives: say(
      'Tanggal yang sama diperbolehkan; salah ketik tanggal diperbaiki.',
      'The same day is allowed; a mistyped day is corrected.',
    ),
    basis: [LAW.permendagri77, LAW.pp12],
    validFrom: SINCE.treasury,
    severity: 'high',
    findingCode: '1.04.02',
    needs: [...ORDER.map((name) => `dates.${name}`), 'method'],
    thresholds: [],
    lawDay: ({ dates }) => dates.receipt,
  },
  (facts) => {
    const follows = facts.method === 'LS' || facts.method === 'GU';
    const names = follows ? ORDER : UNTIL_RECEIPT;
    const days = known(facts, names);
    const faults = days.slice(1).flatMap((each, at) => {
      // Held against the latest day before it: one slip is told once, not hidden by the day between.
      const before = days.slice(0, at + 1).reduce((late, day) => (day.day > late.day ? day : late));
      return each.day < before.day ? [inverted(before, each)] : [];
    });
    const missing =
      days.length >= 2
        ? []
        : names.map((name) => `dates.${name}`).filter((path) => !days.some((each) => each.path === path));
    const uncompared = list(
      names.filter((name) => facts.dates[name] === null).map((name) => fieldWords(`dates.${name}`)),
    );
    return {
      faults,
      missing,
      clear: {
        formula: say(days.map((each) => each.day).join(' ≤ ')),
        says: say(
          `Tanggal yang diketahui berurutan.${uncompared.id === '' ? '' : ` Belum dibandingkan: ${uncompared.id}.`}`,
          `The days that are known follow each other.${uncompared.en === '' ? '' : ` Not compared yet: ${uncompared.en}.`}`,
        ),
        stands: days.map((each) => each.path),
      },
    };
  },
);

function inverted(before: Known, after: Known): Fault {
  const [first, second] = [fieldWords(before.path), fieldWords(after.path)];
  return {
    formula: say(
      `${second.id} ${after.day} < ${first.id} ${before.day}`,
      `${second.en} ${after.day} < ${first.en} ${before.day}`,
    ),
    says: say(
      `${capital(second.id)} (${after.day}) mendahului ${first.id} (${before.day}).`,
      `${capital(second.en)} (${after.day}) precedes ${first.en} (${before.day}).`,
    ),
    mend: say(
      'Cocokkan kedua tanggal dengan dokumennya. Bila salah ketik, perbaiki; bila benar, jelaskan secara tertulis.',
      'Hold both days against their documents. Correct a slip of the hand; explain in writing what is right.',
    ),
    stands: [before.path, after.path],
  };
}
