import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import { getParameters, type ParameterDefault } from '../../../platform/parameters/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  DEFAULT_PROCUREMENT_THRESHOLDS as BY_DEFAULT,
  type ProcurementThresholds,
} from '../rules/procurement/thresholds.ts';

const SINCE = plainDate('2018-03-22');
const LKPP = { source: 'Peraturan LKPP 12/2021; belum dicocokkan dengan teks aturannya', verified: false };
const PERPRES = {
  source: 'Perpres 16/2018 pasal 54; belum dicocokkan dengan teks aturannya',
  verified: false,
};
const CARDINAL = { source: 'Open Contracting, dokumentasi Cardinal', verified: true };
const PRACTICE = { source: 'Kebiasaan pemeriksaan; tetapkan dengan keputusan Inspektur', verified: false };

type Name = keyof ProcurementThresholds;
type Words = Record<'id' | 'en', string>;

function parameter<N extends Name>(
  name: N,
  unit: string | null,
  title: Words,
  from: { source: string; verified: boolean },
  accepts: (value: ProcurementThresholds[N]) => boolean,
): ParameterDefault<ProcurementThresholds[N]> {
  return {
    key: `audit.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value: BY_DEFAULT[name],
    unit,
    validFrom: SINCE,
    title,
    ...from,
    accepts,
  };
}

const share = (value: number) => Number.isFinite(value) && value >= 0 && value <= 1;
const count = (value: number) => Number.isInteger(value) && value >= 1 && value <= 100_000;
const names = (value: readonly string[]) =>
  Array.isArray(value) && value.length <= 100 && value.every((each) => typeof each === 'string');

/** The dated parameter behind every threshold of procurement. */
export const PROCUREMENT_PARAMETERS = {
  competitiveMethods: parameter(
    'competitiveMethods',
    null,
    {
      id: 'Metode OCDS yang seharusnya bersaing (tender.procurementMethod)',
      en: 'OCDS methods that call for competition (tender.procurementMethod)',
    },
    CARDINAL,
    names,
  ),
  fixedPriceMethods: parameter(
    'fixedPriceMethods',
    null,
    {
      id: 'Metode dengan harga yang ditetapkan sebelumnya (katalog)',
      en: 'Methods with a price that was fixed beforehand (catalogue)',
    },
    PRACTICE,
    names,
  ),
  tenderDays: parameter(
    'tenderDays',
    'hari',
    {
      id: 'Waktu paling singkat untuk memasukkan penawaran',
      en: 'Shortest time in which bids can be handed in',
    },
    CARDINAL,
    (value) => Number.isInteger(value) && value <= 365,
  ),
  tenderDaysByMethod: parameter(
    'tenderDaysByMethod',
    null,
    {
      id: 'Waktu paling singkat menurut metode (nama metode → hari)',
      en: 'Shortest time by method (its name → days)',
    },
    LKPP,
    (value) => Object.values(value).every((days) => Number.isInteger(days) && days >= 0 && days <= 365),
  ),
  outlierFewest: parameter(
    'outlierFewest',
    null,
    {
      id: 'Pembanding paling sedikit sebelum sesuatu disebut menyimpang',
      en: 'Fewest others before something is said to lie out of line',
    },
    PRACTICE,
    count,
  ),
  estimateShare: parameter(
    'estimateShare',
    null,
    { id: 'Harga pemenang menempel HPS sejak bagian ini', en: 'Winning price that clings to the estimate' },
    PRACTICE,
    share,
  ),
  estimateAllBids: parameter(
    'estimateAllBids',
    null,
    { id: 'Semua penawaran di atas bagian HPS ini', en: 'All bids above this share of the estimate' },
    PRACTICE,
    share,
  ),
  bidSpread: parameter(
    'bidSpread',
    null,
    { id: 'Sebaran harga penawaran yang terlalu sempit', en: 'Spread of prices that is too small' },
    PRACTICE,
    share,
  ),
  bidSpreadFewest: parameter(
    'bidSpreadFewest',
    null,
    { id: 'Penawaran paling sedikit untuk melihat sebaran', en: 'Fewest bids whose spread is looked at' },
    PRACTICE,
    (value) => count(value) && value >= 2,
  ),
  estimateRound: parameter(
    'estimateRound',
    'rupiah',
    {
      id: 'HPS kelipatan nilai ini dianggap dibulatkan',
      en: 'An estimate that is a multiple of it was rounded',
    },
    PRACTICE,
    (value) => Number.isInteger(value) && value >= 1,
  ),
  estimateCeiling: parameter(
    'estimateCeiling',
    null,
    {
      id: 'HPS dianggap sama dengan pagu sampai selisih ini',
      en: 'An estimate counts as the budget up to this gap',
    },
    PRACTICE,
    share,
  ),
  estimateSources: parameter(
    'estimateSources',
    null,
    { id: 'Sumber harga paling sedikit untuk HPS', en: 'Fewest sources of prices of an estimate' },
    LKPP,
    count,
  ),
  estimateDays: parameter(
    'estimateDays',
    'hari kerja',
    { id: 'Umur HPS paling lama saat batas penawaran', en: 'Oldest estimate at the deadline of bids' },
    LKPP,
    count,
  ),
  estimateWeaknesses: parameter(
    'estimateWeaknesses',
    null,
    {
      id: 'Kelemahan HPS yang bersama-sama menjadi tanda',
      en: 'Weaknesses of an estimate that together are a sign',
    },
    PRACTICE,
    (value) => count(value) && value <= 4,
  ),
  disqualifiedOthers: parameter(
    'disqualifiedOthers',
    null,
    { id: 'Peserta lain yang digugurkan paling sedikit', en: 'Fewest others that were disqualified' },
    CARDINAL,
    count,
  ),
  loserPercentile: parameter(
    'loserPercentile',
    '%',
    { id: 'Persentil peserta yang paling sering menawar', en: 'Percentile of those who bid most' },
    CARDINAL,
    (value) => Number.isInteger(value) && value <= 100,
  ),
  rotationChance: parameter(
    'rotationChance',
    null,
    { id: 'Peluang kebetulan menang bergiliran', en: 'Chance that winning in turn is no purpose' },
    PRACTICE,
    share,
  ),
  rotationFewest: parameter(
    'rotationFewest',
    null,
    { id: 'Pertemuan dua peserta paling sedikit', en: 'Fewest meetings of two tenderers' },
    PRACTICE,
    count,
  ),
  concentrationShare: parameter(
    'concentrationShare',
    null,
    { id: 'Bagian satu penyedia dalam setahun', en: 'Share of one supplier in a year' },
    PRACTICE,
    share,
  ),
  concentrationFewest: parameter(
    'concentrationFewest',
    null,
    { id: 'Penetapan pemenang paling sedikit setahun', en: 'Fewest awards of a year' },
    PRACTICE,
    count,
  ),
  concentrationIndex: parameter(
    'concentrationIndex',
    null,
    { id: 'Indeks Herfindahl-Hirschman (0–10.000)', en: 'Herfindahl-Hirschman index (0–10,000)' },
    PRACTICE,
    (value) => Number.isFinite(value) && value <= 10_000,
  ),
  varietyDigits: parameter(
    'varietyDigits',
    null,
    {
      id: 'Digit klasifikasi yang membedakan jenis barang',
      en: 'Digits of a classification that make a kind',
    },
    CARDINAL,
    count,
  ),
  varietyFewest: parameter(
    'varietyFewest',
    null,
    {
      id: 'Proses penyedia paling sedikit untuk melihat ragam',
      en: 'Fewest processes of a supplier whose kinds count',
    },
    CARDINAL,
    count,
  ),
  driftShare: parameter(
    'driftShare',
    null,
    { id: 'Kenaikan nilai kontrak oleh adendum', en: 'Rise of a contract by addenda' },
    PERPRES,
    share,
  ),
  driftAddenda: parameter(
    'driftAddenda',
    null,
    { id: 'Jumlah adendum yang menjadi tanda', en: 'Number of addenda that is a sign' },
    PRACTICE,
    count,
  ),
  driftFine: parameter(
    'driftFine',
    '‰',
    { id: 'Denda keterlambatan sehari', en: 'Fine for a late day' },
    { source: 'Perpres 16/2018 pasal 79; belum dicocokkan dengan teks aturannya', verified: false },
    (value) => Number.isFinite(value) && value <= 100,
  ),
} satisfies { [N in Name]: ParameterDefault<ProcurementThresholds[N]> };

export const procurementParameters: readonly ParameterDefault[] = Object.values(
  PROCUREMENT_PARAMETERS,
) as readonly ParameterDefault[];

/** Thresholds of a day, with the government's own values. */
export function procurementThresholds(tx: Tx, day: PlainDate): Promise<ProcurementThresholds> {
  return getParameters(tx, PROCUREMENT_PARAMETERS, day);
}
