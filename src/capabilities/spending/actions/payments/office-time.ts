import type { Act } from '../../../../platform/act.ts';
import { addDays, yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import { workingClock, workingDaySeconds } from '../../../../platform/calendar/working-hours.ts';
import type { Calendar } from '../../../../platform/calendar/working-days.ts';
import { dayIn, type Zone } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { TimeZoneName } from '../../../../platform/geography/geography.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { FASTING_MONTHS, FASTING_WEEK, OFFICE_WEEK, STAGE_LIMITS } from '../../parameters.ts';
import { evenClock } from '../../rules/attribution/holds.ts';
import type { OfficeTime } from '../../rules/attribution/analyse-payments.ts';
import type { Party } from '../../rules/payments/chain.ts';

/** The office's clock of a government, from the day of the earliest moment asked for until tomorrow. */
export interface GovernmentTime extends OfficeTime {
  calendar: Calendar;
  /** first and last moment of the clock, seconds since 1970 */
  from: number;
  until: number;
  zone: Zone;
  /** what it was made of: another text, another clock */
  key: string;
  /** Were the holidays of all years from that moment to today entered? */
  isKnown(from: number, to: number): boolean;
  clockOf(party: Party | null): OfficeTime['clock'];
}

const ZONES: Readonly<Record<Zone, TimeZoneName>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** @param since ISO 8601, the earliest moment that will be asked for */
export async function loadOfficeTime(tx: Tx, act: Act, since: string): Promise<GovernmentTime> {
  const calendar = await loadCalendar(tx);
  const set = await getParameters(
    tx,
    { week: OFFICE_WEEK, fasting: FASTING_WEEK, months: FASTING_MONTHS, limits: STAGE_LIMITS },
    act.today,
  );
  const { zone } = act.government;
  const dayOf = (at: string): PlainDate => dayIn(zone, Temporal.Instant.from(at));
  const earliest = since < act.now ? dayOf(since) : act.today;
  const first = addDays(earliest, -1);
  const clock = workingClock(
    { zone: ZONES[zone], usual: set.week, fasting: set.fasting, fastingDays: set.months, calendar },
    first,
    addDays(act.today, 1),
  );
  const workingDay = workingDaySeconds(set.week);
  const week = workingDay * set.week.length;
  const onSite = evenClock(week);
  const startOf = (day: PlainDate) =>
    Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds / 1_000;
  const yearAt = (at: number) => yearOf(dayOf(new Date(at * 1_000).toISOString()));
  return {
    clock,
    workingDay,
    week,
    limits: set.limits,
    calendar,
    zone,
    from: startOf(earliest),
    until: startOf(addDays(act.today, 2)),
    key: JSON.stringify([set, [...calendar.holidays].join(' '), [...calendar.years].join(' ')]),
    isKnown(from, to) {
      for (let year = yearAt(from); year <= yearAt(to); year += 1)
        if (!calendar.years.has(year)) return false;
      return true;
    },
    clockOf: (party) => (party === 'vendor' ? onSite : clock),
  };
}

/** Seconds since 1970. */
export function secondsOf(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds / 1_000;
}
