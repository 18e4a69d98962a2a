import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';

/** What a public page may say of a certificate. */
export type Standing = 'valid' | 'expired' | 'revoked';

/** Last day on which a certificate issued on `issuedOn` holds. */
export function validUntil(issuedOn: PlainDate, days: number): PlainDate {
  return addDays(issuedOn, days);
}

/** The day decides, also before the nightly job has noticed. */
export function standingOf(
  certificate: { state: 'valid' | 'expired' | 'revoked'; validUntil: PlainDate },
  today: PlainDate,
): Standing {
  return certificate.state === 'valid' && certificate.validUntil < today ? 'expired' : certificate.state;
}
