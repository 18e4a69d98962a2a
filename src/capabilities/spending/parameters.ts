import { isPlainDate, plainDate, type PlainDate } from '../../platform/calendar/index.ts';
import type { OfficeWeek, Shift } from '../../platform/calendar/working-hours.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import { contractParameters } from './parameters/contracts.ts';
import { dashboardParameters } from './parameters/dashboard.ts';
import type { CriticalBounds } from './rules/contracts/critical.ts';
import { paymentParameters } from './parameters/payments.ts';
import { alarmPlanParameters } from './parameters/alarms.ts';
import { openDataParameters } from './parameters/open-data.ts';
import { AGREEMENT_MOST_DAYS } from './parameters/prosecutor.ts';
import { villageParameters } from './parameters/village.ts';
import { PAYMENT_STATES, type PaymentState } from './rules/payments/chain.ts';

// What law and the government set for contracts, payments and office hours. `verified`: somebody has held it against the law's own text.

export const LATE_FINE_PER_MILLE: ParameterDefault<number> = {
  key: 'spending.late-fine-per-mille',
  value: 1,
  unit: '‰ per hari',
  validFrom: plainDate('2018-03-22'),
  source:
    'Perpres 16/2018 pasal 79 ayat (4): nilai kontrak atau bagiannya, tanpa PPN; nomor ayat belum dicocokkan',
  verified: false,
  title: { id: 'Denda keterlambatan', en: 'Fine for late work' },
};

export const GRACE_DAYS: ParameterDefault<number> = {
  key: 'spending.grace-days',
  value: 50,
  unit: 'hari',
  validFrom: plainDate('2018-03-22'),
  source:
    'Syarat umum kontrak dan peraturan LKPP: paling lama 50 hari kalender, dengan denda; belum dicocokkan',
  verified: false,
  title: {
    id: 'Kesempatan menyelesaikan pekerjaan setelah kontrak berakhir',
    en: 'Time to end the work after the end of the contract',
  },
};

export const CRITICAL_BOUNDS: ParameterDefault<CriticalBounds> = {
  key: 'spending.critical-bounds',
  value: { firstPeriodUpTo: 70, firstLate: 10, laterLate: 5 },
  unit: null,
  validFrom: plainDate('2011-08-15'),
  source: 'Permen PU 07/PRT/M/2011, syarat umum kontrak 39.2; belum dicocokkan',
  verified: false,
  title: { id: 'Batas kontrak kritis', en: 'Bounds of a critical contract' },
  accepts: ({ firstPeriodUpTo, firstLate, laterLate }) =>
    [firstPeriodUpTo, firstLate, laterLate].every((each) => each >= 0 && each <= 100),
};

export type StageLimits = Readonly<Partial<Record<PaymentState, number>>>;

/**
 * Working days within which who holds a payment acts. From the complete request (SPP) to the order (SPM) the law gives two days: one to verify,
 * one to sign. The others are the government's own, handing the signed order over to the treasury among them.
 */
export const STAGE_LIMITS: ParameterDefault<StageLimits> = {
  key: 'spending.stage-limits',
  value: {
    invoiced: 3,
    checked: 2,
    'spp-drafted': 2,
    'spp-submitted': 1,
    'spp-verified': 1,
    'spm-signed': 1,
    'spm-at-treasury': 2,
    'sp2d-issued': 1,
  },
  unit: null,
  validFrom: plainDate('2020-12-30'),
  source:
    'Permendagri 77/2020: SPP ke SPM 2 hari kerja, SPM ke SP2D 2 hari kerja; yang lain pilihan pemerintah daerah; belum dicocokkan',
  verified: false,
  title: { id: 'Batas hari kerja tiap tahap pembayaran', en: 'Working days of each stage of a payment' },
  accepts: (limits) =>
    Object.entries(limits).every(
      ([state, days]) => PAYMENT_STATES.some((each) => each === state) && days > 0 && days <= 260,
    ),
};

const week = (usual: readonly Shift[], friday: readonly Shift[]): OfficeWeek => [
  usual,
  usual,
  usual,
  usual,
  friday,
];
const PERPRES_21 = plainDate('2023-04-12');

/** 37 hours 30 minutes a week from 07:30, with a rest of an hour, on Fridays of an hour and a half. Minutes after midnight. */
export const OFFICE_WEEK: ParameterDefault<OfficeWeek> = {
  key: 'spending.office-week',
  value: week(
    [
      [450, 720],
      [780, 960],
    ],
    [
      [450, 690],
      [780, 990],
    ],
  ),
  unit: null,
  validFrom: PERPRES_21,
  source: 'Perpres 21/2023: 37 jam 30 menit seminggu mulai 07.30; jam istirahat dan pulang belum dicocokkan',
  verified: false,
  title: { id: 'Jam kerja kantor', en: 'Office hours' },
  accepts: isWeek,
};

/** 32 hours 30 minutes a week from 08:00, with a rest of half an hour, on Fridays of an hour. */
export const FASTING_WEEK: ParameterDefault<OfficeWeek> = {
  key: 'spending.fasting-week',
  value: week(
    [
      [480, 720],
      [750, 900],
    ],
    [
      [480, 690],
      [750, 930],
    ],
  ),
  unit: null,
  validFrom: PERPRES_21,
  source: 'Perpres 21/2023: 32 jam 30 menit seminggu mulai 08.00 pada bulan Ramadan; belum dicocokkan',
  verified: false,
  title: { id: 'Jam kerja kantor pada bulan Ramadan', en: 'Office hours in the fasting month' },
  accepts: isWeek,
};

/** A fasting month as it was decreed. */
export interface FastingMonth {
  from: PlainDate;
  to: PlainDate;
}

/** Never computed: the first day is what the Minister of Religious Affairs decreed, the last the day before Idul Fitri. */
export const FASTING_MONTHS: ParameterDefault<readonly FastingMonth[]> = {
  key: 'spending.fasting-months',
  value: [
    { from: plainDate('2025-03-01'), to: plainDate('2025-03-30') },
    { from: plainDate('2026-02-19'), to: plainDate('2026-03-20') },
  ],
  unit: null,
  validFrom: plainDate('2025-01-01'),
  source:
    'Sidang isbat Kementerian Agama: 1 Ramadan 1446 H dan 1447 H; SKB 3 Menteri untuk Idul Fitri; belum dicocokkan',
  verified: false,
  title: { id: 'Bulan Ramadan', en: 'Fasting months' },
  accepts: (months) =>
    Array.isArray(months) &&
    months.every(({ from, to }) => isPlainDate(from) && isPlainDate(to) && from <= to),
};

export const spendingParameters: readonly ParameterDefault[] = [
  LATE_FINE_PER_MILLE,
  GRACE_DAYS,
  CRITICAL_BOUNDS,
  STAGE_LIMITS,
  OFFICE_WEEK,
  FASTING_WEEK,
  FASTING_MONTHS,
  ...contractParameters,
  ...paymentParameters,
  ...dashboardParameters,
  ...villageParameters,
  ...openDataParameters,
  ...alarmPlanParameters,
  AGREEMENT_MOST_DAYS,
];

/** Five days of shifts that stand in order and do not overlap, minutes after midnight. */
export function isWeek(value: unknown): boolean {
  return Array.isArray(value) && value.length === 5 && value.every(isDay);
}

function isDay(day: unknown): boolean {
  if (!Array.isArray(day)) return false;
  let before = -1;
  return day.every((shift: unknown) => {
    if (!Array.isArray(shift) || shift.length !== 2) return false;
    const [from, to]: unknown[] = shift;
    if (!Number.isInteger(from) || !Number.isInteger(to)) return false;
    const ordered = Number(from) > before && Number(to) > Number(from) && Number(to) <= 1_440;
    before = Number(to);
    return ordered;
  });
}
