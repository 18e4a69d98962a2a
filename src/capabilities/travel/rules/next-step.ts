import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { MemberState, TripStatus } from './trip-status.ts';

export const NEXT_STEPS = ['enrol', 'check-in', 'visum', 'return', 'account', 'answer', 'none'] as const;

/** The one thing that a traveller does next; `until` a moment, `day` a day by which. */
export interface NextStep {
  step: (typeof NEXT_STEPS)[number];
  until: string | null;
  day: PlainDate | null;
}

/** What is due next on one trip: what runs out first stands first, and nothing is asked of whoever has nothing to do. */
export function nextStep(trip: {
  state: MemberState;
  status: TripStatus;
  /** positions are taken now */
  open: boolean;
  due: PlainDate | null;
  toDay: PlainDate;
  enrolled: boolean;
  /** until when the prompt of this hour waits; null: none does */
  waiting: string | null;
  visumMissing: boolean;
  isLastDay: boolean;
}): NextStep {
  const step = (name: NextStep['step'], rest: Partial<NextStep> = {}): NextStep => ({
    step: name,
    until: null,
    day: null,
    ...rest,
  });
  if (trip.state === 'accounting') return step('account', { day: trip.due });
  if (trip.state === 'evidence-requested' || trip.state === 'indicated')
    return step('answer', { day: trip.due });
  if (trip.state !== 'planned' && trip.state !== 'travelling') return step('none');
  if (!trip.enrolled) return step('enrol');
  if (!trip.open) return step('none');
  if (trip.waiting !== null) return step('check-in', { until: trip.waiting });
  if (trip.visumMissing) return step('visum', { day: trip.toDay });
  return trip.isLastDay && trip.status === 'under-way' ? step('return', { day: trip.toDay }) : step('none');
}
