import { z } from 'zod';
import { holds, type Act, type Role } from '../act.ts';
import { dateOut, dateSchema, idSchema, text } from '../http/schemas.ts';
import { staffRoute } from '../http/routes.ts';
import { badField, notAllowed, notFound } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { yearOf } from './index.ts';
import { HOLIDAY_KINDS } from './national-holidays.ts';
import {
  deleteHoliday,
  deleteYear,
  insertHolidays,
  listHolidays,
  listYears,
  loadCalendar,
  missingYears,
  saveYear,
} from './store.ts';

/** Who keeps the calendar: it moves everybody's deadlines. */
const KEEPERS: readonly Role[] = ['technical-administrator', 'inspektur'];
const mayKeep = (act: Act) => holds(act.actor, KEEPERS);

const yearParam = z.object({ year: z.coerce.number().int().min(1990).max(2199) });
const done = z.object({ done: z.literal(true) });
const holidayFields = { day: dateSchema, name: text(120), kind: z.enum(HOLIDAY_KINDS) };

const calendarReply = z.object({
  year: z.number().int(),
  holidays: z.array(z.object({ id: idSchema, day: dateOut, name: z.string(), kind: z.enum(HOLIDAY_KINDS) })),
  years: z.array(z.object({ year: z.number().int(), source: z.string(), verified: z.boolean() })),
  /** years that deadlines need and that nobody has entered */
  missing: z.array(z.number().int()),
  mayKeep: z.boolean(),
});

/** The calendar under /api/calendar: everybody may read it; its keepers change it, each change with a trail entry. */
export function calendarRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/calendar',
      summary: 'Holidays of a year, the years entered, and those that are missing',
      capability: null,
      query: yearParam.partial(),
      reply: calendarReply,
    },
    async (tx, act, { query }) => {
      const year = query.year ?? yearOf(act.today);
      return {
        year,
        holidays: await listHolidays(tx, year),
        years: await listYears(tx),
        missing: missingYears(await loadCalendar(tx), act.today),
        mayKeep: mayKeep(act),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/calendar/holidays',
      summary: 'Enter holidays, at most 60 at once',
      capability: null,
      body: z.object({ holidays: z.array(z.object(holidayFields)).min(1).max(60) }),
      reply: done,
      status: 201,
    },
    async (tx, act, { body }) => {
      if (!mayKeep(act)) return notAllowed();
      const doubled = await insertHolidays(tx, act, body.holidays);
      if (doubled.length === 0) return { done: true as const };
      const last = body.holidays.map((each) => each.day).lastIndexOf(doubled[0]!);
      return badField(
        `holidays.${last}.day`,
        `Tanggal ${doubled[0]} sudah tercatat sebagai hari libur. Hapus baris ini, atau hapus dahulu catatan yang lama.`,
        `${doubled[0]} is entered already. Remove this line, or delete the older entry first.`,
      );
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/calendar/holidays/:id',
      summary: 'Delete a holiday',
      capability: null,
      params: z.object({ id: idSchema }),
      reply: done,
    },
    async (tx, act, { params }) => {
      if (!mayKeep(act)) return notAllowed();
      return (await deleteHoliday(tx, act, params.id)) ? { done: true as const } : notFound();
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/calendar/years/:year',
      summary: 'Mark the holidays of a year as complete: deadlines that reach it are certain',
      capability: null,
      params: yearParam,
      body: z.object({ source: text(300), verified: z.boolean() }),
      reply: done,
    },
    async (tx, act, { params, body }) => {
      if (!mayKeep(act)) return notAllowed();
      if ((await listHolidays(tx, params.year)).length === 0) {
        return badField(
          'year',
          `Belum ada hari libur tahun ${params.year}. Masukkan dahulu sesuai SKB, lalu tandai lengkap.`,
          `No holiday of ${params.year} is entered. Enter them from the decree first, then mark the year as complete.`,
        );
      }
      await saveYear(tx, act, { year: params.year, ...body });
      return { done: true as const };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/calendar/years/:year',
      summary: 'Take the mark away: deadlines that reach the year are provisional again',
      capability: null,
      params: yearParam,
      reply: done,
    },
    async (tx, act, { params }) => {
      if (!mayKeep(act)) return notAllowed();
      return (await deleteYear(tx, act, params.year)) ? { done: true as const } : notFound();
    },
  );
}
