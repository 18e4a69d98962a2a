import type { Act } from './act.ts';

/** The instant before which something lies further back than so many months: midnight where the government is, ISO 8601 in UTC. */
export function monthsBack(act: Pick<Act, 'today' | 'government'>, months: number): string {
  return Temporal.PlainDate.from(act.today)
    .subtract({ months })
    .toZonedDateTime(act.government.zone)
    .toInstant()
    .toString();
}
