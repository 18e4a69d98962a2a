import type { Act } from '../../platform/act.ts';
import { yearOf } from '../../platform/calendar/index.ts';
import { holidaysOf } from '../../platform/calendar/national-holidays.ts';
import { insertHolidays, listYears, saveYear } from '../../platform/calendar/store.ts';
import type { Tx } from '../../platform/database/index.ts';

/** Holidays whose day is the same in every year. */
const FIXED = {
  '01-01': 'Tahun Baru Masehi',
  '05-01': 'Hari Buruh Internasional',
  '06-01': 'Hari Lahir Pancasila',
  '08-17': 'Proklamasi Kemerdekaan',
  '12-25': 'Kelahiran Yesus Kristus',
};

/**
 * Years up to today of which this program knows no decree: a demo city takes the days that never move, so that something can be reckoned in it. A real
 * government enters the decree; until then nothing that needs it is reckoned.
 */
export async function inventYears(tx: Tx, act: Act): Promise<void> {
  const known = new Set((await listYears(tx)).map((each) => each.year));
  for (let year = Math.max(...known) + 1; year <= yearOf(act.today); year += 1) {
    const invented = {
      year,
      source: 'Kota peragaan: hanya hari libur yang tanggalnya tetap, bukan SKB 3 Menteri',
      verified: false,
      libur: FIXED,
      cutiBersama: {},
    };
    await insertHolidays(tx, act, holidaysOf(invented));
    await saveYear(tx, act, { year, source: invented.source, verified: false });
  }
}
