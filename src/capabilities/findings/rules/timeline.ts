import { daysBetween, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { Status } from './status.ts';

export const EVENT_KINDS = [
  'issued',
  'received',
  'submitted',
  'returned',
  'verified',
  'paid',
  'reviewed',
  'due',
  'today',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A stop on a finding's line. */
export interface TimelineEvent {
  on: PlainDate;
  kind: EventKind;
  /** number of the recommendation, where it is about one */
  recommendation: string | null;
  status: Status | null;
  amount: Rupiah | null;
  /** days by which the line has left the plan here: 0 is straight */
  late: number;
}

/** What happened to one recommendation. */
export interface RecommendationFacts {
  number: string;
  due: PlainDate | null;
  /** Must the auditee still act? */
  awaited: boolean;
  steps: readonly {
    on: PlainDate;
    kind: 'submitted' | 'returned' | 'verified' | 'paid' | 'reviewed';
    status?: Status;
    amount?: Rupiah;
  }[];
}

/**
 * The line of a finding from issue to today. It bends where a step came after its due day, and at today while a duty is overdue.
 */
export function timelineOf(
  issuedOn: PlainDate | null,
  receivedOn: PlainDate | null,
  recommendations: readonly RecommendationFacts[],
  today: PlainDate,
): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  const add = (on: PlainDate | null, kind: EventKind, rest: Partial<TimelineEvent> = {}) => {
    if (on !== null)
      events.push({ on, kind, recommendation: null, status: null, amount: null, late: 0, ...rest });
  };
  add(issuedOn, 'issued');
  add(receivedOn, 'received');
  for (const each of recommendations) {
    for (const step of each.steps)
      add(step.on, step.kind, {
        recommendation: each.number,
        status: step.status ?? null,
        amount: step.amount ?? null,
        late: step.kind === 'submitted' ? lateBy(each.due, step.on) : 0,
      });
    if (each.awaited) add(each.due, 'due', { recommendation: each.number });
  }
  const worst = Math.max(
    0,
    ...recommendations.filter((each) => each.awaited).map((each) => lateBy(each.due, today)),
  );
  add(today, 'today', { late: worst });
  const order = (event: TimelineEvent) => EVENT_KINDS.indexOf(event.kind);
  return events.sort((a, b) => (a.on === b.on ? order(a) - order(b) : a.on < b.on ? -1 : 1));
}

function lateBy(due: PlainDate | null, on: PlainDate): number {
  return due === null ? 0 : Math.max(0, daysBetween(due, on));
}
