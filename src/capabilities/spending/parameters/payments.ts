import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';

const PERMENDAGRI_77 = plainDate('2020-12-30');

export const TU_MONTHS: ParameterDefault<number> = {
  key: 'spending.tu-months',
  value: 1,
  unit: 'bulan',
  validFrom: PERMENDAGRI_77,
  source: 'Permendagri 77/2020: TU dipertanggungjawabkan dalam 1 bulan sejak SP2D terbit; belum dicocokkan',
  verified: false,
  title: { id: 'Batas pertanggungjawaban TU', en: 'Time to account for an additional advance (TU)' },
  accepts: (months) => months >= 1 && months <= 12,
};

/** Money of the treasurer (UP, GU) is accounted for each month, by this day of the next. */
export const ACCOUNT_DAY: ParameterDefault<number> = {
  key: 'spending.account-day',
  value: 10,
  unit: 'tanggal',
  validFrom: PERMENDAGRI_77,
  source:
    'Permendagri 77/2020: SPJ bendahara pengeluaran paling lambat tanggal 10 bulan berikutnya; belum dicocokkan',
  verified: false,
  title: {
    id: 'Tanggal pertanggungjawaban UP/GU bulan berikutnya',
    en: 'Day of the next month on which petty cash is accounted for',
  },
  accepts: (day) => Number.isInteger(day) && day >= 1 && day <= 28,
};

/** A paper that was entered later than this is marked, and somebody may be asked why. */
export const PAPER_LATE_DAYS: ParameterDefault<number> = {
  key: 'spending.paper-late-days',
  value: 10,
  unit: 'hari kerja',
  validFrom: plainDate('2026-01-01'),
  source: 'Pilihan pemerintah daerah: tanggal surat lebih dari 10 hari kerja sebelum dicatat',
  verified: false,
  title: {
    id: 'Selisih tanggal surat dan pencatatan yang ditandai',
    en: 'Time from paper to entry beyond which the date is marked',
  },
};

export const paymentParameters: readonly ParameterDefault[] = [TU_MONTHS, ACCOUNT_DAY, PAPER_LATE_DAYS];
