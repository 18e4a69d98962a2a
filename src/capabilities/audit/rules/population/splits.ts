import { daysBetween, plainDate } from '../../../../platform/calendar/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import {
  answer,
  both,
  decimal,
  lineEvidence,
  MISSING,
  notComputable,
  sumOf,
  type LineFact,
  type PopulationRule,
} from './population-rule.ts';
import type { PopulationThresholds } from './thresholds.ts';

/** Purchases of one agency from one vendor (or vendors that are one) in one group of accounts, in the order of their days. */
export interface SplitFacts {
  lines: readonly LineFact[];
}

/** Purchases within the window that together pass a limit that each of them keeps. */
export interface SplitWindow {
  limit: number;
  lines: readonly LineFact[];
  sum: number;
  /** the two largest parts, on the average, as a share of the limit */
  closeness: number;
}

/**
 * The windows in which purchases below a limit pass it together; for each purchase as the last of its window. Purchases of one day are
 * peers: each window takes all of its last day.
 */
export function splitWindows(lines: readonly LineFact[], thresholds: PopulationThresholds): SplitWindow[] {
  const windows: SplitWindow[] = [];
  for (const limit of thresholds.splitLimits) {
    const below = lines.filter((line) => line.day !== null && line.amount > 0 && line.amount < limit);
    let from = 0;
    let to = 0;
    let sum = 0;
    while (to < below.length) {
      const day = below[to]!.day!;
      while (to < below.length && below[to]!.day === day) sum += below[to++]!.amount;
      while (daysBetween(below[from]!.day!, day) > thresholds.splitDays) sum -= below[from++]!.amount;
      if (sum > limit) windows.push(windowOf(limit, below.slice(from, to), sum));
    }
  }
  return windows;
}

function windowOf(limit: number, lines: readonly LineFact[], sum: number): SplitWindow {
  const [first = 0, second = 0] = lines.map((line) => line.amount).toSorted((a, b) => b - a);
  return { limit, lines, sum, closeness: (first + second) / 2 / limit };
}

/** Windows that overlap in time tell of one purchase: the lines of each such group, and the window among them that tells most. */
export function splitGroups(lines: readonly LineFact[], thresholds: PopulationThresholds): LineFact[][] {
  const touched = new Map<string, LineFact>();
  for (const window of splitWindows(lines, thresholds))
    for (const line of window.lines) touched.set(line.id, line);
  const groups: LineFact[][] = [];
  for (const line of lines) {
    if (!touched.has(line.id)) continue;
    const last = groups.at(-1)?.at(-1);
    if (last?.day != null && line.day !== null && daysBetween(last.day, line.day) <= thresholds.splitDays)
      groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

export const splitPurchases: PopulationRule<SplitFacts> = {
  code: 'DUP-04',
  version: 1,
  scope: 'population',
  title: { id: 'Pemecahan belanja', en: 'Split purchase' },
  detects: {
    id: 'Beberapa belanja kepada satu rekanan dalam waktu dekat, masing-masing di bawah batas, bersama-sama melampauinya.',
    en: 'Several purchases from one vendor within a short time, each below a limit and together above it.',
  },
  formula: {
    id: 'n ≥ 2 dalam jendela, tiap nilai < T, Σ > T; kedekatan = rata-rata dua nilai terbesar / T',
    en: 'n ≥ 2 within the window, each < T, Σ > T; closeness = average of the two largest / T',
  },
  falsePositives: {
    id: 'Tagihan berkala (listrik, air, telepon), tempat yang berbeda, kebutuhan yang baru diketahui kemudian.',
    en: 'Periodic bills (power, water, telephone), different places, needs that were not known before.',
  },
  basis: [
    { source: 'Perpres 16/2018 pasal 20 ayat (2): dilarang memecah pengadaan', verified: false },
    { source: 'PMK 231/PMK.03/2019 pasal 12: bukan pembayaran yang dipecah', verified: true },
  ],
  validFrom: plainDate('2018-07-01'),
  validTo: null,
  severity: 'high',
  findingCode: '1.04.04',
  needs: ['agency', 'vendor', 'account', 'day', 'amount'],
  thresholds: ['splitDays', 'splitLimits', 'splitCloseness', 'splitExcluded'],
  run({ lines }, thresholds) {
    const missing = [
      ...(lines.some((line) => line.vendor === null) ? [MISSING.vendor] : []),
      ...(lines.some((line) => line.day === null) ? [MISSING.day] : []),
    ];
    if (missing.length > 0 || lines.length === 0) return notComputable(splitPurchases, missing);
    const best = splitWindows(lines, thresholds).reduce<SplitWindow | null>(
      (most, window) => (most === null || window.closeness > most.closeness ? window : most),
      null,
    );
    if (best === null)
      return answer(splitPurchases, {
        state: 'clear',
        formula: both(`Σ = ${formatRupiah(sumOf(lines))}`),
        reason: { id: 'Tidak ada jendela yang melampaui batas.', en: 'No window passes a limit.' },
      });
    const parts = best.lines.map((line) => formatRupiah(line.amount));
    const shown = parts.length > 6 ? `${parts.slice(0, 6).join(' + ')} + …` : parts.join(' + ');
    return answer(splitPurchases, {
      state: 'found',
      severity: best.closeness >= thresholds.splitCloseness ? 'high' : 'low',
      formula: both(
        `n = ${best.lines.length}; ${shown} = ${formatRupiah(best.sum)} > T = ${formatRupiah(best.limit)}; ${decimal(best.closeness)}`,
      ),
      reason: {
        id: `${best.lines.length} belanja kepada rekanan yang sama dalam ${thresholds.splitDays} hari, masing-masing di bawah ${formatRupiah(best.limit)}, berjumlah ${formatRupiah(best.sum)}.`,
        en: `${best.lines.length} purchases from the same vendor within ${thresholds.splitDays} days, each below ${formatRupiah(best.limit)}, add up to ${formatRupiah(best.sum)}.`,
      },
      mend: {
        id: 'Minta rencana kebutuhan dan alasan tiap belanja. Bila satu kebutuhan, pilih metode menurut jumlah seluruhnya.',
        en: 'Ask for the plan and the reason of each purchase. If it was one need, the method follows from the whole sum.',
      },
      moneyAtRisk: best.sum,
      evidence: lineEvidence(best.lines),
    });
  },
};
