import { plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { answer, both, MISSING, notComputable, percent, type PopulationRule } from './population-rule.ts';

/** A number of a series: `0012/BKU/2026` is 12 of the series `#/BKU/YYYY`. */
export interface Running {
  series: string;
  value: number;
}

/** The running part of a number: the first digits where it begins with them, else the last; a year is no running part. Null: there is none. */
export function runningNumber(text: string | null): Running | null {
  if (text === null) return null;
  const masked = text.trim().replaceAll(/(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/g, 'YYYY');
  const runs = [...masked.matchAll(/[0-9]+/g)];
  const run = /^[0-9]/.test(masked) ? runs[0] : runs.at(-1);
  if (run === undefined || run[0].length > 12) return null;
  const series = `${masked.slice(0, run.index)}#${masked.slice(run.index + run[0].length)}`;
  return { series: series.toLowerCase(), value: Number(run[0]) };
}

/**
 * What the series of a number is called: its running part is `#`. A year behind the running part stays: numbers of two years are two series, though
 * they stand in the books of one. Null: there is no running part.
 */
export function seriesOf(text: string): string | null {
  const leading = /^[0-9]+/.exec(text)?.[0];
  if (leading === undefined || /^(?:19|20)[0-9]{2}$/.test(leading))
    return runningNumber(text)?.series ?? null;
  return `#${text.slice(leading.length)}`.toLowerCase();
}

/** One series of one agency and year, counted. Lists hold the first numbers only, one more than is shown. */
export interface SequenceFacts {
  agencyId: string | null;
  kind: 'number' | 'spm';
  series: string;
  /** different numbers, the least and the greatest */
  count: number;
  first: number;
  last: number;
  /** numbers on both sides of a gap */
  gaps: readonly (readonly [number, number])[];
  /** used for more than one day or vendor (an SPM: more than one day) */
  repeated: Counted;
  /** dated so many days before a lower number, the fewest days first; numbers are listed beyond the limit only */
  late: readonly (Counted & { days: number })[];
}

interface Counted {
  count: number;
  values: readonly number[];
}

/** Numbers shown of a list. */
export const SHOWN_NUMBERS = 10;

export const brokenSequence: PopulationRule<SequenceFacts> = {
  code: 'STA-03A',
  version: 2,
  scope: 'population',
  title: { id: 'Nomor loncat, terulang, atau mundur', en: 'Numbers missing, repeated or out of order' },
  detects: {
    id: 'Nomor bukti atau SPM dalam satu perangkat daerah dan tahun tidak urut: ada yang hilang, dipakai dua kali, atau tanggalnya mundur.',
    en: 'Numbers of evidence or SPM of one agency and year are out of sequence: missing, used twice, or against their dates.',
  },
  formula: {
    id: 'nomor terkecil sampai terbesar: yang tidak ada; yang dipakai untuk hari atau rekanan berbeda; yang tanggalnya mendahului nomor sebelumnya lebih dari batas',
    en: 'from the least number to the greatest: those not there; those used for different days or vendors; those dated before the number before them by more than the limit',
  },
  falsePositives: {
    id: 'Nomor yang dibatalkan dan tercatat dalam register; nomor yang dipakai bersama beberapa unit.',
    en: 'Cancelled numbers that a register holds; numbers shared by several units.',
  },
  basis: [{ source: 'Asersi kelengkapan; Permendagri 77/2020 (penatausahaan)', verified: false }],
  validFrom: plainDate('2021-01-01'),
  validTo: null,
  severity: 'medium',
  findingCode: '1.04.01',
  needs: ['agency', 'number', 'spmNumber', 'day'],
  thresholds: ['sequenceFewest', 'sequenceMissing', 'sequenceDays'],
  run({ count, first, last, gaps, repeated, late, series }, thresholds) {
    const span = last - first + 1;
    const missing = span - count;
    if (count < thresholds.sequenceFewest || missing / span > thresholds.sequenceMissing)
      return notComputable(brokenSequence, [
        {
          field: 'number',
          says: {
            id: `nomor yang berurutan (${count} nomor pada rentang ${span})`,
            en: `numbers in sequence (${count} numbers over a range of ${span})`,
          },
        },
      ]);
    const turned = late.filter((each) => each.days > thresholds.sequenceDays);
    const turnedCount = turned.reduce((sum, each) => sum + each.count, 0);
    const turnedValues = turned.flatMap((each) => each.values).toSorted((a, b) => a - b);
    const formula = both(
      `${series}: ${first}–${last}; ∄ ${missing}${list(missingOf(gaps))}; ×2 ${repeated.count}${list(repeated.values)}; ↶ ${turnedCount}${list(turnedValues)}`,
    );
    if (missing === 0 && repeated.count === 0 && turnedCount === 0)
      return answer(brokenSequence, {
        state: 'clear',
        formula,
        reason: { id: 'Nomor urut dan lengkap.', en: 'Numbers are complete and in order.' },
      });
    return answer(brokenSequence, {
      state: 'found',
      formula,
      reason: {
        id: `Dalam ${count} nomor: ${missing} hilang (${percent(missing / span)}), ${repeated.count} dipakai ulang, ${turnedCount} bertanggal mundur.`,
        en: `Among ${count} numbers: ${missing} missing (${percent(missing / span)}), ${repeated.count} used again, ${turnedCount} dated backwards.`,
      },
      mend: {
        id: 'Minta register nomor yang dibatalkan dan bukti asli nomor yang terulang.',
        en: 'Ask for the register of cancelled numbers and the originals of repeated ones.',
      },
    });
  },
};

function list(values: readonly number[]): string {
  if (values.length === 0) return '';
  return ` (${values.slice(0, SHOWN_NUMBERS).join(', ')}${values.length > SHOWN_NUMBERS ? ', …' : ''})`;
}

/** The first numbers that are not there. */
function missingOf(gaps: SequenceFacts['gaps']): number[] {
  const missing: number[] = [];
  for (const [before, after] of gaps)
    for (let gap = before + 1; gap < after && missing.length <= SHOWN_NUMBERS; gap++) missing.push(gap);
  return missing;
}

/** Invoices of a vendor that one agency alone pays. */
export interface CaptiveFacts {
  vendor: string;
  vendorName: string | null;
  agencyId: string | null;
  /** offices of which lines are known: where there is one only, everybody's customer is that one */
  agencies: number;
  invoices: readonly { number: string; day: PlainDate | null; amount: number }[];
}

export const captiveVendor: PopulationRule<CaptiveFacts> = {
  code: 'STA-03B',
  version: 1,
  scope: 'population',
  title: { id: 'Rekanan dengan satu pembeli', en: 'Captive vendor' },
  detects: {
    id: 'Nomor faktur rekanan berurutan selama berbulan-bulan dan satu perangkat daerah adalah pembeli satu-satunya.',
    en: 'A vendor’s invoices run on without a gap for months, and one agency is its only customer.',
  },
  formula: {
    id: 'nomor faktur berurutan (Δ = 1), banyak ≥ batas, rentang bulan ≥ batas, satu perangkat daerah',
    en: 'invoice numbers in a row (Δ = 1), count ≥ limit, months ≥ limit, one agency',
  },
  falsePositives: {
    id: 'Usaha mikro yang baru berdiri; nomor faktur per pembeli.',
    en: 'A new micro business; invoice numbers kept for each customer.',
  },
  basis: [{ source: 'ACFE, ghost vendor', verified: false }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'high',
  findingCode: '1.01.01',
  needs: ['agency', 'vendor', 'invoice', 'day'],
  thresholds: ['captiveInvoices', 'captiveMonths'],
  run(facts, thresholds) {
    const lacking = [
      ...(facts.agencies < 2
        ? [
            {
              field: 'agency',
              says: {
                id: 'baris dari lebih dari satu perangkat daerah',
                en: 'lines of more than one agency',
              },
            },
          ]
        : []),
      ...(facts.invoices.some((each) => each.day === null) ? [MISSING.day] : []),
      ...(facts.invoices.every((each) => runningNumber(each.number) === null) ? [MISSING.invoice] : []),
    ];
    if (lacking.length > 0) return notComputable(captiveVendor, lacking);
    const run = longestRun(facts.invoices, thresholds.captiveMonths);
    const formula = both(
      run.length === 0
        ? `n = ${facts.invoices.length}`
        : `${run[0]!.number} … ${run.at(-1)!.number}: n = ${run.length}, ${run[0]!.day} – ${run.at(-1)!.day}`,
    );
    if (run.length < thresholds.captiveInvoices)
      return answer(captiveVendor, {
        state: 'clear',
        formula,
        reason: { id: 'Nomor faktur tidak berurutan.', en: 'Invoice numbers do not run on.' },
      });
    return answer(captiveVendor, {
      state: 'found',
      formula,
      reason: {
        id: `${run.length} faktur ${facts.vendorName ?? ''} bernomor urut tanpa sela; tidak ada pembeli lain yang diketahui.`,
        en: `${run.length} invoices of ${facts.vendorName ?? ''} are numbered without a gap; no other customer is known.`,
      },
      mend: {
        id: 'Datangi alamat rekanan, minta buku fakturnya, dan pastikan barang atau jasa diterima.',
        en: 'Visit the vendor’s address, ask for its invoice book, and see that goods or services were received.',
      },
      moneyAtRisk: run.reduce((sum, each) => sum + each.amount, 0),
      evidence: [{ kind: 'vendor', ref: facts.vendor, value: facts.vendorName ?? '' }],
    });
  },
};

type Invoice = CaptiveFacts['invoices'][number];

function longestRun(invoices: readonly Invoice[], months: number): Invoice[] {
  const numbered = invoices
    .flatMap((invoice) => {
      const running = runningNumber(invoice.number);
      return running === null ? [] : [{ invoice, ...running }];
    })
    .toSorted((a, b) => (a.series === b.series ? a.value - b.value : a.series < b.series ? -1 : 1));
  let best: Invoice[] = [];
  let run: typeof numbered = [];
  for (const each of numbered) {
    const last = run.at(-1);
    if (last !== undefined && last.series === each.series && last.value === each.value) continue;
    run =
      last !== undefined && last.series === each.series && each.value === last.value + 1
        ? [...run, each]
        : [each];
    const list = run.map(({ invoice }) => invoice);
    if (list.length > best.length && monthsOver(list) >= months) best = list;
  }
  return best;
}

/** Calendar months that invoices touch, the first and the last included. */
function monthsOver(invoices: readonly Invoice[]): number {
  const months = invoices.map(({ day }) => Number(day!.slice(0, 4)) * 12 + Number(day!.slice(5, 7)));
  return Math.max(...months) - Math.min(...months) + 1;
}
