import type { PlainDate } from '../../../../platform/calendar/index.ts';

/** An agreement as far as it says what may be read. */
export interface AgreementScope {
  validFrom: PlainDate;
  /** last day */
  validTo: PlainDate;
  /** the day from which it no longer holds; null: to its last day */
  endedOn: PlainDate | null;
  /** null: every agency */
  agencyIds: readonly string[] | null;
}

export function isInForce({ validFrom, validTo, endedOn }: AgreementScope, today: PlainDate): boolean {
  return validFrom <= today && today <= validTo && (endedOn === null || today < endedOn);
}

/** Agencies whose contracts may be read today: null for all, an empty list where no agreement is in force. */
export function agenciesUnder(
  agreements: readonly AgreementScope[],
  today: PlainDate,
): readonly string[] | null {
  const now = agreements.filter((each) => isInForce(each, today));
  if (now.some((each) => each.agencyIds === null)) return null;
  return [...new Set(now.flatMap((each) => each.agencyIds ?? []))];
}
