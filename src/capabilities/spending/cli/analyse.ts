import { addDays, plainDate, yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import { workingClock, workingDaySeconds } from '../../../platform/calendar/working-hours.ts';
import { ZONE_HOURS } from '../../../platform/geography/geography.ts';
import { chargeCases, chargeHolds, type CaseCharge } from '../rules/attribution/charge.ts';
import type { EventLog } from '../rules/attribution/event-log.ts';
import { evenClock, measureHolds, type Holds } from '../rules/attribution/holds.ts';
import { comparePeers } from '../rules/attribution/peers.ts';
import {
  summarizeOffices,
  summarizeParties,
  summarizeStages,
  type OfficeSummary,
  type PartySummary,
  type StageSummary,
} from '../rules/attribution/summary.ts';
import type { LogCalendar } from './calendar-file.ts';

export interface Analysis {
  holds: Holds;
  first: PlainDate;
  last: PlainDate;
  /** working seconds of a usual working day */
  workingDay: number;
  /** years of the log whose holidays nobody entered */
  unknownYears: number[];
  stages: StageSummary[];
  parties: PartySummary[];
  offices: OfficeSummary[];
  /** the highest score first, those charged to nobody last */
  cases: CaseCharge[];
}

/** More different stages are numbers or names of something else. */
const MOST_STAGES = 1_000;

/** @throws Error when no case has two events, or the calendar names a stage or a party that the log does not have */
export function analyseLog(log: EventLog, office: LogCalendar): Analysis {
  if (log.at.length === log.cases.length) {
    throw new Error('Setiap kasus hanya punya satu kejadian. / No case has more than one event.');
  }
  if (log.activities.length > MOST_STAGES) {
    throw new Error(
      `Ada ${log.activities.length} tahap yang berbeda; pilih kolom lain dengan --activity. / There are ${log.activities.length} different stages; choose another column with --activity.`,
    );
  }
  needNames('calendarTime', [...office.calendarTime], log.parties);
  needNames('limits', Object.keys(office.limits), log.activities);
  const [from, to] = log.at.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  const [first, last] = [localDay(from, office), localDay(to, office)];
  const clock = workingClock(office, first, addDays(last, 1));
  const workingDay = workingDaySeconds(office.usual);
  const onSite = evenClock(workingDay * office.usual.length);
  const holds = measureHolds(log, (party) => (office.calendarTime.has(party) ? onSite : clock));
  const limitOf = (activity: string) => {
    const days = Object.hasOwn(office.limits, activity) ? office.limits[activity] : undefined;
    return days === undefined ? null : days * workingDay;
  };
  const charges = chargeHolds(holds, comparePeers(holds, limitOf));
  const cases = chargeCases(holds, charges);
  const years: number[] = [];
  for (let year = yearOf(first); year <= yearOf(last); year += 1)
    if (!office.calendar.years.has(year)) years.push(year);
  return {
    holds,
    first,
    last,
    workingDay,
    unknownYears: years,
    stages: summarizeStages(holds),
    parties: summarizeParties(holds, charges, cases),
    offices: summarizeOffices(holds),
    cases: cases.toSorted((a, b) => (b.worst?.score ?? -1) - (a.worst?.score ?? -1)),
  };
}

function localDay(at: number, { zone }: LogCalendar): PlainDate {
  return plainDate(new Date((at + ZONE_HOURS[zone] * 3_600) * 1_000).toISOString().slice(0, 10));
}

/** A name that the log does not have is a slip of the hand: it would silently change nothing. */
function needNames(field: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((each) => !known.includes(each));
  if (unknown === undefined) return;
  const list = known.slice(0, 50).map((each) => `"${each}"`);
  throw new Error(
    `${field}: "${unknown}" tidak ada dalam catatan. Yang ada / not in the log, which has: ${list.join(', ')}`,
  );
}
