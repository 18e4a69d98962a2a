import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import { personalDataParameters } from '../../platform/personal-data/parameters.ts';
import type { RequestKind } from './rules/request.ts';

// Hours of UU 27/2022. `verified`: somebody has held it against the law's own text.

const IN_FORCE = plainDate('2022-10-17');

function hours(
  key: string,
  article: string,
  id: string,
  en: string,
  rest: Partial<ParameterDefault<number>> = {},
): ParameterDefault<number> {
  return {
    key: `privacy.${key}`,
    value: 72,
    unit: 'jam',
    validFrom: IN_FORCE,
    source: `UU 27/2022 ${article}`,
    verified: false,
    title: { id, en },
    accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 720,
    ...rest,
  };
}

/** How long an answer may take, by what was asked. */
export const REQUEST_HOURS: Record<RequestKind, ParameterDefault<number>> = {
  access: hours(
    'access-hours',
    'pasal 32 ayat (2): 3 x 24 jam',
    'Batas menjawab permintaan akses',
    'Time to answer a request for access',
  ),
  correct: hours(
    'correct-hours',
    'pasal 30 ayat (1): 3 x 24 jam',
    'Batas memperbaiki data',
    'Time to correct data',
  ),
  erase: hours(
    'erase-hours',
    'pasal 43; undang-undang tidak menyebut jam, disamakan dengan hak lain',
    'Batas menjawab permintaan penghapusan',
    'Time to answer a request for erasure',
  ),
  limit: hours(
    'limit-hours',
    'pasal 40 ayat (2) dan 41: 3 x 24 jam',
    'Batas menghentikan atau membatasi pemrosesan',
    'Time to stop or limit processing',
  ),
};

/** Notice of a breach to those it is about and to the authority. */
export const BREACH_HOURS = hours(
  'breach-hours',
  'pasal 46 ayat (1): 3 x 24 jam',
  'Batas memberi tahu kegagalan pelindungan data',
  'Time to give notice of a breach',
  { verified: true },
);

/** Hours after discovery at which the head and the officers are reminded that notice has not been given. */
export const BREACH_REMINDERS: ParameterDefault<number[]> = {
  key: 'privacy.breach-reminders',
  value: [24, 48, 66],
  unit: 'jam',
  validFrom: IN_FORCE,
  source: 'Pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Jam pengingat sejak kegagalan pelindungan ditemukan',
    en: 'Hours after discovery at which a reminder is sent',
  },
  accepts: (value) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= 10 &&
    value.every((each, index) => Number.isInteger(each) && each > (value[index - 1] ?? 0)),
};

const CHOICE = 'Pilihan pemerintah daerah; undang-undang tidak menetapkannya';

export const CONTEST_DAYS: ParameterDefault<number> = {
  key: 'privacy.contest-days',
  value: 14,
  unit: 'hari',
  validFrom: IN_FORCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Lama pemohon dapat berkeberatan atas jawaban',
    en: 'How long an answer can be contested',
  },
  accepts: (value) => value >= 1 && value <= 90,
};

export const CONTEST_HOURS = hours(
  'contest-hours',
  '(disamakan dengan jawaban pertama)',
  'Batas kepala menjawab keberatan',
  'Time of the head to answer a contest',
  { source: CHOICE },
);

export const REQUEST_MONTHS: ParameterDefault<number> = {
  key: 'privacy.request-months',
  value: 24,
  unit: 'bulan',
  validFrom: IN_FORCE,
  source: 'UU 27/2022 pasal 16 ayat (2) huruf g; lamanya pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Lama nama dan kontak pemohon disimpan setelah permintaan selesai',
    en: 'How long name and contact of a requester are kept after the request was closed',
  },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 120,
};

export const privacyParameters: readonly ParameterDefault[] = [
  ...Object.values(REQUEST_HOURS),
  BREACH_HOURS,
  BREACH_REMINDERS,
  CONTEST_DAYS,
  CONTEST_HOURS,
  REQUEST_MONTHS,
  ...personalDataParameters,
];
