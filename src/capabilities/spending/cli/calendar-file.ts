// When an office works, as somebody writes it down for the command line. docs/spending-cli.md explains the file.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isPlainDate, plainDate, yearOf } from '../../../platform/calendar/index.ts';
import { seededCalendar } from '../../../platform/calendar/national-holidays.ts';
import type { OfficeHours, OfficeWeek, Shift } from '../../../platform/calendar/working-hours.ts';
import type { TimeZoneName } from '../../../platform/geography/geography.ts';
import { FASTING_MONTHS, FASTING_WEEK, isWeek, OFFICE_WEEK } from '../parameters.ts';

const day = z
  .string()
  .refine(isPlainDate, { error: 'bukan tanggal YYYY-MM-DD / not a day of the form YYYY-MM-DD' })
  .transform(plainDate);
const shift = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    error: 'bukan jam seperti 07:30-12:00 / not hours like 07:30-12:00',
  })
  .transform((text): Shift => {
    const [from = 0, to = 0] = text
      .split('-')
      .map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    return [from, to];
  });
const shifts = z.array(shift).max(10);
const week = z
  .strictObject({ monday: shifts, tuesday: shifts, wednesday: shifts, thursday: shifts, friday: shifts })
  .transform((days): OfficeWeek => [days.monday, days.tuesday, days.wednesday, days.thursday, days.friday])
  .refine(isWeek, {
    error: 'jam tidak urut atau bertumpuk / hours are out of order or overlap',
  });

const calendarFile = z.strictObject({
  zone: z.enum(['WIB', 'WITA', 'WIT']).optional(),
  week: week.optional(),
  fastingWeek: week.optional(),
  fastingDays: z
    .array(
      z.strictObject({ from: day, to: day }).refine(({ from, to }) => from <= to, {
        error: 'berakhir sebelum mulai / ends before it begins',
      }),
    )
    .max(300)
    .optional(),
  holidays: z.array(day).max(10_000).optional(),
  calendarTime: z.array(z.string().max(200)).max(1_000).default([]),
  limits: z.record(z.string().max(200), z.number().positive().max(1_000)).default({}),
});

export interface LogCalendar extends OfficeHours {
  /** parties whose time runs on every day and at every hour */
  calendarTime: ReadonlySet<string>;
  /** working days that a stage may take */
  limits: Readonly<Record<string, number>>;
}

/**
 * The calendar of a file; without one, the office hours of Indonesian civil servants and the holidays that the program knows.
 * @param usualZone of the log, for a file that names none
 * @throws Error that names the field
 */
export async function readCalendar(path: string | undefined, usualZone: TimeZoneName): Promise<LogCalendar> {
  const file = calendarFile.safeParse(path === undefined ? {} : await readJson(path));
  if (!file.success) {
    const lines = file.error.issues
      .slice(0, 20)
      .map((each) => `${each.path.join('.') || '-'}: ${each.message}`);
    throw new Error([`${path}: kalender tidak sesuai / the calendar does not fit:`, ...lines].join('\n'));
  }
  const { zone, week: usual, fastingWeek, fastingDays, holidays, calendarTime, limits } = file.data;
  return {
    zone: zone ?? usualZone,
    usual: usual ?? OFFICE_WEEK.value,
    // An office that names its own week and no other for the fasting month has none.
    fasting: fastingWeek ?? usual ?? FASTING_WEEK.value,
    fastingDays: fastingDays ?? FASTING_MONTHS.value,
    calendar:
      holidays === undefined
        ? seededCalendar()
        : { holidays: new Set(holidays), years: new Set(holidays.map(yearOf)) },
    calendarTime: new Set(calendarTime),
    limits,
  };
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path}: berkas tidak ditemukan / file not found`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${path}: bukan JSON / not JSON: ${(error as Error).message}`, { cause: error });
  }
}
