import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { recordRemovals, recordRow, recordRows } from '../trail/record.ts';
import { addDays, plainDate, yearOf, type PlainDate } from './index.ts';
import { holidaysOf, NATIONAL_YEARS, type Holiday, type HolidayKind } from './national-holidays.ts';
import type { Calendar } from './working-days.ts';

type CalendarTables = {
  holiday: { government_id: string; id: string; day: PlainDate; name: string; kind: HolidayKind };
  holiday_year: { government_id: string; id: string; year: number; source: string; verified: boolean };
};

export interface KeptHoliday extends Holiday {
  id: string;
}
export interface EnteredYear {
  year: number;
  /** the decree that was entered */
  source: string;
  verified: boolean;
}

/** The government's calendar: what the pure functions of this folder work on. */
export async function loadCalendar(tx: Tx): Promise<Calendar> {
  // One statement: it is read with every matter that opens.
  const { rows } = await sql<{ days: PlainDate[]; years: number[] }>`
    select array(select day::text from holiday) as days, array(select year from holiday_year) as years`.execute(
    tx,
  );
  const { days = [], years = [] } = rows[0] ?? {};
  return { holidays: new Set(days), years: new Set(years) };
}

export async function listHolidays(tx: Tx, year: number): Promise<KeptHoliday[]> {
  return tx
    .withTables<CalendarTables>()
    .selectFrom('holiday')
    .select(['id', 'day', 'name', 'kind'])
    .where('day', '>=', plainDate(`${year}-01-01`))
    .where('day', '<=', plainDate(`${year}-12-31`))
    .orderBy('day')
    .execute();
}

export async function listYears(tx: Tx): Promise<EnteredYear[]> {
  return tx
    .withTables<CalendarTables>()
    .selectFrom('holiday_year')
    .select(['year', 'source', 'verified'])
    .orderBy('year')
    .execute();
}

/** Enters holidays, each with its trail entry. @returns days that were there already, or stand in the list twice */
export async function insertHolidays(tx: Tx, act: Act, holidays: readonly Holiday[]): Promise<PlainDate[]> {
  if (holidays.length === 0) return [];
  const rows = await tx
    .withTables<CalendarTables>()
    .insertInto('holiday')
    .values(holidays.map((each) => ({ government_id: act.government.id, id: newId(), ...each })))
    .onConflict((conflict) => conflict.columns(['government_id', 'day']).doNothing())
    .returningAll()
    .execute();
  await recordRows(
    tx,
    act,
    'holiday.add',
    'holiday',
    rows.map((row) => row.id),
  );
  const added = new Set(rows.map((row) => row.day));
  return holidays.map((each) => each.day).filter((day) => !added.delete(day));
}

/** @returns whether there was such a holiday */
export async function deleteHoliday(tx: Tx, act: Act, id: string): Promise<boolean> {
  const row = await tx
    .withTables<CalendarTables>()
    .deleteFrom('holiday')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (row) await recordRemovals(tx, act, 'holiday.delete', 'holiday', [id]);
  return row !== undefined;
}

/** Marks a year as entered, or changes its source. */
export async function saveYear(tx: Tx, act: Act, year: EnteredYear): Promise<void> {
  const row = await tx
    .withTables<CalendarTables>()
    .insertInto('holiday_year')
    .values({ government_id: act.government.id, id: newId(), ...year })
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'year'])
        .doUpdateSet({ source: year.source, verified: year.verified }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordRow(tx, act, 'holiday-year.save', 'holiday_year', row.id);
}

/** Takes the mark away: deadlines in that year are provisional again. @returns whether it was marked */
export async function deleteYear(tx: Tx, act: Act, year: number): Promise<boolean> {
  const row = await tx
    .withTables<CalendarTables>()
    .deleteFrom('holiday_year')
    .where('year', '=', year)
    .returningAll()
    .executeTakeFirst();
  if (row) await recordRemovals(tx, act, 'holiday-year.delete', 'holiday_year', [row.id]);
  return row !== undefined;
}

/** Gives a new government the national holidays that this program knows. A year that is there already is left alone. */
export async function seedHolidays(tx: Tx, act: Act): Promise<void> {
  const known = new Set((await listYears(tx)).map((each) => each.year));
  for (const national of NATIONAL_YEARS.filter((each) => !known.has(each.year))) {
    await insertHolidays(tx, act, holidaysOf(national));
    await saveYear(tx, act, { year: national.year, source: national.source, verified: national.verified });
  }
}

/** The decree for the next year appears in the last quarter: from then on its absence is worth a warning. */
const NOTICE_DAYS = 92;

/** Years that deadlines need now and that nobody has entered: this one, and from October on the next. */
export function missingYears(calendar: Calendar, today: PlainDate): number[] {
  return [...new Set([yearOf(today), yearOf(addDays(today, NOTICE_DAYS))])].filter(
    (year) => !calendar.years.has(year),
  );
}
