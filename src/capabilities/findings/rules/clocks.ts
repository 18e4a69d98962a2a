import {
  calendarDeadline,
  daysLate,
  type Deadline,
  type Interval,
} from '../../../platform/calendar/deadlines.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Calendar } from '../../../platform/calendar/working-days.ts';
import { awaitsAuditee, type RecommendationState } from './machine.ts';

/** Valid reasons for being late (Peraturan BPK 2/2017 Pasal 5). They stop the clock, never the duty nor the status. */
export const VALID_REASONS = ['kahar', 'sakit', 'ditahan', 'terpidana', 'lain'] as const;
export type ValidReason = (typeof VALID_REASONS)[number];

export const SUSPENSION_STATES = ['requested', 'accepted', 'rejected'] as const;
export type SuspensionState = (typeof SUSPENSION_STATES)[number];

/** What a recommendation's clocks are made of. */
export interface ClockFacts {
  /** day on which the report was received; null: the clock has not begun */
  receivedOn: PlainDate | null;
  /** accepted suspensions */
  suspensions: readonly Interval[];
  /** day on which the answer went to the issuer for review, while it lies there */
  forwardedOn: PlainDate | null;
}

/** Calendar days, from the dated parameters. */
export interface ClockDays {
  /** to follow up, from receipt (60) */
  followUp: number;
  /** to review, from forwarding (30) */
  review: number;
}

export interface Clocks {
  followUp: Deadline | null;
  review: Deadline | null;
}

/** Both clocks of a recommendation: a pure function of dates, calendar and suspensions. */
export function clocksOf(facts: ClockFacts, days: ClockDays, calendar: Calendar): Clocks {
  return {
    followUp:
      facts.receivedOn === null
        ? null
        : calendarDeadline(calendar, facts.receivedOn, days.followUp, facts.suspensions),
    review: facts.forwardedOn === null ? null : calendarDeadline(calendar, facts.forwardedOn, days.review),
  };
}

/** Days by which the auditee is late; 0 while the inspectorate or the issuer has the matter, or when nothing is owed. */
export function overdueDays(state: RecommendationState, due: PlainDate | null, today: PlainDate): number {
  if (due === null || !awaitsAuditee(state)) return 0;
  return daysLate({ due, provisional: false }, today);
}

export const AGE_BANDS = ['running', 'to30', 'to90', 'to365', 'beyond'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** In which band of the ageing table a recommendation stands, by days late. */
export function ageBand(daysOverdue: number): AgeBand {
  if (daysOverdue <= 0) return 'running';
  if (daysOverdue <= 30) return 'to30';
  if (daysOverdue <= 90) return 'to90';
  return daysOverdue <= 365 ? 'to365' : 'beyond';
}
