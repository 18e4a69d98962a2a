import { plainDate } from '../../../../platform/calendar/index.ts';
import { median } from '../../../../platform/median.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import {
  answer,
  both,
  decimal,
  lineEvidence,
  notComputable,
  percent,
  type LineFact,
  type PopulationRule,
} from './population-rule.ts';

/** A price beside the government's standard of its day. */
export interface StandardFacts {
  line: LineFact;
  /** rupiah for one unit; null: the standard does not know the thing */
  standard: number | null;
  standardCode: string | null;
}

export const aboveStandard: PopulationRule<StandardFacts> = {
  code: 'STA-06A',
  version: 1,
  scope: 'population',
  title: { id: 'Harga di atas standar', en: 'Price above the standard' },
  detects: {
    id: 'Harga satuan melebihi standar harga pemerintah daerah.',
    en: 'A unit price exceeds the government’s standard price.',
  },
  formula: {
    id: 'harga satuan > standar; tinggi bila > kelipatan × standar',
    en: 'unit price > standard; high when > factor × standard',
  },
  falsePositives: {
    id: 'Spesifikasi lain; wilayah terpencil; penginapan sesuai bukti.',
    en: 'Another specification; remote places; lodging at cost.',
  },
  basis: [
    {
      source:
        'Perpres 33/2020 Lampiran I, diubah Perpres 53/2023: batas tertinggi perencanaan dan pelaksanaan',
      verified: false,
    },
  ],
  validFrom: plainDate('2021-01-01'),
  validTo: null,
  severity: 'high',
  findingCode: '1.01.05',
  needs: ['price', 'standardCode', 'standard'],
  thresholds: ['priceOver'],
  run({ line, standard, standardCode }, thresholds) {
    if (line.price === null || standard === null || standard <= 0)
      return notComputable(aboveStandard, [
        line.price === null
          ? { field: 'price', says: { id: 'harga satuan', en: 'unit price' } }
          : {
              field: 'standard',
              says: { id: 'standar harga barang ini', en: 'standard price of this thing' },
            },
      ]);
    const formula = both(
      `${formatRupiah(line.price)} / ${formatRupiah(standard)} = ${percent(line.price / standard)} (${standardCode ?? ''})`,
    );
    if (line.price <= standard)
      return answer(aboveStandard, {
        state: 'clear',
        formula,
        reason: { id: 'Harga dalam standar.', en: 'The price keeps to the standard.' },
      });
    const over = (line.price - standard) * (line.quantity ?? 1);
    return answer(aboveStandard, {
      state: 'found',
      severity: line.price > thresholds.priceOver * standard ? 'high' : 'medium',
      formula,
      reason: {
        id: `Harga satuan ${formatRupiah(line.price)} melebihi standar ${formatRupiah(standard)}.`,
        en: `The unit price of ${formatRupiah(line.price)} exceeds the standard of ${formatRupiah(standard)}.`,
      },
      mend: {
        id: 'Minta alasan tertulis dan pembanding harga; selisih tanpa alasan disetor kembali.',
        en: 'Ask for the written reason and prices compared; a difference without reason is paid back.',
      },
      moneyAtRisk: Math.round(over),
      evidence: lineEvidence([line]),
    });
  },
};

/** A price beside all prices of the same thing in the same unit and year. */
export interface PeerPriceFacts {
  line: LineFact;
  prices: number;
  /** rupiah */
  median: number;
  /** median of the distances from the median */
  spread: number;
}

/** Makes a normal distribution's median distance one deviation. */
const NORMAL = 0.6745;

/** What the facts of a price are made of. */
export function priceSpread(prices: readonly number[]): { median: number; spread: number } | null {
  const middle = median(prices);
  const spread = middle === null ? null : median(prices.map((price) => Math.abs(price - middle)));
  return middle === null || spread === null ? null : { median: middle, spread };
}

export const outlyingPrice: PopulationRule<PeerPriceFacts> = {
  code: 'STA-06B',
  version: 1,
  scope: 'population',
  title: { id: 'Harga jauh di atas yang lain', en: 'Price far above the others' },
  detects: {
    id: 'Harga satuan jauh di atas harga barang yang sama di perangkat daerah lain.',
    en: 'A unit price far above what the same thing costs elsewhere.',
  },
  formula: {
    id: 'z = 0,6745 × (x − median) / MAD > batas, dari n ≥ batas harga barang dan satuan yang sama',
    en: 'z = 0.6745 × (x − median) / MAD > limit, of n ≥ limit prices of the same thing and unit',
  },
  falsePositives: {
    id: 'Spesifikasi lain di bawah uraian yang sama.',
    en: 'Another specification under the same description.',
  },
  basis: [{ source: 'Iglewicz dan Hoaglin 1993 (modified z-score); kode temuan 1.01.05', verified: false }],
  validFrom: plainDate('2017-01-01'),
  validTo: null,
  severity: 'high',
  findingCode: '1.01.05',
  needs: ['price', 'description', 'unit'],
  thresholds: ['priceDeviation', 'priceFewest'],
  run({ line, prices, median: middle, spread }, thresholds) {
    if (line.price === null || prices < thresholds.priceFewest || spread <= 0)
      return notComputable(outlyingPrice, [
        line.price === null
          ? { field: 'price', says: { id: 'harga satuan', en: 'unit price' } }
          : {
              field: 'prices',
              says: {
                id: `sekurang-kurangnya ${thresholds.priceFewest} harga yang berbeda-beda (ada ${prices})`,
                en: `at least ${thresholds.priceFewest} prices that differ (there are ${prices})`,
              },
            },
      ]);
    const z = (NORMAL * (line.price - middle)) / spread;
    const formula = both(
      `0,6745 × (${formatRupiah(line.price)} − ${formatRupiah(middle)}) / ${formatRupiah(spread)} = ${decimal(z)} / ${decimal(thresholds.priceDeviation)}; n = ${prices}`,
    );
    if (z <= thresholds.priceDeviation)
      return answer(outlyingPrice, {
        state: 'clear',
        formula,
        reason: { id: 'Harga setara dengan yang lain.', en: 'The price is in line with the others.' },
      });
    return answer(outlyingPrice, {
      state: 'found',
      formula,
      reason: {
        id: `Harga satuan ${formatRupiah(line.price)}; nilai tengah ${prices} harga barang yang sama ${formatRupiah(middle)}.`,
        en: `The unit price is ${formatRupiah(line.price)}; the median of ${prices} prices of the same thing is ${formatRupiah(middle)}.`,
      },
      mend: {
        id: 'Bandingkan spesifikasi dan minta pembanding harga.',
        en: 'Compare specifications and ask for prices compared.',
      },
      moneyAtRisk: Math.round((line.price - middle) * (line.quantity ?? 1)),
      evidence: lineEvidence([line]),
    });
  },
};
