import type { Government } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';

/** `22 November 2026 pukul 14.05` where the government is. @param instant ISO 8601 UTC */
export function moment({ zone }: Pick<Government, 'zone'>, instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${longDay(plainDate(at.toPlainDate().toString()), 'id')} pukul ${two(at.hour)}.${two(at.minute)}`;
}
