import { plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { workingDaysBetween, type Calendar } from '../../../../platform/calendar/working-days.ts';
import { PLANS } from '../../parameters/alarms.ts';
import type { Plans, Today } from './alert.ts';
import type { PlanKey } from './codes.ts';
import { daysFrom } from './days.ts';
import type { ContractRow, PaymentRow } from './rows.ts';

const calendar: Calendar = { holidays: new Set(), years: new Set([2026]) };

/** Plans as they are usually laid. */
export const USUAL_PLANS = Object.fromEntries(
  Object.entries(PLANS).map(([key, each]) => [key, each.plan]),
) as Record<PlanKey, Plans[PlanKey]>;

/** A working day has 27,000 seconds, of which every hour of the clock counts a third: enough to say what is beyond what. */
export function todayIs(day: string, rest: Partial<Today> = {}): Today {
  const today = plainDate(day);
  return {
    today,
    now: Date.parse(`${day}T04:00:00Z`) / 1_000,
    plans: USUAL_PLANS,
    law: { bounds: { firstPeriodUpTo: 70, firstLate: 10, laterLate: 5 }, graceDays: 50 },
    target: 90,
    workingDays: (from, to) => workingDaysBetween(calendar, from, to),
    worked: (from, to) => (to - from) / 3,
    unknownYears: [],
    limit: () => 2 * 28_800,
    ...rest,
  };
}

const day = plainDate;

/** 120 days of work from 1 July 2026, 50 % on 1 September, reported today on its plan. */
export function contractRow(rest: Partial<ContractRow> = {}): ContractRow {
  return {
    id: 'c1',
    agency_id: 'a1',
    number: '027/PPK/2026',
    value: 1_000_000_000,
    value_without_vat: 900_000_000,
    commitment_person_id: 'p1',
    technical_person_id: null,
    state: 'running',
    scm: 'none',
    physical: true,
    retention_percent: 5,
    maintenance_days: 180,
    handed_over_on: null,
    handover_asked_on: null,
    start_on: day('2026-07-01'),
    end_on: day('2026-10-29'),
    suspended_days: 0,
    suspended_since: null,
    resumed_on: null,
    ended_on: null,
    fine_per_mille: 1,
    fine_part: null,
    fine_most: null,
    percent: 50,
    percent_on: day('2026-09-01'),
    baseline_n: 0,
    baseline: {
      start: day('2026-07-01'),
      points: [
        { day: day('2026-09-01'), percent: 50 },
        { day: day('2026-10-29'), percent: 100 },
      ],
    },
    report_marks: [],
    signed_at: day('2026-06-20'),
    started_at: day('2026-07-01'),
    handover_asked_at: null,
    percent_at: day('2026-09-01'),
    moved_on: day('2026-09-01'),
    moved_at: day('2026-09-01'),
    before: null,
    earlier: [],
    paid: null,
    billed: null,
    retention_open: false,
    ...rest,
  };
}

/** Reported on `on` with `percent`, recorded the same day. */
export function reported(on: string, percent: number): Partial<ContractRow> {
  const at = day(on);
  return { percent, percent_on: at, percent_at: at, moved_on: at, moved_at: at };
}

export function paymentRow(rest: Partial<PaymentRow> = {}): PaymentRow {
  return {
    id: 'p1',
    agency_id: 'a1',
    number: 'LS-1',
    kind: 'ls',
    year: 2026,
    state: 'spp-drafted',
    holder: 'treasurer',
    returned: false,
    rework: 0,
    seq: 3,
    held_since: Date.parse('2026-09-01T04:00:00Z') / 1_000,
    known_until: null,
    contract_id: 'c1',
    ...rest,
  };
}

/** Days from one day to another, for tests that count. */
export function after(from: string, to: PlainDate): number {
  return daysFrom(day(from), to);
}
