import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameters, type ParameterDefault } from '../../../platform/parameters/index.ts';
import type { EligibilityBounds } from '../rules/wave/eligibility.ts';
import { isSampling, type Sampling } from '../rules/wave/sample-size.ts';

// What a government sets for its waves. `verified`: somebody has held it against the text of its source.

const SINCE = plainDate('2024-01-01');
const COMMISSION = {
  validFrom: SINCE,
  source:
    'Surat Kabupaten Bogor tentang SPI KPK 2024 (syarat responden internal); belum dicocokkan dengan pedoman KPK',
  verified: false,
};
const CHOICE = {
  validFrom: SINCE,
  source: 'Pilihan pemerintah daerah; bawaan Lurus, bukan ketentuan KPK',
  verified: false,
};
const whole = (low: number, high: number) => (value: number) =>
  Number.isInteger(value) && value >= low && value <= high;

export const INSTITUTION_YEARS: ParameterDefault<number> = {
  ...COMMISSION,
  key: 'survey.institution-years',
  value: 2,
  unit: 'tahun',
  title: {
    id: 'Masa kerja di instansi agar dapat diundi sebagai responden internal',
    en: 'Service in the institution before staff can be drawn',
  },
  accepts: whole(0, 10),
};

export const UNIT_YEARS: ParameterDefault<number> = {
  ...COMMISSION,
  key: 'survey.unit-years',
  value: 1,
  unit: 'tahun',
  title: {
    id: 'Masa kerja di unit agar dapat diundi sebagai responden internal',
    en: 'Service in the unit before staff can be drawn',
  },
  accepts: whole(0, 10),
};

export const SUPPORT_WORDS: ParameterDefault<string[]> = {
  ...COMMISSION,
  key: 'survey.support-words',
  value: ['pengemudi', 'sopir', 'supir', 'kebersihan', 'pramubakti', 'satpam', 'keamanan', 'penjaga'],
  unit: null,
  title: {
    id: 'Kata dalam nama jabatan yang tidak mengerjakan tugas pokok unit (pengemudi, kebersihan, keamanan)',
    en: 'Words of positions that do none of the unit’s main tasks (driver, cleaner, guard)',
  },
  accepts: (words) =>
    Array.isArray(words) && words.length <= 100 && words.every((word) => /^[\p{Ll}\p{N}]{3,40}$/u.test(word)),
};

export const SERVICE_MONTHS: ParameterDefault<number> = {
  ...COMMISSION,
  key: 'survey.service-months',
  value: 12,
  unit: 'bulan',
  source: 'Publikasi SPI KPK: responden eksternal memakai layanan dalam 12 bulan terakhir; belum dicocokkan',
  title: {
    id: 'Layanan terakhir dipakai sebelum hari pertama gelombang',
    en: 'Service was last used before the first day of a wave',
  },
  accepts: whole(1, 36),
};

export const SAMPLING: ParameterDefault<Sampling> = {
  ...CHOICE,
  key: 'survey.sampling',
  value: {
    internal: { margin: 0.05, confidence: 0.95, response: 0.8 },
    external: { margin: 0.1, confidence: 0.95, response: 0.34 },
    expert: { margin: 0.1, confidence: 0.95, response: 0.6 },
  },
  unit: null,
  source:
    'Publikasi SPI KPK: target galat 5 %, paling besar 10 %; tanggapan eksternal 34 % (Banyuwangi 2021); sisanya bawaan Lurus',
  title: {
    id: 'Galat, tingkat kepercayaan, dan tanggapan yang diharapkan untuk tiap sumber pada gelombang baru',
    en: 'Margin of error, confidence and expected response of each source for a new wave',
  },
  accepts: isSampling,
};

export const STRATUM_LEAST: ParameterDefault<number> = {
  ...CHOICE,
  key: 'survey.stratum-least',
  value: 30,
  unit: 'orang',
  title: {
    id: 'Undangan paling sedikit dalam satu strata; yang kurang digabung',
    en: 'Fewest invitations of a stratum; smaller ones are merged',
  },
  accepts: whole(10, 200),
};

export const REMINDERS_MOST: ParameterDefault<number> = {
  ...CHOICE,
  key: 'survey.reminders-most',
  value: 3,
  unit: 'kali',
  title: {
    id: 'Pengingat paling banyak kepada yang belum mengambil token',
    en: 'Most reminders to who has not fetched a token',
  },
  accepts: whole(0, 10),
};

export const REMINDER_DAYS: ParameterDefault<number> = {
  ...CHOICE,
  key: 'survey.reminder-days',
  value: 5,
  unit: 'hari',
  title: {
    id: 'Jarak antara undangan dan pengingat, dan antara dua pengingat',
    en: 'Time between an invitation and a reminder, and between two reminders',
  },
  accepts: whole(1, 60),
};

export const COUNTER_A_DAY: ParameterDefault<number> = {
  ...CHOICE,
  key: 'survey.counter-a-day',
  value: 200,
  unit: 'orang',
  title: {
    id: 'Pendaftaran paling banyak sehari di satu loket',
    en: 'Most entries of one counter in a day',
  },
  accepts: whole(1, 5_000),
};

export const FRAME_DAYS: ParameterDefault<number> = {
  ...CHOICE,
  key: 'survey.frame-days',
  value: 90,
  unit: 'hari',
  source: 'Pilihan pemerintah daerah; UU 27/2022 (batas penyimpanan data pribadi) belum dicocokkan',
  title: {
    id: 'Nama dan kontak dalam kerangka dihapus setelah hari terakhir gelombang',
    en: 'Names and contacts of a frame are erased after the last day of its wave',
  },
  accepts: whole(0, 730),
};

/** A column of the file of the population that the commission asks for. */
export interface ExportColumn {
  header: string;
  /** what stands in it; null: the column stays empty */
  field:
    | 'number'
    | 'name'
    | 'unit'
    | 'position'
    | 'employment'
    | 'since'
    | 'unitSince'
    | 'phone'
    | 'email'
    | 'service'
    | 'serviceOn'
    | null;
}

const EXPORT_FIELDS = [
  'number',
  'name',
  'unit',
  'position',
  'employment',
  'since',
  'unitSince',
  'phone',
  'email',
  'service',
  'serviceOn',
];

export const EXPORT_COLUMNS: ParameterDefault<Record<'internal' | 'external' | 'expert', ExportColumn[]>> = {
  ...CHOICE,
  key: 'survey.export-columns',
  source:
    'Lampiran KPK berubah tiap tahun dan belum tersedia untuk dicocokkan: sesuaikan judul dan urutannya dengan surat permintaan tahun ini',
  value: {
    internal: [
      { header: 'No', field: 'number' },
      { header: 'Nama', field: 'name' },
      { header: 'Unit Kerja', field: 'unit' },
      { header: 'Jabatan', field: 'position' },
      { header: 'Status Kepegawaian', field: 'employment' },
      { header: 'Mulai Bekerja di Instansi', field: 'since' },
      { header: 'Mulai Bekerja di Unit', field: 'unitSince' },
      { header: 'No HP (WhatsApp)', field: 'phone' },
      { header: 'Email', field: 'email' },
    ],
    external: [
      { header: 'No', field: 'number' },
      { header: 'Nama', field: 'name' },
      { header: 'Unit Layanan', field: 'unit' },
      { header: 'Jenis Layanan', field: 'service' },
      { header: 'Tanggal Layanan', field: 'serviceOn' },
      { header: 'No HP (WhatsApp)', field: 'phone' },
      { header: 'Email', field: 'email' },
    ],
    expert: [
      { header: 'No', field: 'number' },
      { header: 'Nama', field: 'name' },
      { header: 'Lembaga', field: 'unit' },
      { header: 'Jabatan', field: 'position' },
      { header: 'No HP (WhatsApp)', field: 'phone' },
      { header: 'Email', field: 'email' },
    ],
  },
  unit: null,
  title: {
    id: 'Kolom berkas populasi untuk KPK, tiap sumber',
    en: 'Columns of the population file for the commission, of each source',
  },
  accepts: (value) =>
    (['internal', 'external', 'expert'] as const).every(
      (source) =>
        Array.isArray(value[source]) &&
        value[source].length >= 1 &&
        value[source].length <= 40 &&
        value[source].every(
          ({ header, field }) =>
            typeof header === 'string' &&
            header.length >= 1 &&
            header.length <= 100 &&
            (field === null || EXPORT_FIELDS.includes(field)),
        ),
    ),
};

/** Who may be drawn, as it holds on the first day of a wave. */
export async function eligibilityOn(tx: Tx, day: PlainDate): Promise<EligibilityBounds> {
  const { institutionYears, unitYears, serviceMonths, supportWords } = await getParameters(
    tx,
    {
      institutionYears: INSTITUTION_YEARS,
      unitYears: UNIT_YEARS,
      serviceMonths: SERVICE_MONTHS,
      supportWords: SUPPORT_WORDS,
    },
    day,
  );
  return { institutionYears, unitYears, serviceMonths, supportWords };
}

/** Dated figures of waves: frame, sample, invitations, counter. */
export const waveParameters: readonly ParameterDefault[] = [
  INSTITUTION_YEARS,
  UNIT_YEARS,
  SUPPORT_WORDS,
  SERVICE_MONTHS,
  SAMPLING,
  STRATUM_LEAST,
  REMINDERS_MOST,
  REMINDER_DAYS,
  COUNTER_A_DAY,
  FRAME_DAYS,
  EXPORT_COLUMNS,
] as readonly ParameterDefault[];
