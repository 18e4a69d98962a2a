import { plainDate, yearOf, type PlainDate } from './index.ts';
import type { Calendar } from './working-days.ts';

/** `libur`: national holiday. `cuti-bersama`: joint leave, on which government offices are closed too. */
export const HOLIDAY_KINDS = ['libur', 'cuti-bersama'] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** The holidays of one year as the joint decree of three ministers (SKB Menteri Agama, Menaker, MenPANRB) lists them. */
export interface NationalYear {
  year: number;
  source: string;
  /** Somebody has held the list against the decree itself. */
  verified: boolean;
  /** MM-DD → name, in Indonesian as the decree writes it */
  libur: Record<string, string>;
  cutiBersama: Record<string, string>;
}

/** What a new government starts with. Later years are entered by the government when their decree appears. */
export const NATIONAL_YEARS: readonly NationalYear[] = [
  {
    year: 2025,
    source: 'SKB 3 Menteri tentang Hari Libur Nasional dan Cuti Bersama 2025, beserta perubahannya',
    verified: false,
    libur: {
      '01-01': 'Tahun Baru 2025 Masehi',
      '01-27': 'Isra Mikraj Nabi Muhammad SAW',
      '01-29': 'Tahun Baru Imlek 2576 Kongzili',
      '03-29': 'Hari Suci Nyepi Tahun Baru Saka 1947',
      '03-31': 'Idul Fitri 1446 Hijriah',
      '04-01': 'Idul Fitri 1446 Hijriah',
      '04-18': 'Wafat Yesus Kristus',
      '04-20': 'Kebangkitan Yesus Kristus (Paskah)',
      '05-01': 'Hari Buruh Internasional',
      '05-12': 'Hari Raya Waisak 2569 BE',
      '05-29': 'Kenaikan Yesus Kristus',
      '06-01': 'Hari Lahir Pancasila',
      '06-06': 'Idul Adha 1446 Hijriah',
      '06-27': '1 Muharam Tahun Baru Islam 1447 Hijriah',
      '08-17': 'Proklamasi Kemerdekaan',
      '09-05': 'Maulid Nabi Muhammad SAW',
      '12-25': 'Kelahiran Yesus Kristus',
    },
    cutiBersama: {
      '01-28': 'Tahun Baru Imlek 2576 Kongzili',
      '03-28': 'Hari Suci Nyepi Tahun Baru Saka 1947',
      '04-02': 'Idul Fitri 1446 Hijriah',
      '04-03': 'Idul Fitri 1446 Hijriah',
      '04-04': 'Idul Fitri 1446 Hijriah',
      '04-07': 'Idul Fitri 1446 Hijriah',
      '05-13': 'Hari Raya Waisak 2569 BE',
      '05-30': 'Kenaikan Yesus Kristus',
      '06-09': 'Idul Adha 1446 Hijriah',
      '08-18': 'Proklamasi Kemerdekaan',
      '12-26': 'Kelahiran Yesus Kristus',
    },
  },
  {
    year: 2026,
    source: 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025',
    verified: false,
    libur: {
      '01-01': 'Tahun Baru 2026 Masehi',
      '01-16': 'Isra Mikraj Nabi Muhammad SAW',
      '02-17': 'Tahun Baru Imlek 2577 Kongzili',
      '03-19': 'Hari Suci Nyepi Tahun Baru Saka 1948',
      '03-21': 'Idul Fitri 1447 Hijriah',
      '03-22': 'Idul Fitri 1447 Hijriah',
      '04-03': 'Wafat Yesus Kristus',
      '04-05': 'Kebangkitan Yesus Kristus (Paskah)',
      '05-01': 'Hari Buruh Internasional',
      '05-14': 'Kenaikan Yesus Kristus',
      '05-27': 'Idul Adha 1447 Hijriah',
      '05-31': 'Hari Raya Waisak 2570 BE',
      '06-01': 'Hari Lahir Pancasila',
      '06-16': '1 Muharam Tahun Baru Islam 1448 Hijriah',
      '08-17': 'Proklamasi Kemerdekaan',
      '08-25': 'Maulid Nabi Muhammad SAW',
      '12-25': 'Kelahiran Yesus Kristus',
    },
    cutiBersama: {
      '02-16': 'Tahun Baru Imlek 2577 Kongzili',
      '03-18': 'Hari Suci Nyepi Tahun Baru Saka 1948',
      '03-20': 'Idul Fitri 1447 Hijriah',
      '03-23': 'Idul Fitri 1447 Hijriah',
      '03-24': 'Idul Fitri 1447 Hijriah',
      '05-15': 'Kenaikan Yesus Kristus',
      '05-28': 'Idul Adha 1447 Hijriah',
      '12-24': 'Kelahiran Yesus Kristus',
    },
  },
];

/** One holiday of a government. */
export interface Holiday {
  day: PlainDate;
  name: string;
  kind: HolidayKind;
}

/** Every holiday of one listed year, in order. */
export function holidaysOf({ year, libur, cutiBersama }: NationalYear): Holiday[] {
  const list = (days: Record<string, string>, kind: HolidayKind) =>
    Object.entries(days).map(([day, name]) => ({ day: plainDate(`${year}-${day}`), name, kind }));
  return [...list(libur, 'libur'), ...list(cutiBersama, 'cuti-bersama')].toSorted((a, b) =>
    a.day < b.day ? -1 : 1,
  );
}

/** The calendar that a new government starts with, without a database. */
export function seededCalendar(): Calendar {
  const days = NATIONAL_YEARS.flatMap(holidaysOf).map((each) => each.day);
  return { holidays: new Set(days), years: new Set(days.map(yearOf)) };
}
