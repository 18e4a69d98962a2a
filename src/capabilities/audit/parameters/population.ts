import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameters, type ParameterDefault } from '../../../platform/parameters/index.ts';
import {
  DEFAULT_POPULATION_THRESHOLDS as DEFAULT,
  type PopulationThresholds,
  type ThresholdName,
} from '../rules/population/thresholds.ts';
import { PACKAGE_PARAMETERS } from './package.ts';

const PRACTICE = 'Praktik pemeriksaan; tetapkan dengan SOP inspektorat';
const NIGRINI = 'Nigrini 2012; Barney dan Schulzke 2016';

/** Thresholds that a rule of one package has too are one parameter for both. */
const SHARED = {
  nearDays: PACKAGE_PARAMETERS.nearDays,
  nearNumber: PACKAGE_PARAMETERS.nearNumber,
  nearDescription: PACKAGE_PARAMETERS.nearDescription,
  roundAmount: PACKAGE_PARAMETERS.roundAmount,
  splitDays: PACKAGE_PARAMETERS.splitDays,
  splitLimits: PACKAGE_PARAMETERS.splitLimits,
  nightFrom: PACKAGE_PARAMETERS.nightFrom,
  nightTo: PACKAGE_PARAMETERS.nightTo,
  shellSigns: PACKAGE_PARAMETERS.shellSigns,
  youngDays: PACKAGE_PARAMETERS.youngDays,
  captiveShare: PACKAGE_PARAMETERS.captiveShare,
  holderLikeness: PACKAGE_PARAMETERS.holderLikeness,
  accountDays: PACKAGE_PARAMETERS.accountDays,
} as const;

type OwnName = Exclude<ThresholdName, keyof typeof SHARED | 'priceOver'>;

const OWN: {
  readonly [N in OwnName]: readonly [id: string, en: string, unit: string | null, source: string];
} = {
  splitCloseness: ['Kedekatan pemecahan dengan batas', 'Closeness of a split to its limit', null, PRACTICE],
  splitExcluded: [
    'Rekening tagihan berkala',
    'Accounts of periodic bills',
    null,
    'Permendagri 90/2019; kode rekening belum dicocokkan',
  ],
  huggingLimits: [
    'Batas yang diamati penumpukannya',
    'Limits below which amounts gather',
    'rupiah',
    'Perpres 16/2018, diubah Perpres 46/2025',
  ],
  huggingBand: ['Lebar pita di bawah dan di atas batas', 'Width of the bands around a limit', null, PRACTICE],
  huggingRatio: [
    'Kelipatan di bawah terhadap di atas batas',
    'Times as many below as above a limit',
    null,
    PRACTICE,
  ],
  huggingChance: ['Peluang penumpukan kebetulan', 'Chance of gathering by itself', null, PRACTICE],
  benfordFewest: ['Banyak nilai terkecil uji angka', 'Fewest amounts of a digit test', null, NIGRINI],
  benfordClosest: ['Penyimpangan terkecil uji angka', 'Smallest deviation of a digit test', null, NIGRINI],
  benfordSpike: ['z lonjakan angka', 'z of a spike of digits', null, NIGRINI],
  benfordSpikeChance: ['Peluang lonjakan kebetulan', 'Chance of a spike by itself', null, PRACTICE],
  benfordSpikeTimes: ['Kelipatan lonjakan', 'Times of a spike', null, PRACTICE],
  benfordExcluded: [
    'Rekening bertarif yang tidak diuji angkanya',
    'Accounts of tariffs left out of digit tests',
    null,
    PRACTICE,
  ],
  roundFrom: ['Nilai terkecil uji nilai bulat', 'Least amount of the test of roundness', 'rupiah', PRACTICE],
  roundExcluded: ['Rekening yang nilainya memang bulat', 'Accounts whose amounts are round', null, PRACTICE],
  peerDeviation: ['Simpangan dari perangkat daerah lain', 'Deviation from other agencies', null, PRACTICE],
  peersFewest: ['Perangkat daerah pembanding terkecil', 'Fewest agencies to compare with', null, PRACTICE],
  peerLines: ['Baris terkecil untuk dibandingkan', 'Fewest lines to be compared', null, PRACTICE],
  sequenceFewest: ['Nomor terkecil suatu urutan', 'Fewest numbers of a sequence', null, PRACTICE],
  sequenceMissing: [
    'Bagian nomor hilang yang bukan urutan',
    'Share of missing numbers above which there is no sequence',
    null,
    PRACTICE,
  ],
  sequenceDays: ['Hari mundur yang wajar', 'Days by which a later number may be earlier', 'hari', PRACTICE],
  captiveInvoices: [
    'Faktur berurutan rekanan tunggal',
    'Invoices in a row of a captive vendor',
    null,
    'ACFE; belum ditetapkan',
  ],
  captiveMonths: ['Bulan faktur berurutan', 'Months over which they go', 'bulan', 'ACFE; belum ditetapkan'],
  yearEndFence: ['Pagar Tukey belanja Desember', 'Tukey’s fence of December', null, PRACTICE],
  yearEndDays: ['Hari terakhir yang diperiksa', 'Last days that are looked at', 'hari', PRACTICE],
  priceDeviation: ['z harga satuan', 'z of a unit price', null, 'Iglewicz dan Hoaglin 1993'],
  priceFewest: ['Harga pembanding terkecil', 'Fewest prices to compare with', null, PRACTICE],
};

function own(name: OwnName): ParameterDefault {
  const [id, en, unit, source] = OWN[name];
  return {
    key: `audit.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value: DEFAULT[name],
    unit,
    validFrom: plainDate('2017-01-01'),
    source,
    verified: false,
    title: { id, en },
  };
}

const NAMES = Object.keys(OWN) as OwnName[];
export const populationParameters: readonly ParameterDefault[] = NAMES.map(own);

/** The thresholds of a day: the government's own, else what the law and usage give. */
export async function populationThresholds(tx: Tx, day: PlainDate): Promise<PopulationThresholds> {
  const mine = Object.fromEntries(populationParameters.map((each, place) => [NAMES[place]!, each]));
  const values = await getParameters(tx, { ...SHARED, ...mine, over: PACKAGE_PARAMETERS.priceOver }, day);
  const { over, ...rest } = values as Record<string, unknown>;
  return { ...DEFAULT, ...rest, priceOver: Number(over) / 100 };
}
