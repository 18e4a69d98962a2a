import { plainDate } from '../../../../platform/calendar/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { atLeast } from './benford.ts';
import { answer, both, decimal, MISSING, notComputable, type PopulationRule } from './population-rule.ts';
import type { PopulationThresholds } from './thresholds.ts';

/** Lines of one agency just below and just above a limit, beside those of all others. */
export interface Band {
  limit: number;
  below: number;
  above: number;
  peersBelow: number;
  peersAbove: number;
  /** rupiah of the lines below */
  sumBelow: number;
}

export interface HuggingFacts {
  agencyId: string | null;
  /** lines of the agency, whatever their amount */
  lines: number;
  bands: readonly Band[];
  /** hash of the lines just below the limits */
  rowsHash: string;
}

export interface Hugging extends Band {
  ratio: number;
  /** chance that so many of those near the limit are below it, if the agency were like its peers */
  chance: number;
}

/**
 * How far a band stands out: given how many lines are near the limit, the number below it is binomial (two Poisson counts); its share is that
 * of the peers, as amounts thin out upwards everywhere, and at least a half.
 */
export function hugging(band: Band): Hugging {
  const peers = band.peersBelow + band.peersAbove;
  const share = peers === 0 ? 0.5 : Math.max(0.5, band.peersBelow / peers);
  return {
    ...band,
    ratio: band.above === 0 ? (band.below === 0 ? 0 : Number.MAX_SAFE_INTEGER) : band.below / band.above,
    chance: share === 1 ? 1 : atLeast(band.below, band.below + band.above, share),
  };
}

function stands(found: Hugging, thresholds: PopulationThresholds): boolean {
  return found.ratio >= thresholds.huggingRatio && found.chance < thresholds.huggingChance;
}

export const thresholdHugging: PopulationRule<HuggingFacts> = {
  code: 'DUP-05',
  version: 1,
  scope: 'population',
  title: { id: 'Nilai menumpuk di bawah batas', en: 'Amounts gather below a limit' },
  detects: {
    id: 'Jauh lebih banyak belanja sedikit di bawah batas metode pengadaan daripada sedikit di atasnya.',
    en: 'Far more purchases just below a limit of procurement than just above it.',
  },
  formula: {
    id: 'a = banyak [0,95 T; T), b = banyak [T; 1,05 T): a/b ≥ rasio dan peluang (Poisson, dibanding perangkat daerah lain) < batas',
    en: 'a = count [0.95 T, T), b = count [T, 1.05 T): a/b ≥ ratio and chance (Poisson, against other agencies) < limit',
  },
  falsePositives: {
    id: 'Harga pasar atau tarif yang memang dekat batas; pagu yang disusun menurut batas.',
    en: 'Market prices or tariffs that lie near the limit; ceilings that were drawn up by the limit.',
  },
  basis: [
    {
      source: 'Indikator Bank Dunia “many awards just below threshold”; Perpres 16/2018 pasal 20 ayat (2)',
      verified: false,
    },
  ],
  validFrom: plainDate('2018-07-01'),
  validTo: null,
  severity: 'medium',
  findingCode: '1.04.04',
  needs: ['agency', 'amount'],
  thresholds: ['huggingLimits', 'huggingBand', 'huggingRatio', 'huggingChance'],
  run({ lines, bands }, thresholds) {
    if (lines === 0) return notComputable(thresholdHugging, [MISSING.amount]);
    const judged = bands.map(hugging);
    const found = judged.filter((each) => stands(each, thresholds));
    const shown = found.length > 0 ? found : judged;
    const formula = both(
      shown
        .map(
          (each) =>
            `T = ${formatRupiah(each.limit)}: a = ${each.below}, b = ${each.above}, p = ${decimal(each.chance, 5)}`,
        )
        .join('; '),
    );
    if (found.length === 0)
      return answer(thresholdHugging, {
        state: 'clear',
        formula,
        reason: { id: 'Tidak ada penumpukan di bawah batas.', en: 'Nothing gathers below a limit.' },
      });
    return answer(thresholdHugging, {
      state: 'found',
      formula,
      reason: {
        id: found
          .map(
            (each) =>
              `${each.below} belanja sedikit di bawah ${formatRupiah(each.limit)}, hanya ${each.above} sedikit di atasnya.`,
          )
          .join(' '),
        en: found
          .map(
            (each) =>
              `${each.below} purchases just below ${formatRupiah(each.limit)}, only ${each.above} just above.`,
          )
          .join(' '),
      },
      mend: {
        id: 'Ambil contoh dari belanja di bawah batas dan periksa apakah kebutuhannya dipecah atau nilainya disesuaikan.',
        en: 'Sample the purchases below the limit and see whether a need was split or a price fitted.',
      },
      moneyAtRisk: found.reduce((sum, each) => sum + each.sumBelow, 0),
    });
  },
};
