import { plainDate, type PlainDate } from '../../platform/calendar/index.ts';
import { canonicalJson } from '../../platform/canonical-json.ts';
import type { Tx } from '../../platform/database/index.ts';
import { sha256 } from '../../platform/ids.ts';
import { getParameters, type ParameterDefault } from '../../platform/parameters/index.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './rules/thresholds.ts';

// What a government sets for its official travel. `verified`: somebody has held it against the law's own text.

const PMK_113 = plainDate('2012-07-03');

export const ACCOUNTABILITY_DAYS: ParameterDefault<number> = {
  key: 'travel.accountability-days',
  value: 5,
  unit: 'hari kerja',
  validFrom: PMK_113,
  source:
    'PMK 113/PMK.05/2012 (5 hari kerja setelah perjalanan dilaksanakan); belum dicocokkan dengan perkada',
  verified: false,
  title: {
    id: 'Batas pertanggungjawaban setelah kembali',
    en: 'Time to account for a trip after the return',
  },
  accepts: (value) => value >= 1,
};

export const REPLY_DAYS: ParameterDefault<number> = {
  key: 'travel.reply-days',
  value: 5,
  unit: 'hari kerja',
  validFrom: PMK_113,
  source: 'Pilihan pemerintah daerah; tetapkan dengan SOP inspektorat',
  verified: false,
  title: {
    id: 'Waktu pelaksana untuk menanggapi hasil verifikasi',
    en: 'Time of a traveller to answer a verdict',
  },
  accepts: (value) => value >= 1,
};

export const LETTER_DAYS: ParameterDefault<number> = {
  key: 'travel.letter-days',
  value: 1,
  unit: 'hari kerja',
  validFrom: PMK_113,
  source: 'Kebiasaan pemeriksaan; belum dicocokkan dengan perkada',
  verified: false,
  title: {
    id: 'Surat tugas dianggap susulan bila ditandatangani sekian hari kerja setelah berangkat',
    en: 'An assignment letter signed so long after departure counts as made afterwards',
  },
};

export const PROMPTS_A_DAY: ParameterDefault<number> = {
  key: 'travel.prompts-a-day',
  value: 2,
  unit: 'kali',
  validFrom: plainDate('2026-01-01'),
  source: 'Pilihan pemerintah daerah; tetapkan dengan SOP perjalanan dinas',
  verified: false,
  title: {
    id: 'Ajakan check-in pada satu hari kerja perjalanan',
    en: 'Prompts to check in on a working day of a trip',
  },
  accepts: (value) => Number.isInteger(value) && value >= 0 && value <= 4,
};

export const PROMPT_MINUTES: ParameterDefault<number> = {
  key: 'travel.prompt-minutes',
  value: 60,
  unit: 'menit',
  validFrom: plainDate('2026-01-01'),
  source: 'Pilihan pemerintah daerah; tetapkan dengan SOP perjalanan dinas',
  verified: false,
  title: {
    id: 'Waktu untuk menjawab satu ajakan check-in',
    en: 'Time to answer a prompt to check in',
  },
  accepts: (value) => Number.isInteger(value) && value >= 15 && value <= 120,
};

const share = (value: number) => value > 0 && value <= 1;

export const SHARE_WITHOUT_HOTEL: ParameterDefault<number> = {
  key: 'travel.share-without-hotel',
  value: 0.3,
  unit: null,
  validFrom: PMK_113,
  source: 'PMK 113/PMK.05/2012; Perpres 33/2020 lampiran; belum dicocokkan dengan naskah',
  verified: false,
  title: {
    id: 'Bagian tarif hotel bagi yang tidak menginap di hotel',
    en: 'Share of the hotel tariff for who uses no hotel',
  },
  accepts: share,
};

export const STATED_SHARE: ParameterDefault<number> = {
  key: 'travel.stated-share',
  value: 0.2,
  unit: null,
  validFrom: PMK_113,
  source: 'Kebiasaan pemeriksaan; belum ditetapkan peraturan',
  verified: false,
  title: {
    id: 'Bagian pengeluaran riil tanpa bukti yang mulai diperhatikan',
    en: 'Share of stated expenses without proof from which it is looked at',
  },
  accepts: share,
};

export const POSITION_DAYS: ParameterDefault<number> = {
  key: 'travel.position-days',
  value: 90,
  unit: 'hari',
  validFrom: PMK_113,
  source: 'Pilihan pemerintah daerah; UU 27/2022 (batas penyimpanan data pribadi) belum dicocokkan',
  verified: false,
  title: {
    id: 'Posisi mentah dihapus setelah pertanggungjawaban selesai',
    en: 'Raw positions are erased after an account was settled',
  },
  accepts: (value) => value >= 0 && value <= 365,
};

export const UNACCOUNTED_DAYS: ParameterDefault<number> = {
  key: 'travel.unaccounted-position-days',
  value: 365,
  unit: 'hari',
  validFrom: PMK_113,
  source: 'Pilihan pemerintah daerah; UU 27/2022 (batas penyimpanan data pribadi) belum dicocokkan',
  verified: false,
  title: {
    id: 'Posisi mentah dihapus setelah akhir perjalanan yang tidak pernah dipertanggungjawabkan',
    en: 'Raw positions are erased after the end of a trip that was never accounted for',
  },
  accepts: (value) => value >= 30 && value <= 1_095,
};

export const TIME_BAR_YEARS: ParameterDefault<number> = {
  key: 'travel.time-bar-years',
  value: 8,
  unit: 'tahun',
  validFrom: PMK_113,
  source: 'PP 38/2016 pasal 48 (8 tahun sejak kejadian); belum dicocokkan dengan naskah',
  verified: false,
  title: {
    id: 'Titik bukti temuan disimpan sampai daluwarsa, dihitung dari akhir perjalanan',
    en: 'Points that a finding rests on are kept until it is barred, from the end of the trip',
  },
  accepts: (value) => value >= 1 && value <= 30,
};

const SINCE = plainDate('2026-01-01');
const MEASURED = 'Rancangan Lurus, diuji dengan simulator (docs/travel-simulation.md)';

function threshold(
  name: string,
  value: number,
  unit: string | null,
  id: string,
  en: string,
  accepts: (value: number) => boolean,
): ParameterDefault<number> {
  return {
    key: `travel.${name}`,
    value,
    unit,
    validFrom: SINCE,
    source: MEASURED,
    verified: false,
    title: { id, en },
    accepts,
  };
}

const between = (low: number, high: number) => (value: number) => value >= low && value <= high;
const base = DEFAULT_THRESHOLDS;

/** Thresholds that a government may set. Weights of sources stay with the engine: they were measured together. */
const THRESHOLDS = {
  insideMarginKm: threshold(
    'inside-margin',
    base.insideMarginKm,
    'km',
    'Jarak di luar batas yang masih dihitung di dalam',
    'Distance beyond a border that still counts as inside',
    between(0, 50),
  ),
  outsideMarginKm: threshold(
    'outside-margin',
    base.outsideMarginKm,
    'km',
    'Jarak dari batas yang baru dihitung di luar',
    'Distance from a border from which it counts as outside',
    between(2, 200),
  ),
  thinningMinutes: threshold(
    'thinning',
    base.thinningMinutes,
    'menit',
    'Jarak waktu dua posisi yang dihitung terpisah',
    'Time between two positions that count separately',
    between(5, 240),
  ),
  present: threshold(
    'present',
    base.present,
    null,
    'Bobot yang membuat satu hari dinyatakan hadir',
    'Weight that makes a day present',
    between(0.5, 1),
  ),
  contradicted: threshold(
    'contradicted',
    base.contradicted,
    null,
    'Bobot yang membuat satu hari dinyatakan bertentangan',
    'Weight that makes a day contradicted',
    between(0.9, 1),
  ),
  accusingAccuracyMetres: threshold(
    'accusing-accuracy',
    base.accusingAccuracyMetres,
    'meter',
    'Ketelitian paling kasar dari posisi yang boleh memberatkan',
    'Coarsest accuracy of a position that may accuse',
    between(50, 5_000),
  ),
  accusingWeight: threshold(
    'accusing-weight',
    base.accusingWeight,
    null,
    'Bobot paling kecil dari posisi yang boleh memberatkan',
    'Least weight of a position that may accuse',
    between(0.7, 1),
  ),
} as const satisfies Partial<Record<keyof Thresholds, ParameterDefault<number>>>;

/** The thresholds of a day. Their version tells apart what a government has set from the engine's own. */
export async function thresholdsOn(tx: Tx, day: PlainDate): Promise<Thresholds> {
  const set = await getParameters(tx, THRESHOLDS, day);
  const changed = (Object.keys(set) as (keyof typeof set)[]).some((name) => set[name] !== base[name]);
  if (!changed) return base;
  return { ...base, ...set, version: `${base.version}+${sha256(canonicalJson(set)).slice(0, 8)}` };
}

export const travelParameters: readonly ParameterDefault[] = [
  ACCOUNTABILITY_DAYS,
  REPLY_DAYS,
  LETTER_DAYS,
  SHARE_WITHOUT_HOTEL,
  STATED_SHARE,
  PROMPTS_A_DAY,
  PROMPT_MINUTES,
  POSITION_DAYS,
  UNACCOUNTED_DAYS,
  TIME_BAR_YEARS,
  ...Object.values(THRESHOLDS),
] as readonly ParameterDefault[];
