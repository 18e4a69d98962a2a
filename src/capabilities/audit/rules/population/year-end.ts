import { plainDate } from '../../../../platform/calendar/index.ts';
import { answer, both, notComputable, percent, type PopulationRule } from './population-rule.ts';

/** What an agency spent in December and in the whole year, beside the shares of December of all agencies. */
export interface YearEndFacts {
  agencyId: string | null;
  december: number;
  year: number;
  /** shares of December of all agencies, its own too */
  shares: readonly number[];
  /** lines of the last days whose work was not handed over whole, and their sum; null: how far the work is, is not known */
  unfinished: { lines: number; sum: number } | null;
  /** lines of December are there for anybody: the year has come so far */
  decemberReached: boolean;
  rowsHash: string;
}

/** Quartile by linear interpolation, as spreadsheets give it. */
export function quartile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}

export const yearEnd: PopulationRule<YearEndFacts> = {
  code: 'STA-05',
  version: 1,
  scope: 'population',
  title: { id: 'Belanja dikejar di akhir tahun', en: 'Year-end spending' },
  detects: {
    id: 'Bagian belanja Desember jauh di atas perangkat daerah lain, atau dibayar pada hari-hari terakhir padahal pekerjaan belum selesai.',
    en: 'The share of December lies far above that of other agencies, or work was paid in the last days before it was done.',
  },
  formula: {
    id: 'bagian Desember > Q3 + kelipatan × (Q3 − Q1), atau baris hari terakhir dengan serah terima < 100 %',
    en: 'share of December > Q3 + fence × (Q3 − Q1), or lines of the last days with handover < 100 %',
  },
  falsePositives: {
    id: 'Transfer DAK atau DBH yang datang terlambat.',
    en: 'Earmarked transfers (DAK, DBH) that come late.',
  },
  basis: [{ source: 'Kode temuan 1.02.10 (pencairan akhir tahun, pekerjaan belum selesai)', verified: true }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'medium',
  findingCode: '1.02.10',
  needs: ['agency', 'day', 'amount', 'progress'],
  thresholds: ['yearEndFence', 'yearEndDays', 'peersFewest'],
  run({ december, year, shares, unfinished, decemberReached }, thresholds) {
    const missing = !decemberReached
      ? { field: 'day', says: { id: 'baris bulan Desember', en: 'lines of December' } }
      : shares.length < thresholds.peersFewest && (unfinished?.lines ?? 0) === 0
        ? {
            field: 'peers',
            says: {
              id: `sekurang-kurangnya ${thresholds.peersFewest} perangkat daerah pembanding (ada ${shares.length})`,
              en: `at least ${thresholds.peersFewest} agencies to compare with (there are ${shares.length})`,
            },
          }
        : null;
    if (missing !== null || year <= 0) return notComputable(yearEnd, missing === null ? [] : [missing]);
    const enough = shares.length >= thresholds.peersFewest;
    const third = quartile(shares, 0.75);
    const fence = third + thresholds.yearEndFence * (third - quartile(shares, 0.25));
    const share = december / year;
    const hurried = enough && share > fence;
    const early = (unfinished?.lines ?? 0) > 0;
    const formula = both(
      [
        enough ? `12/YYYY = ${percent(share)} / ${percent(fence)}` : null,
        unfinished === null ? null : `BAST < 100 %: ${unfinished.lines}`,
      ]
        .filter((part) => part !== null)
        .join('; '),
    );
    if (!hurried && !early)
      return answer(yearEnd, {
        state: 'clear',
        formula,
        reason: { id: 'Belanja Desember wajar.', en: 'December is as it is elsewhere.' },
      });
    return answer(yearEnd, {
      state: 'found',
      severity: early ? 'high' : 'medium',
      formula,
      reason: {
        id: [
          hurried
            ? `${percent(share)} belanja setahun jatuh pada Desember; batas wajar ${percent(fence)}.`
            : '',
          early
            ? `${unfinished?.lines ?? 0} baris dibayar pada hari-hari terakhir padahal belum diserahterimakan seluruhnya.`
            : '',
        ]
          .join(' ')
          .trim(),
        en: [
          hurried
            ? `${percent(share)} of the year was spent in December; up to ${percent(fence)} is usual.`
            : '',
          early
            ? `${unfinished?.lines ?? 0} lines were paid in the last days before the work was handed over whole.`
            : '',
        ]
          .join(' ')
          .trim(),
      },
      mend: {
        id: 'Periksa berita acara serah terima dan jaminan pembayaran akhir tahun.',
        en: 'Look at the handovers and at the guarantees of year-end payments.',
      },
      moneyAtRisk: early ? (unfinished?.sum ?? null) : null,
    });
  },
};
