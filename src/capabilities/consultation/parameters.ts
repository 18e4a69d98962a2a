import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import { isClock, type Hours } from './rules/slots.ts';

// What a government sets for its consultations. None of it is law: consultation is a duty of APIP (PP 60/2008), its times are not.

const SINCE = plainDate('2020-01-01');
const CHOICE = 'Pilihan pemerintah daerah; tetapkan dengan SOP inspektorat atau standar pelayanan';

const days = (
  key: string,
  value: number,
  id: string,
  en: string,
  source = CHOICE,
): ParameterDefault<number> => ({
  key: `consultation.${key}`,
  value,
  unit: 'hari kerja',
  validFrom: SINCE,
  source,
  verified: false,
  title: { id, en },
});

export const FIRST_ANSWER_DAYS = days(
  'first-answer-days',
  5,
  'Batas jawaban pertama konsultasi',
  'Time to the first answer',
);
export const APPROVAL_DAYS = days(
  'approval-days',
  2,
  'Batas telaah pengendali teknis atas jawaban tim',
  'Time to review a team answer',
);
export const ASSISTANCE_DAYS = days(
  'assistance-days',
  10,
  'Batas menanggapi permintaan pendampingan',
  'Time to respond to a request for assistance',
);
export const ESCALATE_AFTER = days(
  'escalate-after',
  3,
  'Jeda sampai keterlambatan dinaikkan ke tingkat kedua',
  'Working days until lateness is raised to the second step',
);
export const GIVE_UP_DAYS = days(
  'give-up-days',
  15,
  'Batas menunggu keterangan penanya sebelum konsultasi ditutup',
  'How long the asker is waited for before the question is closed',
);

/** How far ahead appointments can be picked. */
export const APPOINTMENT_HORIZON: ParameterDefault<number> = {
  key: 'consultation.appointment-horizon',
  value: 21,
  unit: 'hari',
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: { id: 'Rentang hari janji temu yang ditawarkan', en: 'How far ahead appointments are offered' },
  accepts: (value) => value >= 1 && value <= 90,
};

export const APPOINTMENT_HOURS: ParameterDefault<Hours> = {
  key: 'consultation.appointment-hours',
  value: { starts: ['09:00', '10:30', '13:30'], minutes: 60 },
  unit: null,
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Jam janji temu konsultasi (waktu setempat) dan lamanya dalam menit',
    en: 'Hours of appointments (local time) and their length in minutes',
  },
  accepts: (value) =>
    Array.isArray(value.starts) &&
    value.starts.length <= 20 &&
    value.starts.every((each) => typeof each === 'string' && isClock(each)) &&
    Number.isInteger(value.minutes) &&
    value.minutes >= 15 &&
    value.minutes <= 240,
};

/** Stands under every answer. */
export const ANSWER_NOTICE: ParameterDefault<string> = {
  key: 'consultation.answer-notice',
  value:
    'Jawaban ini terbatas pada fakta yang Anda sampaikan, bersifat saran, dan tidak mengikat. Keputusan tetap pada pejabat yang berwenang. Bila faktanya berbeda, jawabannya dapat berbeda.',
  unit: null,
  validFrom: SINCE,
  source: 'Praktik Klinik Konsultasi Itjen Kementerian PUPR (itjen.pu.go.id/app/KlinikKonsultasi)',
  verified: false,
  title: { id: 'Catatan baku pada setiap jawaban', en: 'Standard notice on every answer' },
  accepts: (value) => value.trim().length >= 20 && value.length <= 1_000,
};

export const SMALLEST_CELL: ParameterDefault<number> = {
  key: 'consultation.smallest-cell',
  value: 5,
  unit: null,
  validFrom: SINCE,
  source: 'UU 27/2022 (pelindungan data pribadi); ambang lazim statistik publik',
  verified: false,
  title: {
    id: 'Jumlah terkecil yang ditampilkan dalam statistik',
    en: 'Smallest number shown in statistics',
  },
  accepts: (value) => Number.isInteger(value) && value >= 3 && value <= 50,
};

/** How long contact and name are kept once the matter has ended. */
export const CONTACT_MONTHS: ParameterDefault<number> = {
  key: 'consultation.contact-months',
  value: 12,
  unit: 'bulan',
  validFrom: plainDate('2022-10-17'),
  source:
    'UU 27/2022 pasal 16 ayat (2) dan pasal 43: disimpan seperlunya lalu dimusnahkan; lamanya pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Lama kontak penanya disimpan setelah konsultasi selesai',
    en: 'How long the contact of an asker is kept after the question was settled',
  },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 120,
};

/** Every parameter of this capability, for the page that lists and overrides them. */
export const consultationParameters: readonly ParameterDefault[] = [
  FIRST_ANSWER_DAYS,
  APPROVAL_DAYS,
  ASSISTANCE_DAYS,
  ESCALATE_AFTER,
  GIVE_UP_DAYS,
  APPOINTMENT_HORIZON,
  APPOINTMENT_HOURS,
  ANSWER_NOTICE,
  SMALLEST_CELL,
  CONTACT_MONTHS,
] as readonly ParameterDefault[];
